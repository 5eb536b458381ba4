#include "model/calibration.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "model/percentiles.hpp"
#include "model/prior.hpp"
#include "support.hpp"

namespace seedcorn::model {
namespace {

Calibration complete(int slice, int draws = kPriorDraws, const ObservationWeights& weights = full_weights()) {
  Calibration calibration(draws, weights);
  while (!calibration.advance(slice)) {}
  return calibration;
}

nlohmann::json reference() { return nlohmann::json::parse(test::data_file("ensemble.json")); }

TEST(Posterior, HasTheEffectiveSampleSizeOfTheReference) {
  EXPECT_NEAR(test::posterior().effective_sample_size, reference()["effective_sample_size"].get<float>(), 0.1f);
}

TEST(Posterior, HasTheParticlesOfTheReference) {
  const auto expected = reference();
  EXPECT_EQ(test::posterior().distinct, expected["distinct_particles"].get<std::size_t>());
  for (std::size_t i = 0; i < expected["first_particles"].size(); ++i)
    EXPECT_EQ(test::posterior().draws[i], expected["first_particles"][i].get<std::uint32_t>()) << i;
}

TEST(Posterior, HasTheMeansOfTheReference) {
  const auto expected = reference()["posterior_mean"];
  for (const Assumption& row : kAssumptions) {
    double sum = 0;
    for (const AssumptionValues& values : test::posterior().assumptions)
      sum += static_cast<double>(at(values, row.key));
    EXPECT_NEAR(sum / static_cast<double>(test::posterior().particles), expected[std::string(row.id)].get<double>(),
                1e-3)
        << row.id;
  }
}

TEST(Posterior, HasMostBuildersOnChineseModelsInSeptember2026) {
  constexpr std::array<float, 1> kMedian{50};
  float share = 0;
  Percentiles percentiles(kParticles);
  percentiles.of(test::posterior().cn_share.at(kNow - 1), kMedian, {&share, 1});
  EXPECT_NEAR(share, 0.94f, 0.01f);
}

TEST(Posterior, KeepsAllItsAssumptionsInRange) {
  for (const AssumptionValues& values : test::posterior().assumptions)
    for (const Assumption& row : kAssumptions) {
      EXPECT_GE(at(values, row.key), row.low) << row.id;
      EXPECT_LE(at(values, row.key), row.high) << row.id;
    }
}

TEST(Calibration, DoesNotDependOnItsSlices) {
  constexpr int kFew = 2048;
  const Calibration one = complete(1, kFew);
  for (const int slice : {3, 17, 100000}) {
    const Calibration other = complete(slice, kFew);
    EXPECT_EQ(one.posterior().draws, other.posterior().draws) << slice;
    EXPECT_EQ(one.posterior().assumptions, other.posterior().assumptions) << slice;
    for (int step = 0; step <= kNow; ++step)
      EXPECT_TRUE(std::ranges::equal(one.posterior().lead.at(step), other.posterior().lead.at(step))) << slice;
  }
}

TEST(Calibration, ReportsItsProgress) {
  Calibration calibration(1024);
  EXPECT_EQ(calibration.progress(), 0.0f);
  float last = 0;
  while (!calibration.advance(1)) {
    EXPECT_GT(calibration.progress(), last);
    last = calibration.progress();
  }
  EXPECT_EQ(calibration.progress(), 1.0f);
}

TEST(Calibration, CountsOnlyTheDrawsItWasAskedFor) {
  const Calibration calibration = complete(8, 300);
  for (const std::uint32_t draw : calibration.posterior().draws) EXPECT_LT(draw, 300u);
}

TEST(Calibration, WithoutEvidenceReturnsThePrior) {
  constexpr int kFew = 2048;
  const Calibration calibration = complete(8, kFew, ObservationWeights{});
  EXPECT_FLOAT_EQ(calibration.posterior().effective_sample_size, kFew);
  for (std::size_t k = 0; k < kParticles; ++k) EXPECT_EQ(calibration.posterior().draws[k], kFew / kParticles * k) << k;
}

TEST(Calibration, WeighedAnewIsTheCalibrationWithThoseWeights) {
  constexpr int kFew = 2048;
  ObservationWeights weights = full_weights();
  weights[0] = 0.0f;
  weights[8] = 0.5f;
  Calibration calibration = complete(8, kFew);
  calibration.reweigh(weights);
  while (!calibration.advance(1)) {}
  const Calibration direct = complete(8, kFew, weights);
  EXPECT_EQ(calibration.posterior().draws, direct.posterior().draws);
  EXPECT_EQ(calibration.posterior().effective_sample_size, direct.posterior().effective_sample_size);
}

// The draws run in so many parts, and their weights put together.
std::vector<double> weights_from_parts(std::size_t parts, int draws, const ObservationWeights& weights) {
  std::vector<double> all;
  for (std::size_t part = 0; part < parts; ++part) {
    Misfits misfits(draws, {part, parts});
    while (!misfits.advance(3)) {}
    for (std::size_t block = 0; block < misfits.blocks(); ++block) {
      all.resize(all.size() + kLanes);
      misfits.log_weights(block, weights, std::span<double, kLanes>(all.end() - kLanes, kLanes));
    }
  }
  return all;
}

TEST(Calibration, DoesNotDependOnHowManyPartsItsDrawsAreRunIn) {
  constexpr int kFew = 2000;  // not a whole number of blocks
  ObservationWeights weights = full_weights();
  weights[2] = 0.5f;
  const Calibration whole = complete(8, kFew, weights);
  for (const std::size_t parts : {1, 2, 3, 4, 7}) {
    Calibration calibration(kFew, weights);
    calibration.weigh(weights_from_parts(parts, kFew, weights));
    while (!calibration.advance(1)) {}
    EXPECT_EQ(calibration.posterior().draws, whole.posterior().draws) << parts;
    EXPECT_EQ(calibration.posterior().assumptions, whole.posterior().assumptions) << parts;
    EXPECT_EQ(calibration.posterior().effective_sample_size, whole.posterior().effective_sample_size) << parts;
  }
}

TEST(Calibration, WeighedFromOutsideRunsItsDrawsWhenWeighedAnew) {
  constexpr int kFew = 1024;
  Calibration calibration(kFew);
  calibration.weigh(weights_from_parts(2, kFew, full_weights()));
  while (!calibration.advance(1)) {}
  EXPECT_FALSE(calibration.begun());
  ObservationWeights weights = full_weights();
  weights[0] = 0.0f;
  calibration.reweigh(weights);
  while (!calibration.advance(1)) {}
  EXPECT_EQ(calibration.posterior().draws, complete(8, kFew, weights).posterior().draws);
}

TEST(Calibration, GivesLessRoomTheMoreEvidenceCounts) {
  ObservationWeights half;
  half.fill(0.5f);
  const float full = complete(8, 4096).posterior().effective_sample_size;
  const float less = complete(8, 4096, half).posterior().effective_sample_size;
  EXPECT_LT(full, less);
}

TEST(Draws, AreTheSameAloneAndInABlock) {
  DrawNumbers<Float4, kGroups> draws;
  for (std::size_t i = 0; i < kLanes; ++i) draws[i / kWidth][i % kWidth] = static_cast<std::uint32_t>(1000 + 7 * i);
  AssumptionGroups<Float4, kGroups> together;
  draw_assumptions<Float4, kGroups>(draws, together);
  for (std::size_t i = 0; i < kLanes; ++i) {
    AssumptionGroups<float, 1> alone;
    draw_assumptions<float, 1>({draws[i / kWidth][i % kWidth]}, alone);
    for (std::size_t j = 0; j < kAssumptionCount; ++j)
      EXPECT_EQ(alone[0].values[j], together[i / kWidth].values[j][i % kWidth]) << kAssumptions[j].id;
  }
}

}  // namespace
}  // namespace seedcorn::model
