// Decides what of the lead is stale, and in which order it is computed for the newest levers: the mean run at once, the
// calibration, the baseline, then the reader's own futures.
#pragma once

#include <chrono>

#include "explainer/compute/calibrator.hpp"
#include "explainer/compute/ensemble_runs.hpp"
#include "explainer/compute/findings.hpp"
#include "explainer/state/state.hpp"

namespace seedcorn {

class Recompute {
 public:
  using Clock = std::chrono::steady_clock;

  // `pool` may be null, and must outlive this. Where it has no worker, this thread computes, in slices.
  explicit Recompute(WorkerPool* pool = nullptr);

  // Works until nothing is stale, or the worker pool has to be waited for, or another slice would end after `until`.
  // Does at least one slice. True when the findings changed.
  bool work(const State& state, Clock::time_point until);
  bool idle() const { return idle_; }
  bool waiting() const { return waiting_; }  // for the worker pool: nothing to do here until it has replied
  void pool_resized();                       // to be called after the pool has got more or fewer workers

  const Findings& findings() const { return findings_; }
  // Null while a calibration is running. Each completed calibration has another number.
  const model::Posterior* posterior() const { return calibrator_.posterior(); }
  unsigned calibration_number() const { return calibrator_.number(); }
  CalibrationStatus calibration() const { return calibrator_.status(); }

 private:
  bool follow(const State& state);
  bool slice(const State& state);
  bool run(const model::LeverValues& levers, int members, bool moving);
  void show(const model::EnsembleSummary& summary, const model::LeverValues& levers);
  model::Trajectory mean_of(const model::LeverValues& levers) const;
  void publish();

  Calibrator calibrator_;
  EnsembleRuns runs_;  // uses the calibrator's posterior, so drop() it before that changes
  bool idle_ = false;
  bool waiting_ = false;

  model::LeverValues levers_{};  // what mean_ was run for
  model::Trajectory mean_;
  model::EnsembleSummary baseline_;
  model::EnsembleSummary summary_;  // the newest ensemble that is shown; below, the baseline of its calibration
  Outlook summary_baseline_;
  bool baseline_current_ = false, summary_current_ = false;  // belong to the newest calibration
  model::LeverValues summary_levers_{};
  model::Trajectory summary_mean_;

  Findings findings_;
};

}  // namespace seedcorn
