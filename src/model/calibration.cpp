#include "model/calibration.hpp"

#include <algorithm>

#include "model/mathf.hpp"

namespace seedcorn::model {
namespace {

constexpr std::size_t kParticleBlocks = kParticles / kLanes;
static_assert(kParticles % kLanes == 0);
constexpr std::size_t kBlocksAtOnce = 8;  // per unit of work: weighing a block takes far less time than running it

}  // namespace

Calibration::Calibration(int draws, const ObservationWeights& weights, const Intervals& within)
    : draws_(static_cast<std::size_t>(std::max(draws, 1))),
      draw_blocks_(draw_blocks(std::max(draws, 1))),
      weights_(weights),
      path_(lever_path(default_levers())),
      posterior_(empty_posterior(kParticles)) {
  posterior_.within = within;
}

std::size_t Calibration::units_before(Phase phase) const {
  const std::size_t weighing = (draw_blocks_ + kBlocksAtOnce - 1) / kBlocksAtOnce;
  switch (phase) {
    case Phase::draws: return 0;
    case Phase::weights: return draw_blocks_;
    case Phase::sums: return draw_blocks_ + weighing;
    case Phase::particles: return draw_blocks_ + 2 * weighing;
    case Phase::replay: return draw_blocks_ + 2 * weighing + 1;
    case Phase::complete: break;
  }
  return draw_blocks_ + 2 * weighing + 1 + kParticleBlocks;
}

bool Calibration::advance(int units) {
  for (int i = 0; i < units && phase_ != Phase::complete; ++i) {
    const bool over = step();
    ++done_;
    if (!over) continue;
    phase_ = static_cast<Phase>(static_cast<unsigned char>(phase_) + 1);
    done_ = 0;
  }
  return phase_ == Phase::complete;
}

float Calibration::progress() const {
  return static_cast<float>(units_before(phase_) + done_) / static_cast<float>(units_before(Phase::complete));
}

const Posterior& Calibration::posterior() const { return posterior_; }

void Calibration::reweigh(const ObservationWeights& weights, const Intervals& within) {
  weights_ = weights;
  if (posterior_.within != within) {
    posterior_.within = within;
    misfits_.reset();
    phase_ = Phase::draws;
    done_ = 0;
  }
  if (phase_ == Phase::draws) return;
  phase_ = misfits_ ? Phase::weights : Phase::draws;
  done_ = 0;
}

void Calibration::weigh(std::span<const double> log_weights) {
  cumulative_ = std::vector<double>(draws_);
  std::copy_n(log_weights.begin(), draws_, cumulative_.begin());
  best_ = *std::max_element(cumulative_.begin(), cumulative_.end());
  misfits_.reset();
  phase_ = Phase::sums;
  done_ = 0;
}

bool Calibration::step() {
  switch (phase_) {
    case Phase::draws:
      if (!misfits_) misfits_.emplace(static_cast<int>(draws_), Part{}, posterior_.within);
      return misfits_->advance(1);
    case Phase::weights: return add_weights();
    case Phase::sums: return add_sums();
    case Phase::particles: resample(); return true;
    case Phase::replay: replay(posterior_, path_, done_); return done_ + 1 == kParticleBlocks;
    case Phase::complete: break;
  }
  return true;
}

bool Calibration::add_weights() {
  if (done_ == 0) {
    cumulative_ = std::vector<double>(draws_);
    best_ = -1e300;
  }
  const std::size_t end = std::min((done_ + 1) * kBlocksAtOnce, draw_blocks_);
  for (std::size_t block = done_ * kBlocksAtOnce; block < end; ++block) {
    std::array<double, kLanes> logs;
    misfits_->log_weights(block, weights_, logs);
    for (std::size_t i = 0; i < std::min(kLanes, draws_ - block * kLanes); ++i) {
      cumulative_[block * kLanes + i] = logs[i];
      best_ = std::max(best_, logs[i]);
    }
  }
  return end == draw_blocks_;
}

bool Calibration::add_sums() {
  if (done_ == 0) sum_ = squares_ = 0;
  const std::size_t end = std::min((done_ + 1) * kBlocksAtOnce * kLanes, draws_);
  for (std::size_t draw = done_ * kBlocksAtOnce * kLanes; draw < end; ++draw) {
    const auto weight = static_cast<double>(math::exp(static_cast<float>(cumulative_[draw] - best_)));
    sum_ += weight;
    squares_ += weight * weight;
    cumulative_[draw] = sum_;
  }
  return end == draws_;
}

void Calibration::resample() {
  posterior_.effective_sample_size = static_cast<float>(sum_ * sum_ / squares_);
  posterior_.distinct = 0;
  std::size_t draw = 0;
  for (std::size_t k = 0; k < kParticles; ++k) {
    const double position = (static_cast<double>(k) + 0.5) / kParticles * sum_;
    while (draw + 1 < draws_ && cumulative_[draw] < position) ++draw;
    posterior_.draws[k] = static_cast<std::uint32_t>(draw);
    if (k == 0 || posterior_.draws[k] != posterior_.draws[k - 1]) ++posterior_.distinct;
  }
  cumulative_ = std::vector<double>();  // not {}, which would keep the memory
}

}  // namespace seedcorn::model
