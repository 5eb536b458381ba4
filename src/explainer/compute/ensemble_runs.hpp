// Runs ensembles for the newest levers, by the worker pool if there is one, else here, in slices: a small one that
// keeps up with a drag, and the full one. There is no queue of lever positions that have passed.
#pragma once

#include <chrono>
#include <memory>

#include "explainer/compute/calibrator.hpp"
#include "explainer/compute/worker_pool.hpp"
#include "model/ensemble.hpp"

namespace seedcorn {

inline constexpr int kDragMembers = 2048;
inline constexpr int kFullMembers = 10240;

class EnsembleRuns {
 public:
  using Clock = std::chrono::steady_clock;

  // `pool` may be null, and must outlive this.
  explicit EnsembleRuns(WorkerPool* pool) : pool_(pool) {}

  // Drops what is under way. Must be called before the calibration changes: the ensembles refer to its posterior.
  void drop();
  void pool_resized();

  // A unit of work towards an ensemble; true when one has been completed, which may be of earlier levers. `moving`: a
  // lever is held. The calibration is complete.
  bool advance(const Calibrator& calibration, const model::LeverValues& levers, int members, bool moving);
  bool waiting() const { return waiting_; }  // for the pool, since the last unit of work
  // What was completed last.
  const model::EnsembleSummary& summary() const { return summary_; }
  const model::LeverValues& levers() const { return levers_; }

  // How many members to begin with: all where the pool computes them within a frame or two.
  int quick_members() const;

 private:
  struct Run {  // an ensemble and the levers it was last started for
    model::LeverValues levers{};
    std::unique_ptr<model::Ensemble> ensemble;
    bool busy = false;
  };

  void start(Run& run, const model::Posterior& posterior, const model::LeverValues& levers, int members) const;
  bool advance_here(const model::Posterior& posterior, const model::LeverValues& levers, int members);
  bool advance_by_pool(const Calibrator& calibration, const model::LeverValues& levers, int members, bool moving);
  void complete(const model::EnsembleSummary& summary, const model::LeverValues& levers);

  WorkerPool* pool_;
  Run small_, full_;
  bool moving_ = false;  // the worker pool's job was given while a lever was held
  bool waiting_ = false;
  Clock::duration full_run_took_ = Clock::duration::max();  // in the worker pool
  model::EnsembleSummary summary_;
  model::LeverValues levers_{};
};

}  // namespace seedcorn
