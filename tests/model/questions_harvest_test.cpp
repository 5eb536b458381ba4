#include <gtest/gtest.h>

#include <numeric>

#include "model/questions/harvest.hpp"
#include "support.hpp"

namespace seedcorn::model {
namespace {

HarvestQuestion drains(float low, float high, int members = 1200) {
  HarvestQuestion question;
  question.low_drain = low;
  question.high_drain = high;
  question.members = members;
  return question;
}

HarvestResult harvest_of(const HarvestQuestion& question, int slice = 64,
                         const Posterior& posterior = test::posterior()) {
  Harvest harvest(posterior, question);
  while (!harvest.advance(slice)) EXPECT_LT(harvest.progress(), 1.0f);
  EXPECT_EQ(harvest.progress(), 1.0f);
  return harvest.result();
}

TEST(TheHarvest, FallsInOneYearOrNever) {
  const HarvestResult result = harvest_of(drains(0.2f, 0.9f));
  EXPECT_NEAR(std::accumulate(result.falls_in.begin(), result.falls_in.end(), result.never), 1.0f, 1e-5f);
  EXPECT_LE(result.within_five_years, 1 - result.never + 1e-6f);
  EXPECT_LE(result.without_gain, 1 - result.never + 1e-6f);
}

TEST(TheHarvest, NeverFallsBelowItself) {
  const HarvestResult result = harvest_of(drains(0.63f, 0.63f, 300));
  EXPECT_EQ(result.never, 1.0f);
  EXPECT_EQ(result.within_five_years, 0.0f);
  EXPECT_EQ(result.median_year, 0.0f);
  for (const float ratio : result.median_ratio) EXPECT_EQ(ratio, 1.0f);
}

TEST(TheHarvest, IsHigherUnderHighDrainAtFirstAndLowerIn2040) {
  const HarvestResult result = harvest_of(drains(0.2f, 0.9f));
  EXPECT_EQ(result.median_ratio[0], 1.0f) << "levers begin to act in 2027-01";
  EXPECT_GT(result.median_ratio[24], 1.0f);
  EXPECT_LT(result.median_ratio.back(), result.median_ratio[36]);
}

// Without chance, the ratio is that of two mean runs.
TEST(TheHarvest, IsThatOfTheMeanRunWhereBreakthroughsDoNotMatter) {
  AssumptionValues assumptions = modal_assumptions();
  at(assumptions, AssumptionId::breakthrough_rate) = 1e-6f;
  const HarvestResult result = harvest_of(drains(0.2f, 0.9f, 128), 1, certain_posterior(assumptions));
  const Trajectory low = mean_run(test::with(LeverId::us_talent_drain, 0.2f), assumptions);
  const Trajectory high = mean_run(test::with(LeverId::us_talent_drain, 0.9f), assumptions);
  for (std::size_t month = 0; month < result.median_ratio.size(); ++month)
    EXPECT_NEAR(result.median_ratio[month],
                high[Outcome::us_harvest][kPolicy + month] / low[Outcome::us_harvest][kPolicy + month], 1e-3f)
        << month;
}

TEST(TheHarvest, DoesNotFallWithinFiveYearsInMoreFuturesThanItFallsIn) {
  const HarvestResult result = harvest_of(drains(0.2f, 0.9f));
  const float by_2031 = std::accumulate(result.falls_in.begin(), result.falls_in.begin() + 5, 0.0f);
  EXPECT_GE(result.within_five_years, by_2031 - 1e-6f);
  EXPECT_LE(result.within_five_years, by_2031 + result.falls_in[5] + 1e-6f);
}

TEST(Harvest, DoesNotDependOnItsSlices) {
  const HarvestResult one = harvest_of(drains(0.2f, 0.9f, 300), 1);
  const HarvestResult other = harvest_of(drains(0.2f, 0.9f, 300), 100000);
  EXPECT_EQ(one.falls_in, other.falls_in);
  EXPECT_EQ(one.median_ratio, other.median_ratio);
  EXPECT_EQ(one.within_five_years, other.within_five_years);
}

}  // namespace
}  // namespace seedcorn::model
