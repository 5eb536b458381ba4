#include "model/lever_path.hpp"

#include <gtest/gtest.h>

#include <cmath>

#include "support.hpp"

namespace seedcorn::model {
namespace {

const LeverStep& in(const LeverPath& path, int year, int month = 1) {
  return path[static_cast<std::size_t>(january(year) + month - 1)];
}

TEST(LeverHistory, FollowsWhatHappened) {
  const LeverPath path = lever_path(default_levers());
  EXPECT_FLOAT_EQ(in(path, 2023).us_openness, 0.45f);
  EXPECT_FLOAT_EQ(in(path, 2024).us_openness, 0.345f);
  EXPECT_FLOAT_EQ(in(path, 2025).us_openness, 0.24f);
  EXPECT_FLOAT_EQ(in(path, 2026, 10).us_openness, 0.24f);
  EXPECT_FLOAT_EQ(in(path, 2023).cn_openness, 0.55f);
  EXPECT_FLOAT_EQ(in(path, 2024, 7).cn_openness, 0.80f);
  EXPECT_FLOAT_EQ(in(path, 2023).us_drain, 0.75f);
  EXPECT_FLOAT_EQ(in(path, 2023).cn_drain, 0.45f);
  EXPECT_FLOAT_EQ(in(path, 2024).inflow, 0.355f);
  EXPECT_FLOAT_EQ(in(path, 2023).us_funding, 1.0f);
  EXPECT_FLOAT_EQ(in(path, 2023).state_support, 0.5f);
}

TEST(LeverHistory, HasComputeFallInItsLogarithm) {
  const LeverPath path = lever_path(default_levers());
  EXPECT_NEAR(in(path, 2023).ln_compute_ratio, std::log(10.0), 1e-6);
  EXPECT_NEAR(in(path, 2025).ln_compute_ratio, (std::log(10.0) + std::log(8.0)) / 2, 1e-6);
  EXPECT_NEAR(in(path, 2027).ln_compute_ratio, std::log(8.0), 1e-6);
}

TEST(MovedLevers, ActFrom2027AndFullyAfterOneYear) {
  const LeverPath path = lever_path(test::with(LeverId::us_openness, 0.8f));
  EXPECT_FLOAT_EQ(in(path, 2027).us_openness, 0.24f);
  EXPECT_FLOAT_EQ(in(path, 2027, 7).us_openness, 0.52f);
  EXPECT_FLOAT_EQ(in(path, 2028).us_openness, 0.8f);
  EXPECT_FLOAT_EQ(in(path, 2040).us_openness, 0.8f);
}

TEST(MovedLevers, HaveComputeArriveIn2035) {
  const LeverPath path = lever_path(test::with(LeverId::compute_ratio, 2.0f));
  EXPECT_NEAR(in(path, 2031).ln_compute_ratio, (std::log(8.0) + std::log(2.0)) / 2, 1e-6);
  EXPECT_NEAR(in(path, 2035).ln_compute_ratio, std::log(2.0), 1e-6);
  EXPECT_NEAR(in(path, 2040).ln_compute_ratio, std::log(2.0), 1e-6);
}

TEST(ComputeSurprise, ComesAboutBetween2027And2035) {
  const LeverPath path = lever_path(default_levers());
  EXPECT_EQ(in(path, 2026).surprise, 0.0f);
  EXPECT_EQ(in(path, 2027).surprise, 0.0f);
  EXPECT_FLOAT_EQ(in(path, 2031).surprise, 0.5f);
  EXPECT_EQ(in(path, 2035).surprise, 1.0f);
  EXPECT_EQ(in(path, 2040).surprise, 1.0f);
}

}  // namespace
}  // namespace seedcorn::model
