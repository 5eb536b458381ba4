// Decides what is stale and computes it in slices, the newest levers first: mean run at once, then a small ensemble
// that keeps up with a drag, then the full one. Never a queue of stale lever positions.
#pragma once

#include <chrono>
#include <memory>

#include "explainer/findings.hpp"
#include "explainer/state.hpp"
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

  // Works until nothing is stale or `until` has passed (at least one slice). True when the findings changed.
  bool work(const State& state, Clock::time_point until);
  bool idle() const { return idle_; }

  const Findings& findings() const { return findings_; }
  CalibrationStatus calibration() const { return {calibrated_, effective_sample_size_, draws_}; }

 private:
  struct Run {  // an ensemble and the levers it was last started for
    model::LeverValues levers{};
    std::unique_ptr<model::Ensemble> ensemble;
    bool busy = false;
  };

  void reweigh(const model::ObservationWeights& weights);
  void calibrate();
  bool slice(const State& state);
  void start(Run& run, const model::LeverValues& levers, int members) const;
  bool step_run(const model::LeverValues& levers, int members);
  void publish();

  int draws_ = model::kPriorDraws;
  std::unique_ptr<model::Calibration> calibration_;
  model::ObservationWeights weights_ = model::full_weights();  // what calibration_ was run for
  float effective_sample_size_ = 0;
  bool calibrated_ = false;
  bool idle_ = false;

  model::LeverValues levers_{};  // what mean_ was run for
  model::Trajectory mean_, baseline_mean_;

  Run small_, full_;  // refer to the calibration's posterior: dropped before that changes
  model::EnsembleSummary baseline_;
  model::EnsembleSummary summary_;  // the newest complete ensemble
  bool baseline_current_ = false, summary_current_ = false;  // belong to the newest calibration
  model::LeverValues summary_levers_{};
  model::Trajectory summary_mean_;

  Findings findings_;
};

}  // namespace seedcorn
