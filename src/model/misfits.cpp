#include "model/misfits.hpp"

#include <algorithm>
#include <numeric>

#include "model/history.hpp"
#include "model/prior.hpp"
#include "model/readout.hpp"

namespace seedcorn::model {
namespace {

constexpr float on_scale(ObservationScale scale, float x) {
  switch (scale) {
    case ObservationScale::linear: return x;
    case ObservationScale::logarithm: return math::ln(x);
    case ObservationScale::logit: return math::ln(x) - math::ln(1.0f - x);
  }
  return x;
}

// The numbers of the table of observations. Without its texts, so that a program that shows none need not contain them.
struct Measured {
  Outcome metric = Outcome::count;
  ObservationScale scale = ObservationScale::linear;
  int step = 0;
  float value = 0;  // on its scale
  float sd = 0;
};
constexpr std::array<Measured, kObservationCount> kMeasured = [] {
  std::array<Measured, kObservationCount> all{};
  for (std::size_t o = 0; o < kObservationCount; ++o) {
    const Observation& row = kObservations[o];
    all[o] = {row.metric, row.scale, row.step, on_scale(row.scale, row.value), row.sd};
  }
  return all;
}();

float misfit(const Measured& observation, float value) {
  return (on_scale(observation.scale, value) - observation.value) / observation.sd;
}

}  // namespace

void misfits_of(std::span<const std::uint32_t, kLanes> numbers, const Intervals& within, const LeverPath& path,
                MisfitRows rows) {
  DrawNumbers<Float4, kGroups> draws;
  AssumptionGroups<Float4, kGroups> assumptions;
  WideBlock block;
  for (std::size_t i = 0; i < kLanes; ++i) draws[i / kWidth][i % kWidth] = numbers[i];
  draw_assumptions<Float4, kGroups>(draws, assumptions, within);
  run_history(assumptions, history_of_draws<Float4, kGroups>(draws), path, block, [&](int step) {
    for (std::size_t o = 0; o < kObservationCount; ++o) {
      const Measured& observation = kMeasured[o];
      if (observation.step != step) continue;
      float* row = rows.first + o * rows.apart;
      for (std::size_t g = 0; g < kGroups; ++g) {
        const Float4 values = reader(block, g, path[static_cast<std::size_t>(step)]).value(observation.metric);
        for (std::size_t i = 0; i < kWidth; ++i) *row++ = misfit(observation, values[i]);
      }
    }
  });
}

Misfits::Misfits(int draws, Part part, const Intervals& within)
    : blocks_(share_of(draw_blocks(draws), part)),
      within_(within),
      path_(lever_path(default_levers())),
      values_(kObservationCount * blocks_.size() * kLanes) {}

bool Misfits::advance(int blocks) {
  for (int i = 0; i < blocks && done_ < blocks_.size(); ++i) simulate(done_++);
  return done_ == blocks_.size();
}

void Misfits::simulate(std::size_t block) {
  std::array<std::uint32_t, kLanes> draws;
  std::iota(draws.begin(), draws.end(), static_cast<std::uint32_t>((blocks_.first + block) * kLanes));
  misfits_of(draws, within_, path_, {values_.data() + block * kLanes, blocks_.size() * kLanes});
}

void Misfits::log_weights(std::size_t block, const ObservationWeights& weights, std::span<double, kLanes> into) const {
  std::fill(into.begin(), into.end(), 0.0);
  for (std::size_t o = 0; o < kObservationCount; ++o) {
    const float* row = values_.data() + (o * blocks_.size() + block) * kLanes;
    for (std::size_t i = 0; i < kLanes; ++i)
      into[i] += static_cast<double>(weights[o]) * static_cast<double>(row[i]) * static_cast<double>(row[i]);
  }
  for (double& sum : into) sum *= -0.5;
}

}  // namespace seedcorn::model
