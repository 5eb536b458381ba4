#include "explainer/compute/calibrator.hpp"

namespace seedcorn {

namespace {
constexpr int kBlocks = 1;  // of draws per unit of work: about a millisecond on a slow phone
}  // namespace

Calibrator::Calibrator(WorkerPool* pool) : pool_(pool), calibration_(new_calibration()) {}

std::unique_ptr<model::Calibration> Calibrator::new_calibration() const {
  return std::make_unique<model::Calibration>(draws_, weights_, within_);
}

void Calibrator::follow(const State& state) {
  weights_ = state.weights;
  within_ = state.within;
  calibration_->reweigh(weights_, within_);
  complete_ = false;
}

void Calibrator::pool_resized() {
  if (pool_ && pool_->size() > 0 && !complete_ && calibration_->progress() < 0.5f) calibration_ = new_calibration();
}

// Has the worker pool weigh the draws. True once the weights are here.
bool Calibrator::weigh_by_pool() {
  if (pool_->replied(JobKind::draws)) {
    calibration_->weigh(pool_->take_log_weights());
    return true;
  }
  waiting_ = true;
  if (pool_->at(JobKind::draws)) return false;
  Job job;
  job.kind = JobKind::draws;
  job.draws = draws_;
  job.weights = weights_;
  job.within = within_;
  pool_->give(job);
  return false;
}

bool Calibrator::advance() {
  waiting_ = false;
  const bool nothing_here = calibration_->progress() == 0.0f;
  if (nothing_here && pool_ && pool_->size() > 0 && !weigh_by_pool()) return false;
  if (!calibration_->advance(kBlocks)) return false;
  effective_sample_size_ = calibration_->posterior().effective_sample_size;
  if (effective_sample_size_ < kFewDraws && draws_ < kWidePriorDraws) {
    draws_ = kWidePriorDraws;
    calibration_ = new_calibration();
    return false;
  }
  complete_ = true;
  ++number_;
  return true;
}

}  // namespace seedcorn
