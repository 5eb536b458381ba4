#include "explainer/recompute.hpp"

#include <algorithm>

namespace seedcorn {

namespace {
// Blocks of members per slice: about a millisecond of work on a slow phone.
constexpr int kBlocks = 1;
}  // namespace

Recompute::Recompute()
    : calibration_(std::make_unique<model::Calibration>()),
      levers_(model::default_levers()),
      mean_(model::mean_run(levers_)),
      baseline_mean_(mean_) {
  publish();
}

bool Recompute::work(const State& state, Clock::time_point until) {
  const bool changed_levers = levers_ != state.levers;
  if (changed_levers) {
    levers_ = state.levers;
    mean_ = model::mean_run(levers_);
  }
  if (weights_ != state.weights) reweigh(state.weights);
  bool changed = changed_levers;
  idle_ = false;
  do {
    changed |= slice(state);
  } while (!idle_ && Clock::now() < until);
  if (changed) publish();
  return changed;
}

// What is on the page stays until the new calibration has something to put in its place.
void Recompute::reweigh(const model::ObservationWeights& weights) {
  weights_ = weights;
  small_ = {};
  full_ = {};
  calibration_->reweigh(weights_);
  calibrated_ = baseline_current_ = summary_current_ = false;
}

void Recompute::calibrate() {
  if (!calibration_->advance(kBlocks)) return;
  effective_sample_size_ = calibration_->posterior().effective_sample_size;
  if (effective_sample_size_ < kFewDraws && draws_ < kWidePriorDraws) {
    draws_ = kWidePriorDraws;
    calibration_ = std::make_unique<model::Calibration>(draws_, weights_);
    return;
  }
  calibrated_ = true;
}

// One piece of the most urgent stale thing; true when something to show came out of it.
bool Recompute::slice(const State& state) {
  if (!calibrated_) {
    calibrate();
    return calibrated_;
  }
  if (!baseline_current_) {
    if (!step_run(model::default_levers(), kFullMembers)) return false;
    baseline_ = summary_;
    baseline_current_ = true;
    return true;
  }
  const bool newest_levers = summary_current_ && summary_levers_ == levers_;
  if (newest_levers && summary_.members == kFullMembers) {
    idle_ = true;
    return false;
  }
  if (levers_ == model::default_levers()) {
    summary_ = baseline_;
    summary_current_ = true;
    summary_levers_ = levers_;
    summary_mean_ = mean_;
    return true;
  }
  // While the thumb is held, what keeps up is enough; the full number follows on release.
  if (newest_levers && state.held) {
    idle_ = true;
    return false;
  }
  return step_run(levers_, newest_levers ? kFullMembers : kDragMembers);
}

void Recompute::start(Run& run, const model::LeverValues& levers, int members) const {
  if (run.ensemble) run.ensemble->restart(levers);
  else run.ensemble = std::make_unique<model::Ensemble>(calibration_->posterior(), levers, members);
  run.levers = levers;
  run.busy = true;
}

// True when an ensemble has just been completed into summary_.
bool Recompute::step_run(const model::LeverValues& levers, int members) {
  // A small run under way is finished even if the levers have moved on, else a slow phone would never show one while
  // dragging; a full one is dropped at once.
  if (!small_.busy) {
    const bool wants_small = members == kDragMembers;
    Run& wanted = wants_small ? small_ : full_;
    if (!wanted.busy || wanted.levers != levers) start(wanted, levers, members);
    if (wants_small) full_.busy = false;
  }
  Run& run = small_.busy ? small_ : full_;
  run.busy = !run.ensemble->advance(kBlocks);
  if (run.busy) return false;
  summary_ = run.ensemble->summary();
  summary_current_ = true;
  summary_levers_ = run.levers;
  summary_mean_ = model::mean_run(run.levers);
  return true;
}

void Recompute::publish() {
  if (summary_.members == 0) {
    findings_ = findings_of_mean(mean_, baseline_mean_);
  } else {
    findings_ = findings_shifted(summary_, summary_mean_, mean_);
    findings_.baseline = baseline_.lead[kMedian];
    findings_.baseline_figures = figures_of(baseline_);
    findings_.exact = calibrated_ && baseline_current_ && summary_current_ && summary_levers_ == levers_ && summary_.members == kFullMembers;
  }
  findings_.changed = levers_ != model::default_levers();
}

}  // namespace seedcorn
