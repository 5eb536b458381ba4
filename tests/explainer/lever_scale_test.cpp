#include <gtest/gtest.h>

#include <cmath>

#include "explainer/state/lever_scale.hpp"

namespace seedcorn {
namespace {

TEST(LeverScale, TheTrackRunsFromLowToHigh) {
  for (const model::Lever& lever : model::kLevers) {
    EXPECT_NEAR(track_position(lever, lever.low), 0, 1e-6) << lever.id;
    EXPECT_NEAR(track_position(lever, lever.high), 1, 1e-6) << lever.id;
    EXPECT_NEAR(track_value(lever, -5), lever.low, 1e-6) << lever.id;
    EXPECT_NEAR(track_value(lever, 5), lever.high, 1e-5f * lever.high) << lever.id;
  }
}

TEST(LeverScale, PositionAndValueUndoEachOther) {
  for (const model::Lever& lever : model::kLevers)
    for (int i = 0; i <= 100; ++i) {
      const float position = static_cast<float>(i) / 100.0f;
      EXPECT_NEAR(track_position(lever, track_value(lever, position)), position, 1e-5) << lever.id;
    }
}

TEST(LeverScale, ALogarithmicTrackIsEvenInTheLogarithm) {
  const model::Lever& compute = model::lever(model::LeverId::compute_ratio);
  EXPECT_NEAR(track_value(compute, 0.5f), std::sqrt(compute.low * compute.high), 1e-4);
}

TEST(LeverScale, AChosenValueIsAMultipleOfTheStepAndStaysPut) {
  for (const model::Lever& lever : model::kLevers)
    for (int i = 0; i <= 997; ++i) {
      const float value = snapped(lever, lever.low + (lever.high - lever.low) * static_cast<float>(i) / 997.0f);
      const double steps = static_cast<double>(value) / static_cast<double>(lever.step);
      EXPECT_NEAR(steps, std::round(steps), 1e-3) << lever.id << " " << value;
      EXPECT_EQ(snapped(lever, value), value) << lever.id;
    }
}

TEST(LeverScale, EveryDefaultCanBeChosen) {
  for (const model::Lever& lever : model::kLevers) EXPECT_EQ(snapped(lever, lever.normal), lever.normal) << lever.id;
}

}  // namespace
}  // namespace seedcorn
