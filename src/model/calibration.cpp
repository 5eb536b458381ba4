#include "model/calibration.hpp"

#include <algorithm>

#include "model/history.hpp"
#include "model/prior.hpp"
#include "model/readout.hpp"

namespace seedcorn::model {
namespace {

constexpr std::size_t kParticleBlocks = kParticles / kLanes;
static_assert(kParticles % kLanes == 0);

float on_scale(ObservationScale scale, float x) {
  switch (scale) {
    case ObservationScale::linear: return x;
    case ObservationScale::logarithm: return math::ln(x);
    case ObservationScale::logit: return math::ln(x) - math::ln(1.0f - x);
  }
  return x;
}

float misfit(const Observation& observation, float value) {
  const float z = (on_scale(observation.scale, value) - on_scale(observation.scale, observation.value)) / observation.sd;
  return z;
}

using Draws = DrawNumbers<Float4, kGroups>;
using Assumptions = AssumptionGroups<Float4, kGroups>;

Chance<Float4, kGroups> history_of(const Draws& draws) {
  Chance<Float4, kGroups> chance{Breakthroughs::random, {}};
  for (std::size_t g = 0; g < kGroups; ++g) chance.keys[g] = lowbias32(history_stream(0) + draws[g]);
  return chance;
}

}  // namespace

Calibration::Calibration(int draws, const ObservationWeights& weights)
    : draws_(static_cast<std::size_t>(std::max(draws, 1))),
      draw_blocks_((draws_ + kLanes - 1) / kLanes),
      weights_(weights),
      path_(lever_path(default_levers())),
      misfits_(kObservationCount * draw_blocks_ * kLanes),
      cumulative_(draws_),
      posterior_(empty_posterior(kParticles)) {}

std::size_t Calibration::work() const { return draw_blocks_ + 1 + kParticleBlocks; }

bool Calibration::advance(int blocks) {
  for (int i = 0; i < blocks && done_ < work(); ++i, ++done_) {
    if (done_ < draw_blocks_) simulate(done_);
    else if (done_ == draw_blocks_) resample();
    else replay(done_ - draw_blocks_ - 1);
  }
  return done_ == work();
}

float Calibration::progress() const { return static_cast<float>(done_) / static_cast<float>(work()); }

const Posterior& Calibration::posterior() const { return posterior_; }

void Calibration::reweigh(const ObservationWeights& weights) {
  weights_ = weights;
  done_ = std::min(done_, draw_blocks_);
}

void Calibration::simulate(std::size_t block_number) {
  Draws draws;
  Assumptions assumptions;
  WideBlock block;
  for (std::size_t i = 0; i < kLanes; ++i) draws[i / kWidth][i % kWidth] = static_cast<std::uint32_t>(block_number * kLanes + i);
  draw_assumptions<Float4, kGroups>(draws, assumptions);
  run_history(assumptions, history_of(draws), path_, block, [&](int step) {
    for (std::size_t o = 0; o < kObservationCount; ++o) {
      const Observation& observation = kObservations[o];
      if (observation.step != step) continue;
      float* row = misfits_.data() + (o * draw_blocks_ + block_number) * kLanes;
      for (std::size_t g = 0; g < kGroups; ++g) {
        const Float4 values = reader(block, g, path_[static_cast<std::size_t>(step)]).value(observation.metric);
        for (std::size_t i = 0; i < kWidth; ++i) *row++ = misfit(observation, values[i]);
      }
    }
  });
}

void Calibration::resample() {
  const std::size_t stride = draw_blocks_ * kLanes;
  double best = -1e300;
  for (std::size_t i = 0; i < draws_; ++i) {
    double sum = 0;
    for (std::size_t o = 0; o < kObservationCount; ++o) {
      const auto misfit = static_cast<double>(misfits_[o * stride + i]);
      sum += static_cast<double>(weights_[o]) * misfit * misfit;
    }
    cumulative_[i] = -0.5 * sum;
    best = std::max(best, cumulative_[i]);
  }
  double sum = 0;
  double squares = 0;
  for (double& entry : cumulative_) {
    const auto weight = static_cast<double>(math::exp(static_cast<float>(entry - best)));
    sum += weight;
    squares += weight * weight;
    entry = sum;
  }
  posterior_.effective_sample_size = static_cast<float>(sum * sum / squares);
  posterior_.distinct = 0;
  std::size_t draw = 0;
  for (std::size_t k = 0; k < kParticles; ++k) {
    const double position = (static_cast<double>(k) + 0.5) / kParticles * sum;
    while (draw + 1 < draws_ && cumulative_[draw] < position) ++draw;
    posterior_.draws[k] = static_cast<std::uint32_t>(draw);
    if (k == 0 || posterior_.draws[k] != posterior_.draws[k - 1]) ++posterior_.distinct;
  }
}

void Calibration::replay(std::size_t block_number) {
  const std::size_t first = block_number * kLanes;
  Draws draws;
  Assumptions assumptions;
  WideBlock block;
  for (std::size_t i = 0; i < kLanes; ++i) draws[i / kWidth][i % kWidth] = posterior_.draws[first + i];
  draw_assumptions<Float4, kGroups>(draws, assumptions);
  run_history(assumptions, history_of(draws), path_, block, [&](int step) {
    posterior_.record(block, path_[static_cast<std::size_t>(step)], step, first);
  });
  posterior_.starts[block_number] = block.at;
  for (std::size_t i = 0; i < kLanes; ++i)
    for (std::size_t j = 0; j < kAssumptionCount; ++j)
      posterior_.assumptions[first + i][j] = assumptions[i / kWidth].values[j][i % kWidth];
}

}  // namespace seedcorn::model
