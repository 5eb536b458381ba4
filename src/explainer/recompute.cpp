#include "explainer/recompute.hpp"

#include <algorithm>

namespace seedcorn {

namespace {
// Blocks of members per slice: about a millisecond of work on a slow phone.
constexpr int kBlocks = 1;
}  // namespace

Recompute::Recompute() : levers_(model::default_levers()), mean_(model::mean_run(levers_)), baseline_mean_(mean_) { publish(); }

bool Recompute::work(const State& state, Clock::time_point until) {
  const bool changed_levers = levers_ != state.levers;
  if (changed_levers) {
    levers_ = state.levers;
    mean_ = model::mean_run(levers_);
  }
  bool changed = changed_levers;
  idle_ = false;
  do {
    changed |= slice(state);
  } while (!idle_ && Clock::now() < until);
  if (changed) publish();
  return changed;
}

// One piece of the most urgent stale thing; true when something to show came out of it.
bool Recompute::slice(const State& state) {
  if (!calibrated_) {
    calibrated_ = calibration_.advance(kBlocks);
    return calibrated_;
  }
  if (baseline_.members == 0) {
    if (!step_run(model::default_levers(), kFullMembers)) return false;
    baseline_ = summary_;
    return true;
  }
  const bool newest_levers = summary_levers_ == levers_;
  if (newest_levers && summary_.members == kFullMembers) {
    idle_ = true;
    return false;
  }
  if (levers_ == model::default_levers()) {
    summary_ = baseline_;
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

// True when an ensemble has just been completed into summary_.
bool Recompute::step_run(const model::LeverValues& levers, int members) {
  const bool stale = run_.levers != levers;
  const bool small = run_.members == kDragMembers;
  // A small run under way is finished even if the levers have moved on, else a slow phone would never show one while
  // dragging; a full one is dropped at once.
  const bool keep = run_.ensemble && !run_.complete && (small || (!stale && run_.members == members));
  if (!keep) {
    run_.ensemble = std::make_unique<model::Ensemble>(calibration_.posterior(), levers, members);
    run_.levers = levers;
    run_.members = members;
    run_.complete = false;
  }
  run_.complete = run_.ensemble->advance(kBlocks);
  if (!run_.complete) return false;
  summary_ = run_.ensemble->summary();
  summary_levers_ = run_.levers;
  summary_mean_ = model::mean_run(run_.levers);
  return true;
}

void Recompute::publish() {
  if (summary_.members == 0) {
    findings_ = findings_of_mean(mean_, baseline_mean_);
  } else {
    findings_ = findings_shifted(summary_, summary_mean_, mean_);
    findings_.baseline = baseline_.lead[kMedian];
    findings_.baseline_figures = figures_of(baseline_);
    findings_.exact = summary_levers_ == levers_ && summary_.members == kFullMembers;
  }
  findings_.changed = levers_ != model::default_levers();
}

}  // namespace seedcorn
