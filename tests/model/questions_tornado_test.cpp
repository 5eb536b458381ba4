#include <gtest/gtest.h>

#include <algorithm>

#include "model/questions/tornado.hpp"
#include "support.hpp"

namespace seedcorn::model {
namespace {

constexpr int kMembers = 1200;

TornadoResult tornado_of(const LeverValues& levers, int slice = 16, int members = kMembers) {
  Tornado tornado(test::posterior(), levers, members);
  while (!tornado.advance(slice)) EXPECT_LT(tornado.progress(), 1.0f);
  EXPECT_EQ(tornado.progress(), 1.0f);
  return tornado.result();
}

const TornadoRow& row_of(const TornadoResult& result, LeverId lever) {
  return *std::find_if(result.rows.begin(), result.rows.end(),
                       [&](const TornadoRow& row) { return row.lever == lever; });
}

void expect_same(const Prospect& a, const Prospect& b) {
  EXPECT_EQ(a.median_lead, b.median_lead);
  EXPECT_EQ(a.us_ahead, b.us_ahead);
  EXPECT_EQ(a.next_breakthrough_us, b.next_breakthrough_us);
}

Prospect in_ensemble(const LeverValues& levers) {
  const EnsembleSummary summary = test::summary_of(test::posterior(), levers, kMembers);
  const auto step = static_cast<std::size_t>(january(kTornadoYear));
  return {summary.lead[2][step], summary.us_ahead[step], summary.next_breakthrough_us};
}

TEST(ATornado, SaysWhatTheEnsembleSaysAtEveryEnd) {
  const TornadoResult result = tornado_of(default_levers());
  expect_same(result.now, in_ensemble(default_levers()));
  for (const TornadoRow& row : result.rows) {
    expect_same(row.low, in_ensemble(test::with(row.lever, lever(row.lever).low)));
    expect_same(row.high, in_ensemble(test::with(row.lever, lever(row.lever).high)));
  }
}

TEST(ATornado, ListsEveryLeverOnceWithTheLargestEffectFirst) {
  Tornado tornado(test::posterior(), default_levers(), 256);
  while (!tornado.advance(100)) {}
  for (const ProspectPart part :
       {ProspectPart::median_lead, ProspectPart::us_ahead, ProspectPart::next_breakthrough_us}) {
    const TornadoResult result = tornado.result(part);
    std::array<int, kLeverCount> seen{};
    for (std::size_t i = 0; i < kLeverCount; ++i) {
      ++seen[static_cast<std::size_t>(result.rows[i].lever)];
      if (i > 0) {
        EXPECT_LE(effect(result.now, result.rows[i], part), effect(result.now, result.rows[i - 1], part));
      }
      EXPECT_GE(effect(result.now, result.rows[i], part), 0.0f);
    }
    for (const int times : seen) EXPECT_EQ(times, 1);
  }
}

TEST(ATornado, DoesNotDependOnItsSlices) {
  const TornadoResult one = tornado_of(default_levers(), 1, 300);
  for (const int slice : {7, 100000}) {
    const TornadoResult other = tornado_of(default_levers(), slice, 300);
    expect_same(one.now, other.now);
    for (std::size_t i = 0; i < kLeverCount; ++i) {
      EXPECT_EQ(one.rows[i].lever, other.rows[i].lever);
      expect_same(one.rows[i].low, other.rows[i].low);
      expect_same(one.rows[i].high, other.rows[i].high);
    }
  }
}

TEST(ATornado, ShowsNoChangeTowardsTheEndWhereALeverAlreadyIs) {
  const TornadoResult result =
      tornado_of(test::with(LeverId::compute_ratio, lever(LeverId::compute_ratio).high), 16, 256);
  expect_same(row_of(result, LeverId::compute_ratio).high, result.now);
}

TEST(MoreCompute, HelpsTheUsInTheTornado) {
  const TornadoResult result = tornado_of(default_levers());
  const TornadoRow& compute = row_of(result, LeverId::compute_ratio);
  EXPECT_LT(compute.low.median_lead, result.now.median_lead);
  EXPECT_GT(compute.high.median_lead, result.now.median_lead);
  EXPECT_LT(compute.low.us_ahead, compute.high.us_ahead);
}

TEST(StateSupportForOpenSource, HardlyMattersForTheNextBreakthroughButTalentInflowDoes) {
  const TornadoResult result = tornado_of(default_levers());
  constexpr auto kPart = ProspectPart::next_breakthrough_us;
  EXPECT_GT(effect(result.now, row_of(result, LeverId::us_talent_inflow), kPart),
            effect(result.now, row_of(result, LeverId::cn_state_support), kPart));
}

}  // namespace
}  // namespace seedcorn::model
