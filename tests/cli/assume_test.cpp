// Assumptions that somebody has narrowed or fixed.
#include <gtest/gtest.h>

#include <algorithm>

#include "model/calibration.hpp"
#include "model/percentiles.hpp"
#include "model/prior.hpp"
#include "model/questions/hindcast.hpp"
#include "typed_command.hpp"

namespace seedcorn::model {
namespace {

constexpr int kFew = 2048;

Posterior calibrated(const Intervals& within) {
  Calibration calibration(kFew, full_weights(), within);
  while (!calibration.advance(64)) {}
  return calibration.posterior();
}

Intervals narrowed(AssumptionId id, float low, float high) {
  Intervals within = kWholeRanges;
  at(within, id) = {low, high};
  return within;
}

std::vector<AssumptionValues> drawn_within(const Intervals& within, std::uint32_t count) {
  std::vector<AssumptionValues> all;
  for (std::uint32_t draw = 0; draw < count; ++draw) {
    AssumptionGroups<float, 1> alone;
    draw_assumptions<float, 1>({draw}, alone, within);
    std::copy(alone[0].values.begin(), alone[0].values.end(), all.emplace_back().begin());
  }
  return all;
}

// A part of each prior: its lower third, its middle, its upper end, a point.
std::vector<Intervals> cuts() {
  std::vector<Intervals> all;
  for (const auto& [from, to] :
       {std::pair{0.0f, 0.3f}, {0.4f, 0.7f}, {0.9f, 1.0f}, {0.25f, 0.25f}, {0.0f, 0.0f}, {1.0f, 1.0f}}) {
    Intervals within;
    for (const Assumption& row : kAssumptions)
      at(within, row.key) = {from == 1 ? row.high : row.low + from * (row.high - row.low),
                             to == 1 ? row.high : row.low + to * (row.high - row.low)};
    all.push_back(within);
  }
  return all;
}

TEST(NarrowedAssumptions, StayInTheirIntervals) {
  for (const Intervals& within : cuts())
    for (const AssumptionValues& values : drawn_within(within, 3000))
      for (const Assumption& row : kAssumptions) {
        ASSERT_GE(at(values, row.key), at(within, row.key).low) << row.id;
        ASSERT_LE(at(values, row.key), at(within, row.key).high) << row.id;
      }
}

TEST(NarrowedAssumptions, HaveThePriorsShapeWithinTheirIntervals) {
  constexpr std::uint32_t kMany = 20000;
  const auto whole = drawn_within(kWholeRanges, kMany);
  const Intervals within = cuts()[1];
  const auto cut = drawn_within(within, kMany);
  for (const Assumption& row : kAssumptions) {
    const Interval& interval = at(within, row.key);
    std::vector<float> rejected, direct;  // what is left of the prior's own draws, and the draws of the cut prior
    for (const auto& values : whole)
      if (at(values, row.key) >= interval.low && at(values, row.key) <= interval.high)
        rejected.push_back(at(values, row.key));
    for (const auto& values : cut) direct.push_back(at(values, row.key));
    for (const auto& [percent, tolerance] : {std::pair{25, 0.03f}, {50, 0.03f}, {75, 0.03f}}) {
      const auto of = [&](std::vector<float>& values) {
        const auto nth = values.begin() + static_cast<std::ptrdiff_t>(values.size()) * percent / 100;
        std::nth_element(values.begin(), nth, values.end());
        return *nth;
      };
      EXPECT_NEAR(of(direct), of(rejected), tolerance * (interval.high - interval.low)) << row.id << ' ' << percent;
    }
  }
}

TEST(NarrowedAssumptions, LeaveTheDrawsOfTheOthersAlone) {
  const auto whole = drawn_within(kWholeRanges, 500),
             cut = drawn_within(narrowed(AssumptionId::reuse, 1.0f, 1.2f), 500);
  for (std::size_t i = 0; i < whole.size(); ++i)
    for (const Assumption& row : kAssumptions)
      EXPECT_TRUE(row.key == AssumptionId::reuse || at(whole[i], row.key) == at(cut[i], row.key)) << row.id;
}

TEST(NarrowedAssumptions, AreTheSameAloneAndInABlock) {
  for (const Intervals& within : cuts()) {
    DrawNumbers<Float4, kGroups> draws;
    for (std::size_t i = 0; i < kLanes; ++i) draws[i / kWidth][i % kWidth] = static_cast<std::uint32_t>(1000 + 7 * i);
    AssumptionGroups<Float4, kGroups> together;
    draw_assumptions<Float4, kGroups>(draws, together, within);
    for (std::size_t i = 0; i < kLanes; ++i) {
      AssumptionGroups<float, 1> alone;
      draw_assumptions<float, 1>({draws[i / kWidth][i % kWidth]}, alone, within);
      for (std::size_t j = 0; j < kAssumptionCount; ++j)
        EXPECT_EQ(alone[0].values[j], together[i / kWidth].values[j][i % kWidth]);
    }
  }
}

TEST(NarrowedAssumptions, ModalValuesAreTheNearestOfTheInterval) {
  EXPECT_EQ(modal_assumptions(), modal_assumptions(kWholeRanges));
  EXPECT_EQ(at(modal_assumptions(narrowed(AssumptionId::crowding, 0.9f, 1.0f)), AssumptionId::crowding), 0.9f);
  EXPECT_EQ(at(modal_assumptions(narrowed(AssumptionId::crowding, 0.5f, 0.6f)), AssumptionId::crowding), 0.6f);
}

TEST(ACalibration, OfAFixedAssumptionKnowsNoOtherValue) {
  const Posterior posterior = calibrated(narrowed(AssumptionId::compute_surprise, -0.5f, -0.5f));
  for (const AssumptionValues& values : posterior.assumptions)
    EXPECT_EQ(at(values, AssumptionId::compute_surprise), -0.5f);
  const float whole = calibrated(kWholeRanges).effective_sample_size;
  EXPECT_EQ(posterior.effective_sample_size, whole) << "what acts in the future only is no matter for the evidence";
  EXPECT_NE(calibrated(narrowed(AssumptionId::compute_weight, 0.3f, 0.3f)).effective_sample_size, whole);
}

TEST(ACalibration, WithinOtherIntervalsIsThatOfANewOne) {
  const Intervals within = narrowed(AssumptionId::duplication, 0.1f, 0.2f);
  Calibration calibration(kFew);
  while (!calibration.advance(64)) {}
  const std::vector<AssumptionValues> before = calibration.posterior().assumptions;
  for (const Intervals& next : {within, kWholeRanges}) {
    calibration.reweigh(full_weights(), next);
    while (!calibration.advance(1)) {}
    EXPECT_EQ(calibration.posterior().assumptions, calibrated(next).assumptions);
  }
  EXPECT_EQ(calibration.posterior().assumptions, before);
}

TEST(ACalibration, OfNarrowedAssumptionsHasThePastThatItsHindcastFinds) {
  const Posterior posterior = calibrated(narrowed(AssumptionId::us_secrets_2023, 4.0f, 4.5f));
  Hindcast hindcast(posterior.draws, posterior.within);
  while (!hindcast.advance(64)) {}
  const Observation& observation = kObservations[0];
  std::vector<float> lead(posterior.lead.at(observation.step).begin(), posterior.lead.at(observation.step).end());
  float median = 0;
  constexpr std::array<float, 1> kMedian{50};
  Percentiles(kParticles).of(lead, kMedian, {&median, 1});
  EXPECT_NEAR(hindcast.result()[0].median, (median - observation.value) / observation.sd, 1e-4f);
}

}  // namespace
}  // namespace seedcorn::model

namespace seedcorn::cli {
namespace {

TEST(Assume, NarrowsOrFixesAnAssumptionOfTheCalibration) {
  const auto narrowed = json_of({"calibrate", "--assume", "crowding=0.5..0.6", "--assume", "reuse=1", "--json"});
  EXPECT_LE(narrowed["posterior_percentiles"]["crowding"][2].get<float>(), 0.6f);
  EXPECT_EQ(narrowed["posterior_percentiles"]["reuse"], nlohmann::json({1.0, 1.0, 1.0}));
  const auto whole = json_of({"calibrate", "--json"});
  EXPECT_EQ(json_of({"calibrate", "--assume", "crowding=0.5..1", "--json"}), whole);
  EXPECT_NE(narrowed["posterior_mean"]["idea_gain"], whole["posterior_mean"]["idea_gain"]);
}

TEST(Assume, RefusesWhatIsNoIntervalOfTheRange) {
  expect_refused({"calibrate", "--assume", "crowding=0.4..0.6"}, {"crowding", "0.5"});
  expect_refused({"calibrate", "--assume", "crowding=0.6..2"}, {"crowding", "valid value is 1"});
  expect_refused({"calibrate", "--assume", "crowding=0.8..0.6"}, {"crowding", "0.6..0.8"});
  expect_refused({"calibrate", "--assume", "crowdin=0.6..0.7"}, {"crowdin", "crowding"});
  expect_refused({"calibrate", "--assume", "crowding"}, {"crowding"});
  expect_refused({"calibrate", "--assume", "..0.6"}, {"assumption"});
  expect_refused({"trajectory", "--assume", "crowding=0.5..0.6"}, {"crowding"});
}

}  // namespace
}  // namespace seedcorn::cli
