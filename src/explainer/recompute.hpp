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

class Recompute {
 public:
  using Clock = std::chrono::steady_clock;

  Recompute();

  // Works until nothing is stale or `until` has passed (at least one slice). True when the findings changed.
  bool work(const State& state, Clock::time_point until);
  bool idle() const { return idle_; }

  const Findings& findings() const { return findings_; }
  bool calibrated() const { return calibrated_; }
  float effective_sample_size() const { return baseline_.effective_sample_size; }

 private:
  struct Run {  // an ensemble under way or finished, and what it was run for
    model::LeverValues levers{};
    int members = 0;
    std::unique_ptr<model::Ensemble> ensemble;
    bool complete = false;
  };

  bool slice(const State& state);
  bool step_run(const model::LeverValues& levers, int members);
  void publish();

  model::Calibration calibration_;
  bool calibrated_ = false;
  bool idle_ = false;

  model::LeverValues levers_{};  // what mean_ was run for
  model::Trajectory mean_, baseline_mean_;

  Run run_;
  model::EnsembleSummary baseline_;
  model::EnsembleSummary summary_;        // the newest complete ensemble
  model::LeverValues summary_levers_{};
  model::Trajectory summary_mean_;

  Findings findings_;
};

}  // namespace seedcorn
