#include "explainer/compute/recompute.hpp"

namespace seedcorn {

Recompute::Recompute(WorkerPool* pool)
    : calibrator_(pool), runs_(pool), levers_(model::default_levers()), mean_(model::mean_run(levers_)) {}

void Recompute::pool_resized() {
  runs_.pool_resized();
  calibrator_.pool_resized();
}

bool Recompute::work(const State& state, Clock::time_point until) {
  bool changed = follow(state);
  idle_ = waiting_ = false;
  Clock::time_point begin, end = Clock::now();
  do {
    begin = end;
    changed |= slice(state);
    end = Clock::now();
  } while (!idle_ && !waiting_ && end + (end - begin) < until);
  if (changed) publish();
  return changed;
}

// The findings stay on the page until a new calibration can replace them.
bool Recompute::follow(const State& state) {
  const bool moved = levers_ != state.levers;
  levers_ = state.levers;
  const bool narrowed = calibrator_.within() != state.within;
  if (narrowed || calibrator_.weights() != state.weights) {
    runs_.drop();
    calibrator_.follow(state);
    baseline_current_ = summary_current_ = false;
    if (narrowed) summary_mean_ = mean_of(summary_levers_);
    mean_ = mean_of(levers_);
    return true;
  }
  if (moved) mean_ = mean_of(levers_);
  return moved;
}

model::Trajectory Recompute::mean_of(const model::LeverValues& levers) const {
  return model::mean_run(levers, model::modal_assumptions(calibrator_.within()));
}

// Computes one piece of whatever is stale, the most urgent first. True when there is something new to show.
bool Recompute::slice(const State& state) {
  if (!calibrator_.posterior()) {
    const bool complete = calibrator_.advance();
    waiting_ = calibrator_.waiting();
    return complete;
  }
  if (!baseline_current_) {
    if (!run(model::default_levers(), kFullMembers, false)) return false;
    baseline_ = runs_.summary();
    baseline_current_ = true;
    return false;  // the baseline is shown together with the reader's own futures
  }
  const bool newest_levers = summary_current_ && summary_levers_ == levers_;
  if (newest_levers && summary_.members == kFullMembers) {
    idle_ = true;
    return false;
  }
  if (levers_ == model::default_levers()) {
    show(baseline_, levers_);
    return true;
  }
  // While a lever is held, the small number of futures is enough; the full number follows on release.
  if (newest_levers && state.held) {
    idle_ = true;
    return false;
  }
  if (!run(levers_, newest_levers ? kFullMembers : runs_.quick_members(), state.held.has_value())) return false;
  show(runs_.summary(), runs_.levers());
  return true;
}

// A step towards an ensemble; true when one has just been completed.
bool Recompute::run(const model::LeverValues& levers, int members, bool moving) {
  const bool complete = runs_.advance(calibrator_, levers, members, moving);
  waiting_ = runs_.waiting();
  return complete;
}

void Recompute::show(const model::EnsembleSummary& summary, const model::LeverValues& levers) {
  summary_ = summary;
  summary_baseline_ = outlook_of(baseline_);
  summary_current_ = true;
  summary_levers_ = levers;
  summary_mean_ = mean_of(levers);
}

void Recompute::publish() {
  findings_.changed = levers_ != model::default_levers();
  if (summary_.members == 0) return;
  LeadFutures& futures = findings_.futures.emplace(futures_shifted(summary_, summary_mean_, mean_));
  futures.baseline = summary_baseline_;
  futures.current = calibrator_.posterior() && summary_current_;
  futures.exact = futures.current && summary_levers_ == levers_ && summary_.members == kFullMembers;
}

}  // namespace seedcorn
