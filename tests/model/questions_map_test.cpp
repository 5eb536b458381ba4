#include <gtest/gtest.h>

#include "model/questions/outcome_map.hpp"
#include "support.hpp"

namespace seedcorn::model {
namespace {

constexpr int kMembers = 128;

OutcomeMap complete_map(const MapQuestion& question, int slice = 1000) {
  OutcomeMap map(test::posterior(), question);
  while (!map.advance(slice)) {}
  return map;
}

MapQuestion small_map() {
  MapQuestion question;
  question.members = kMembers;
  return question;
}

MapCell in_ensemble(const LeverValues& levers) {
  const EnsembleSummary summary = test::summary_of(test::posterior(), levers, kMembers);
  const auto step = static_cast<std::size_t>(january(kMapYear));
  return {summary.lead[2][step], summary.us_ahead[step], summary.cn_share[kMapYear - kFirstYear]};
}

void expect_same(const MapCell& a, const MapCell& b) {
  EXPECT_EQ(a.median_lead, b.median_lead);
  EXPECT_EQ(a.us_ahead, b.us_ahead);
  EXPECT_EQ(a.cn_share, b.cn_share);
}

TEST(TheMap, SpansBothLeversFromEndToEnd) {
  for (const Lever& row : kLevers) {
    EXPECT_EQ(map_value(row.key, 0), row.low);
    EXPECT_EQ(map_value(row.key, kMapSide - 1), row.high);
    for (std::size_t i = 1; i < kMapSide; ++i) EXPECT_GT(map_value(row.key, i), map_value(row.key, i - 1)) << row.id;
  }
}

TEST(TheMap, SaysInEveryCornerWhatTheEnsembleSays) {
  const MapQuestion question = small_map();
  const OutcomeMap map = complete_map(question);
  EXPECT_EQ(map.progress(), 1.0f);
  EXPECT_EQ(map.stride(), 1u);
  for (const std::size_t y : {std::size_t{0}, std::size_t{21}, kMapSide - 1}) {
    for (const std::size_t x : {std::size_t{0}, std::size_t{17}, kMapSide - 1}) {
      LeverValues levers = question.levers;
      at(levers, question.x) = map_value(question.x, x);
      at(levers, question.y) = map_value(question.y, y);
      expect_same(map.at(x, y), in_ensemble(levers));
    }
  }
}

TEST(TheMap, IsUsableAfterTheFirstPassAndOnlyGetsSharper) {
  OutcomeMap map(test::posterior(), small_map());
  EXPECT_EQ(map.stride(), 0u);
  while (map.stride() == 0) map.advance(1);
  EXPECT_LT(map.progress(), 0.01f);
  std::size_t before = map.stride();
  const MapCell corner = map.at(0, 0);
  for (;;) {
    for (std::size_t y = 0; y < kMapSide; ++y) {
      for (std::size_t x = 0; x < kMapSide; ++x) {
        const MapCell cell = map.at(x, y);
        ASSERT_TRUE(cell.us_ahead >= 0 && cell.us_ahead <= 1);
        ASSERT_TRUE(cell.cn_share > 0 && cell.cn_share < 1) << "not computed: " << x << ", " << y;
      }
    }
    if (map.advance(97)) break;
    EXPECT_LE(map.stride(), before);
    before = map.stride();
  }
  expect_same(map.at(0, 0), corner);
}

TEST(TheMap, DoesNotDependOnItsSlices) {
  const OutcomeMap one = complete_map(small_map(), 7);
  const OutcomeMap other = complete_map(small_map(), 100000);
  for (std::size_t y = 0; y < kMapSide; ++y)
    for (std::size_t x = 0; x < kMapSide; ++x) expect_same(one.at(x, y), other.at(x, y));
}

TEST(TheMap, ShowsMoreOpenUsLabsNeverRaisingChinasShare) {
  const OutcomeMap map = complete_map(small_map());
  constexpr float kChance = 0.02f;  // breakthroughs fall differently
  for (std::size_t y = 0; y < kMapSide; ++y)
    for (std::size_t x = 1; x < kMapSide; ++x)
      EXPECT_LE(map.at(x, y).cn_share, map.at(x - 1, y).cn_share + kChance) << x << ", " << y;
}

}  // namespace
}  // namespace seedcorn::model
