#include "explainer/compute/ensemble_runs.hpp"

namespace seedcorn {

namespace {
constexpr int kBlocks = 1;  // of members per unit of work: about a millisecond on a slow phone

// If the worker pool computes the full number of futures within this time, it is given no smaller number while a lever
// moves.
constexpr auto kKeepsUp = std::chrono::milliseconds(30);
}  // namespace

void EnsembleRuns::drop() {
  if (pool_) pool_->cancel();
  small_ = {};
  full_ = {};
}

void EnsembleRuns::pool_resized() {
  full_run_took_ = Clock::duration::max();
  small_ = {};
  full_ = {};
}

int EnsembleRuns::quick_members() const {
  return pool_ && pool_->size() > 0 && full_run_took_ < kKeepsUp ? kFullMembers : kDragMembers;
}

bool EnsembleRuns::advance(const Calibrator& calibration, const model::LeverValues& levers, int members, bool moving) {
  waiting_ = false;
  const bool by_pool = pool_ && pool_->size() > 0;
  return by_pool ? advance_by_pool(calibration, levers, members, moving)
                 : advance_here(*calibration.posterior(), levers, members);
}

void EnsembleRuns::complete(const model::EnsembleSummary& summary, const model::LeverValues& levers) {
  summary_ = summary;
  levers_ = levers;
}

// As in advance_here, a small run is finished even if the levers have moved on. So is a full one that was begun while a
// lever moved. Any other full run is replaced.
bool EnsembleRuns::advance_by_pool(const Calibrator& calibration, const model::LeverValues& levers, int members,
                                   bool moving) {
  const Job& out = pool_->job();
  if (pool_->replied(JobKind::ensemble)) {
    if (out.members == kFullMembers) full_run_took_ = pool_->took();
    complete(pool_->take_summary(), out.levers);
    return true;
  }
  waiting_ = true;
  if (pool_->at(JobKind::ensemble) && (out.levers == levers || out.members == kDragMembers || moving_)) return false;
  Job job;
  job.kind = JobKind::ensemble;
  job.members = members;
  job.levers = levers;
  job.rest_on(*calibration.posterior(), calibration.number());
  pool_->give(job);
  moving_ = moving;
  return false;
}

void EnsembleRuns::start(Run& run, const model::Posterior& posterior, const model::LeverValues& levers,
                         int members) const {
  if (run.ensemble)
    run.ensemble->restart(levers);
  else
    run.ensemble = std::make_unique<model::Ensemble>(posterior, levers, members);
  run.levers = levers;
  run.busy = true;
}

bool EnsembleRuns::advance_here(const model::Posterior& posterior, const model::LeverValues& levers, int members) {
  // A small run under way is finished even if the levers have moved on, or a slow phone would never show one during a
  // drag. A full one is dropped at once.
  if (!small_.busy) {
    const bool wants_small = members == kDragMembers;
    Run& wanted = wants_small ? small_ : full_;
    if (!wanted.busy || wanted.levers != levers) start(wanted, posterior, levers, members);
    if (wants_small) full_.busy = false;
  }
  Run& run = small_.busy ? small_ : full_;
  run.busy = !run.ensemble->advance(kBlocks);
  if (run.busy) return false;
  complete(run.ensemble->summary(), run.levers);
  return true;
}

}  // namespace seedcorn
