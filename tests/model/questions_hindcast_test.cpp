#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "model/history.hpp"
#include "model/prior.hpp"
#include "model/questions/hindcast.hpp"
#include "model/readout.hpp"
#include "support.hpp"

namespace seedcorn::model {
namespace {

Deviations deviations_of(std::vector<std::uint32_t> draws, int slice = 1000) {
  Hindcast hindcast(std::move(draws));
  while (!hindcast.advance(slice)) {}
  return hindcast.result();
}

double on_scale(ObservationScale scale, double x) {
  if (scale == ObservationScale::linear) return x;
  return scale == ObservationScale::logarithm ? std::log(x) : std::log(x / (1 - x));
}

// One run alone, one number at a time: its distance from every observation.
std::array<double, kObservationCount> run_alone(std::uint32_t draw) {
  const LeverPath path = lever_path(default_levers());
  AssumptionGroups<float, 1> assumptions;
  draw_assumptions<float, 1>({draw}, assumptions);
  Block<float, 1> block;
  std::array<double, kObservationCount> found{};
  run_history(assumptions, history_of_draws<float, 1>({draw}), path, block, [&](int step) {
    for (std::size_t o = 0; o < kObservationCount; ++o) {
      const Observation& row = kObservations[o];
      if (row.step != step) continue;
      const double value =
          static_cast<double>(reader(block, 0, path[static_cast<std::size_t>(step)]).value(row.metric));
      found[o] = (on_scale(row.scale, value) - on_scale(row.scale, static_cast<double>(row.value))) /
                 static_cast<double>(row.sd);
    }
  });
  return found;
}

double percentile(std::vector<double> values, double percent) {
  std::sort(values.begin(), values.end());
  const double rank = percent / 100 * static_cast<double>(values.size() - 1);
  const auto below = static_cast<std::size_t>(rank);
  const std::size_t above = std::min(below + 1, values.size() - 1);
  return values[below] + (rank - static_cast<double>(below)) * (values[above] - values[below]);
}

TEST(TheHindcast, IsThatOfEveryRunAlone) {
  for (const auto& draws : {test::posterior().draws, first_draws(512)}) {
    std::array<std::vector<double>, kObservationCount> alone;
    for (const std::uint32_t draw : draws) {
      const auto found = run_alone(draw);
      for (std::size_t o = 0; o < kObservationCount; ++o) alone[o].push_back(found[o]);
    }
    const Deviations together = deviations_of(draws);
    for (std::size_t o = 0; o < kObservationCount; ++o) {
      EXPECT_NEAR(static_cast<double>(together[o].low), percentile(alone[o], 5), 1e-3) << o;
      EXPECT_NEAR(static_cast<double>(together[o].median), percentile(alone[o], 50), 1e-3) << o;
      EXPECT_NEAR(static_cast<double>(together[o].high), percentile(alone[o], 95), 1e-3) << o;
    }
  }
}

// What the particles have kept of their past says the same.
TEST(TheHindcast, IsThePastOfTheParticles) {
  const Posterior& posterior = test::posterior();
  const Deviations found = deviations_of(posterior.draws);
  for (std::size_t o = 0; o < 5; ++o) {
    const Observation& row = kObservations[o];
    ASSERT_EQ(row.metric, Outcome::lead);
    const auto past = posterior.lead.at(row.step);
    const double lead = percentile({past.begin(), past.end()}, 50);
    EXPECT_NEAR(static_cast<double>(found[o].median),
                (lead - static_cast<double>(row.value)) / static_cast<double>(row.sd), 1e-3)
        << o;
  }
}

TEST(TheHindcast, DoesNotDependOnItsSlices) {
  const Deviations whole = deviations_of(first_draws(1024));
  const Deviations sliced = deviations_of(first_draws(1024), 1);
  for (std::size_t o = 0; o < kObservationCount; ++o) {
    EXPECT_EQ(sliced[o].low, whole[o].low) << o;
    EXPECT_EQ(sliced[o].median, whole[o].median) << o;
    EXPECT_EQ(sliced[o].high, whole[o].high) << o;
  }
}

TEST(TheHindcast, AgreesBetterAfterTheEvidenceThanBefore) {
  const auto squares = [](const Deviations& deviations) {
    float sum = 0;
    for (const Deviation& row : deviations) sum += row.median * row.median;
    return sum;
  };
  EXPECT_LT(squares(deviations_of(test::posterior().draws)), squares(deviations_of(first_draws(kPriorDraws))));
}

TEST(TheHindcast, FollowsAnObservationThatCountsMore) {
  ObservationWeights weights{};
  weights[8] = 3;
  Calibration calibration(kPriorDraws, weights);
  while (!calibration.advance(1000)) {}
  const float before = deviations_of(first_draws(kPriorDraws))[8].median,
              after = deviations_of(calibration.posterior().draws)[8].median;
  EXPECT_LT(std::abs(after), std::abs(before));
}

}  // namespace
}  // namespace seedcorn::model
