// Decides what is stale and has it computed for the newest levers: the mean run at once, then a small ensemble that
// keeps up with a drag, then the full one. There is no queue of lever positions that have passed. The worker pool
// computes if there is one, else this thread does, in slices.
#pragma once

#include <chrono>
#include <memory>

#include "explainer/compute/worker_pool.hpp"
#include "explainer/compute/findings.hpp"
#include "explainer/state/state.hpp"
#include "model/calibration.hpp"
#include "model/ensemble.hpp"

namespace seedcorn {

inline constexpr int kDragMembers = 2048;
inline constexpr int kFullMembers = 10240;
inline constexpr int kWidePriorDraws = 131072;

class Recompute {
 public:
  using Clock = std::chrono::steady_clock;

  Recompute();

  // Works until nothing is stale, or the worker pool has to be waited for, or another slice would end after `until`.
  // Does at least one slice. True when the findings changed.
  bool work(const State& state, Clock::time_point until);
  bool idle() const { return idle_; }
  bool waiting() const { return waiting_; }  // for the worker pool: nothing to do here until it has replied

  // How many workers compute from now on; 0: none any more.
  void set_pool(std::size_t workers);
  WorkerPool& pool() { return pool_; }

  const Findings& findings() const { return findings_; }
  // Null while a calibration is running. Each completed calibration has another number.
  const model::Posterior* posterior() const { return calibrated_ ? &calibration_->posterior() : nullptr; }
  unsigned calibration_number() const { return calibration_number_; }
  CalibrationStatus calibration() const { return {calibrated_, effective_sample_size_, draws_}; }

 private:
  struct Run {  // an ensemble and the levers it was last started for
    model::LeverValues levers{};
    std::unique_ptr<model::Ensemble> ensemble;
    bool busy = false;
  };

  model::Trajectory mean_of(const model::LeverValues& levers) const;
  void reweigh(const State& state);
  std::unique_ptr<model::Calibration> new_calibration() const;
  bool weigh_by_pool();
  void calibrate();
  bool slice(const State& state);
  void start(Run& run, const model::LeverValues& levers, int members) const;
  bool step_run(const model::LeverValues& levers, int members);
  bool run_by_pool(const model::LeverValues& levers, int members, bool moving);
  bool run(const model::LeverValues& levers, int members, bool moving = false);
  int quick_members() const;
  void find(const model::EnsembleSummary& summary, const model::LeverValues& levers);
  void adopt(const model::EnsembleSummary& summary, const model::LeverValues& levers);
  void publish();

  int draws_ = model::kPriorDraws;
  std::unique_ptr<model::Calibration> calibration_;
  model::ObservationWeights weights_ = model::full_weights();  // what calibration_ was run for
  model::Intervals within_ = model::kWholeRanges;
  float effective_sample_size_ = 0;
  bool calibrated_ = false;
  unsigned calibration_number_ = 0;
  bool idle_ = false;
  bool waiting_ = false;

  model::LeverValues levers_{};  // what mean_ was run for
  model::Trajectory mean_;

  WorkerPool pool_;
  bool moving_ = false;              // the pool's job was given while a lever was held
  Clock::duration full_run_took_ = Clock::duration::max();  // by the pool
  Run small_, full_;  // refer to the calibration's posterior: dropped before that changes
  model::EnsembleSummary found_;     // the ensemble that was completed last, for
  model::LeverValues found_levers_{};
  model::EnsembleSummary baseline_;
  model::EnsembleSummary summary_;  // the newest that is shown, and the baseline of the same calibration
  Outlook summary_baseline_;
  bool baseline_current_ = false, summary_current_ = false;  // belong to the newest calibration
  model::LeverValues summary_levers_{};
  model::Trajectory summary_mean_;

  Findings findings_;
};

}  // namespace seedcorn
