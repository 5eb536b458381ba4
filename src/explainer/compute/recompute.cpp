#include "explainer/compute/recompute.hpp"

#include <algorithm>

namespace seedcorn {

namespace {
// Blocks of members per slice: about a millisecond of work on a slow phone.
constexpr int kBlocks = 1;

// If the worker pool computes the full number of futures within this time, it is given no smaller number while a lever
// moves.
constexpr auto kKeepsUp = std::chrono::milliseconds(30);
}  // namespace

Recompute::Recompute()
    : calibration_(std::make_unique<model::Calibration>()),
      levers_(model::default_levers()),
      mean_(model::mean_run(levers_)) {}

bool Recompute::work(const State& state, Clock::time_point until) {
  const bool changed_levers = levers_ != state.levers;
  if (changed_levers) {
    levers_ = state.levers;
    mean_ = mean_of(levers_);
  }
  const bool changed_evidence = weights_ != state.weights || within_ != state.within;
  if (changed_evidence) reweigh(state);
  bool changed = changed_levers || changed_evidence;
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

model::Trajectory Recompute::mean_of(const model::LeverValues& levers) const {
  return model::mean_run(levers, model::modal_assumptions(within_));
}

std::unique_ptr<model::Calibration> Recompute::new_calibration() const {
  return std::make_unique<model::Calibration>(draws_, weights_, within_);
}

// The findings stay on the page until the new calibration can replace them.
void Recompute::reweigh(const State& state) {
  weights_ = state.weights;
  if (within_ != state.within) {
    within_ = state.within;
    mean_ = mean_of(levers_);
    summary_mean_ = mean_of(summary_levers_);
  }
  pool_.cancel();
  small_ = {};
  full_ = {};
  calibration_->reweigh(weights_, within_);
  calibrated_ = baseline_current_ = summary_current_ = false;
}

// A calibration that is less than half done here is started again by the worker pool, which is sooner done with it.
void Recompute::set_pool(std::size_t workers) {
  pool_.resize(workers);
  full_run_took_ = Clock::duration::max();
  small_ = {};
  full_ = {};
  if (workers > 0 && !calibrated_ && calibration_->progress() < 0.5f) calibration_ = new_calibration();
}

// Has the worker pool weigh the draws. True once the weights are here.
bool Recompute::weigh_by_pool() {
  if (pool_.replied(JobKind::draws)) {
    calibration_->weigh(pool_.take_log_weights());
    return true;
  }
  waiting_ = true;
  if (pool_.at(JobKind::draws)) return false;
  Job job;
  job.kind = JobKind::draws;
  job.draws = draws_;
  job.weights = weights_;
  job.within = within_;
  pool_.give(job);
  return false;
}

void Recompute::calibrate() {
  const bool nothing_here = calibration_->progress() == 0.0f;
  if (nothing_here && pool_.size() > 0 && !weigh_by_pool()) return;
  if (!calibration_->advance(kBlocks)) return;
  effective_sample_size_ = calibration_->posterior().effective_sample_size;
  if (effective_sample_size_ < kFewDraws && draws_ < kWidePriorDraws) {
    draws_ = kWidePriorDraws;
    calibration_ = new_calibration();
    return;
  }
  calibrated_ = true;
  ++calibration_number_;
}

// Computes one piece of whatever is stale, the most urgent first. True when there is something new to show.
bool Recompute::slice(const State& state) {
  if (!calibrated_) {
    calibrate();
    return calibrated_;
  }
  if (!baseline_current_) {
    if (!run(model::default_levers(), kFullMembers)) return false;
    baseline_ = found_;
    baseline_current_ = true;
    return false;  // it is shown with the reader's own
  }
  const bool newest_levers = summary_current_ && summary_levers_ == levers_;
  if (newest_levers && summary_.members == kFullMembers) {
    idle_ = true;
    return false;
  }
  if (levers_ == model::default_levers()) {
    adopt(baseline_, levers_);
    return true;
  }
  // While a lever is held, the small number of futures is enough; the full number follows on release.
  if (newest_levers && state.held) {
    idle_ = true;
    return false;
  }
  if (!run(levers_, newest_levers ? kFullMembers : quick_members(), state.held.has_value())) return false;
  adopt(found_, found_levers_);
  return true;
}

int Recompute::quick_members() const { return pool_.size() > 0 && full_run_took_ < kKeepsUp ? kFullMembers : kDragMembers; }

// A step towards an ensemble; true when one has just been completed into found_.
bool Recompute::run(const model::LeverValues& levers, int members, bool moving) {
  return pool_.size() > 0 ? run_by_pool(levers, members, moving) : step_run(levers, members);
}

void Recompute::find(const model::EnsembleSummary& summary, const model::LeverValues& levers) {
  found_ = summary;
  found_levers_ = levers;
}

void Recompute::adopt(const model::EnsembleSummary& summary, const model::LeverValues& levers) {
  summary_ = summary;
  summary_baseline_ = outlook_of(baseline_);
  summary_current_ = true;
  summary_levers_ = levers;
  summary_mean_ = mean_of(levers);
}

// As in step_run, a small run is finished even if the levers have moved on. So is a full one that was begun while a
// lever moved. Any other full run is replaced.
bool Recompute::run_by_pool(const model::LeverValues& levers, int members, bool moving) {
  const Job& out = pool_.job();
  if (pool_.replied(JobKind::ensemble)) {
    if (out.members == kFullMembers) full_run_took_ = pool_.took();
    find(pool_.take_summary(), out.levers);
    return true;
  }
  waiting_ = true;
  if (pool_.at(JobKind::ensemble) && (out.levers == levers || out.members == kDragMembers || moving_)) return false;
  Job job;
  job.kind = JobKind::ensemble;
  job.members = members;
  job.levers = levers;
  job.rest_on(calibration_->posterior(), calibration_number_);
  pool_.give(job);
  moving_ = moving;
  return false;
}

void Recompute::start(Run& run, const model::LeverValues& levers, int members) const {
  if (run.ensemble) run.ensemble->restart(levers);
  else run.ensemble = std::make_unique<model::Ensemble>(calibration_->posterior(), levers, members);
  run.levers = levers;
  run.busy = true;
}

bool Recompute::step_run(const model::LeverValues& levers, int members) {
  // A small run under way is finished even if the levers have moved on, or a slow phone would never show one during a
  // drag. A full one is dropped at once.
  if (!small_.busy) {
    const bool wants_small = members == kDragMembers;
    Run& wanted = wants_small ? small_ : full_;
    if (!wanted.busy || wanted.levers != levers) start(wanted, levers, members);
    if (wants_small) full_.busy = false;
  }
  Run& run = small_.busy ? small_ : full_;
  run.busy = !run.ensemble->advance(kBlocks);
  if (run.busy) return false;
  find(run.ensemble->summary(), run.levers);
  return true;
}

void Recompute::publish() {
  findings_.changed = levers_ != model::default_levers();
  if (summary_.members == 0) return;
  LeadFutures& futures = findings_.futures.emplace(futures_shifted(summary_, summary_mean_, mean_));
  futures.baseline = summary_baseline_;
  futures.current = calibrated_ && summary_current_;
  futures.exact = futures.current && summary_levers_ == levers_ && summary_.members == kFullMembers;
}

}  // namespace seedcorn
