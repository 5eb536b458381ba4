// Whatever the sliders and the assumptions say, a run stays finite and in bounds.
#include <gtest/gtest.h>

#include <cmath>
#include <limits>

#include "model/validate.hpp"
#include "support.hpp"

namespace seedcorn::model {
namespace {

struct Bounds {
  Outcome outcome;
  float low;
  float high;
};
constexpr float kMostMonths = 120.0f;
constexpr float kMostTalent = 10.0f;
constexpr std::array<Bounds, kOutcomeCount> kBounds{{
    {Outcome::lead, -kMostMonths, kMostMonths},
    {Outcome::compute, -kMostMonths, kMostMonths},
    {Outcome::open_ideas, -kMostMonths, kMostMonths},
    {Outcome::secrets, -kMostMonths, kMostMonths},
    {Outcome::idea_ratio, 0.0f, 1e8f},
    {Outcome::cn_share, 0.0001f, 0.9999f},
    {Outcome::us_universities, 1e-3f, kMostTalent},
    {Outcome::us_labs, 1e-3f, kMostTalent},
    {Outcome::cn_universities, 1e-3f, kMostTalent},
    {Outcome::cn_labs, 1e-3f, kMostTalent},
    {Outcome::edge, 0.0f, kMostMonths},
    {Outcome::us_harvest, 0.0f, 20.0f},
    {Outcome::us_seed, 0.05f, 20.0f},
    {Outcome::us_odds, 0.0f, 1.0f},
    {Outcome::hazard, 0.0f, 5.0f},
    {Outcome::cn_open_share, 0.0f, 1.0f},
    {Outcome::pace, 0.0f, 40.0f},
}};

void expect_in_bounds(const LeverValues& levers, const AssumptionValues& assumptions, const std::string& what) {
  const Trajectory run = mean_run(levers, assumptions);
  for (const Bounds& bounds : kBounds) {
    for (std::size_t step = 0; step < kPoints; ++step) {
      const float value = run[bounds.outcome][step];
      // NaN fails too.
      ASSERT_TRUE(value >= bounds.low && value <= bounds.high)
          << what << ": " << kOutcomes[static_cast<std::size_t>(bounds.outcome)].id << " is " << value << " at step "
          << step;
    }
  }
}

TEST(Bounds, HoldWithEveryLeverAtItsEndsAndInBetween) {
  for (const Lever& row : kLevers)
    for (const float value : test::stops(row))
      expect_in_bounds(test::with(row.key, value), modal_assumptions(), std::string(row.id));
}

TEST(Bounds, HoldWithEveryPairOfLeversAtTheirEndsAndInBetween) {
  for (const Lever& a : kLevers)
    for (const Lever& b : kLevers)
      for (const float x : test::stops(a))
        for (const float y : test::stops(b)) {
          LeverValues levers = test::with(a.key, x);
          at(levers, b.key) = y;
          expect_in_bounds(levers, modal_assumptions(), std::string(a.id) + " and " + std::string(b.id));
        }
}

TEST(Bounds, HoldWithEveryAssumptionAtItsEndsAndInBetween) {
  for (const Assumption& row : kAssumptions)
    for (const float value : test::stops(row))
      expect_in_bounds(default_levers(), test::with(row.key, value), std::string(row.id));
}

TEST(Bounds, HoldWithEveryLeverAndAssumptionPairedAtTheirEnds) {
  for (const Lever& lever : kLevers)
    for (const Assumption& assumption : kAssumptions)
      for (const float x : {lever.low, lever.high})
        for (const float y : {assumption.low, assumption.high})
          expect_in_bounds(test::with(lever.key, x), test::with(assumption.key, y),
                           std::string(lever.id) + " and " + std::string(assumption.id));
}

TEST(Bounds, HoldAllOverTheRanges) {
  for (const test::Setting& setting : test::many_settings())
    expect_in_bounds(setting.levers, setting.assumptions, setting.name);
}

TEST(Bounds, HoldInRandomFutures) {
  const Posterior& posterior = test::posterior();
  for (const Lever& row : kLevers) {
    for (const float value : {row.low, row.high}) {
      const EnsembleSummary summary = test::summary_of(posterior, test::with(row.key, value), 1024);
      for (const auto& percentile : summary.lead)
        for (const float lead : percentile) ASSERT_TRUE(lead > -kMostMonths && lead < kMostMonths) << row.id;
      for (const float share : summary.cn_share) ASSERT_TRUE(share > 0.0f && share < 1.0f) << row.id;
      for (const float ratio : summary.idea_ratio) ASSERT_TRUE(ratio >= 0.0f && ratio < 1e8f) << row.id;
    }
  }
}

TEST(IdeaRatio, IsBeyondMeasureWhenUsLabsPublishNothing) {
  const Trajectory run = mean_run(test::with(LeverId::us_openness, 0.0f));
  EXPECT_GT(run[Outcome::idea_ratio][kSteps], 1e4f);
}

TEST(Values, OutsideTheirRangeAreRefusedByName) {
  EXPECT_FALSE(refuse(default_levers()));
  EXPECT_FALSE(refuse(modal_assumptions()));
  for (const Lever& row : kLevers) {
    for (const float value : {row.low - 1.0f, row.high + 1.0f, std::numeric_limits<float>::infinity()}) {
      const auto refusal = refuse(test::with(row.key, value));
      ASSERT_TRUE(refusal) << row.id;
      EXPECT_EQ(refusal->id, row.id);
      EXPECT_EQ(refusal->value, value);
      EXPECT_EQ(refusal->nearest, value < row.low ? row.low : row.high) << row.id;
    }
    EXPECT_FALSE(refuse(row.key, row.low)) << row.id;
    EXPECT_FALSE(refuse(row.key, row.high)) << row.id;
  }
  for (const Assumption& row : kAssumptions) {
    for (const float value : {row.low - 1.0f, row.high + 1.0f, -std::numeric_limits<float>::infinity()}) {
      const auto refusal = refuse(test::with(row.key, value));
      ASSERT_TRUE(refusal) << row.id;
      EXPECT_EQ(refusal->id, row.id);
      EXPECT_EQ(refusal->nearest, value < row.low ? row.low : row.high) << row.id;
    }
  }
}

TEST(Values, ThatAreNotNumbersAreRefusedByNameAndTheDefaultOffered) {
  constexpr float kNan = std::numeric_limits<float>::quiet_NaN();
  for (const Lever& row : kLevers) {
    const auto refusal = refuse(test::with(row.key, kNan));
    ASSERT_TRUE(refusal) << row.id;
    EXPECT_EQ(refusal->id, row.id);
    EXPECT_EQ(refusal->nearest, row.normal);
  }
  for (const Assumption& row : kAssumptions) {
    const auto refusal = refuse(test::with(row.key, kNan));
    ASSERT_TRUE(refusal) << row.id;
    EXPECT_EQ(refusal->nearest, row.mode);
  }
}

TEST(Names, ThatAreMisspeltFindTheirNeighbour) {
  EXPECT_EQ(closest_lever("us_opennes"), "us_openness");
  EXPECT_EQ(closest_lever("compute"), "compute_ratio");
  EXPECT_EQ(closest_assumption("leak time"), "leak_time");
  for (const Lever& row : kLevers) EXPECT_EQ(closest_lever(row.id), row.id);
  for (const Assumption& row : kAssumptions) EXPECT_EQ(closest_assumption(row.id), row.id);
}

}  // namespace
}  // namespace seedcorn::model
