#include "explainer/compute/answers/played.hpp"

#include <gtest/gtest.h>

#include "explainer/story/year_columns.hpp"
#include "model/calibration.hpp"

namespace seedcorn {
namespace {

model::MemberPath path_with(int us, int cn) {
  model::MemberPath path;
  if (us >= 0) path.us_breakthrough[static_cast<std::size_t>(us)] = true;
  if (cn >= 0) path.cn_breakthrough[static_cast<std::size_t>(cn)] = true;
  return path;
}

TEST(AFuture, BelongsToWhoeverFindsFirst) {
  EXPECT_EQ(first_find(path_with(60, 61)).finder, Finder::us);
  EXPECT_EQ(first_find(path_with(61, 60)).finder, Finder::cn);
  EXPECT_EQ(first_find(path_with(61, 60)).step, 60);
  EXPECT_EQ(first_find(path_with(60, 60)).finder, Finder::both);
  EXPECT_EQ(first_find(path_with(-1, -1)).finder, Finder::none);
}

TEST(AFuture, CountsBreakthroughsFrom2027ToTheLastMonth) {
  EXPECT_EQ(first_find(path_with(model::kPolicy - 1, -1)).finder, Finder::none);
  EXPECT_EQ(first_find(path_with(model::kPolicy, -1)).finder, Finder::us);
  EXPECT_EQ(first_find(path_with(-1, model::kSteps)).finder, Finder::cn);
}

// Played futures and all futures are counted by different code.
TEST(ThePlayedFutures, AreCountedAsTheOddsAre) {
  model::Calibration calibration;
  while (!calibration.advance(1000)) {}
  const model::Posterior& posterior = calibration.posterior();
  const model::LeverValues levers = model::default_levers();
  const PlayedFutures futures = model::member_paths(posterior, levers, kFuturesPlayed);
  model::First first(posterior, levers, 100);
  while (!first.advance(1000)) {}
  const model::NextBreakthrough next = first.result().next;
  const Played played = count_finds(futures, futures.size());
  EXPECT_NEAR(100 * next.us, static_cast<float>(played.of(Finder::us)), 1e-3f);
  EXPECT_NEAR(100 * next.cn, static_cast<float>(played.of(Finder::cn)), 1e-3f);
  EXPECT_NEAR(100 * next.both, static_cast<float>(played.of(Finder::both)), 1e-3f);
  EXPECT_NEAR(100 * next.none, static_cast<float>(played.of(Finder::none)), 1e-3f);

  std::array<int, kYearColumns> us{};
  for (const model::MemberPath& path : futures)
    if (const Find find = first_find(path); find.finder == Finder::us) ++us[column_of_step(find.step)];
  for (std::size_t column = 0; column < kYearColumns; ++column)
    EXPECT_NEAR(100 * in_column(next.us_by_year, column), static_cast<float>(us[column]), 1e-3f)
        << year_of_column(column);
}

TEST(ThePlayedFutures, AreCountedOnlyAsFarAsTheyHaveBeenShown) {
  const PlayedFutures futures{path_with(60, -1), path_with(-1, 70), path_with(50, -1)};
  EXPECT_EQ(count_finds(futures, 2).of(Finder::us), 1);
  EXPECT_EQ(count_finds(futures, 2).of(Finder::cn), 1);
  EXPECT_EQ(count_finds(futures, 99).of(Finder::us), 2);
}

TEST(TheLastColumn, HoldsTheMonthInWhichRunsEnd) {
  EXPECT_EQ(column_of_step(model::january(2039)), kYearColumns - 1);
  EXPECT_EQ(column_of_step(model::kSteps), kYearColumns - 1);
  ByYear by_year{};
  by_year[kYearColumns - 1] = 0.25f;
  by_year[kYearColumns] = 0.5f;
  EXPECT_EQ(in_column(by_year, kYearColumns - 1), 0.75f);
}

}  // namespace
}  // namespace seedcorn
