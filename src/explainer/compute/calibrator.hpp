// Weighs the evidence anew whenever its weights or the reader's intervals change, by the worker pool if there is one,
// else here, in slices.
#pragma once

#include <memory>

#include "explainer/compute/findings.hpp"
#include "explainer/compute/worker_pool.hpp"
#include "explainer/state/state.hpp"
#include "model/calibration.hpp"

namespace seedcorn {

inline constexpr int kWidePriorDraws = 131072;  // if too few of the usual number fit

class Calibrator {
 public:
  // `pool` may be null, and must outlive this.
  explicit Calibrator(WorkerPool* pool);

  // Begins again, for the reader's weights and intervals. The posterior is gone.
  void follow(const State& state);
  // A calibration that is less than half done here is started again by the pool, which is sooner done with it.
  void pool_resized();
  // A unit of work. True when the posterior is complete.
  bool advance();
  bool waiting() const { return waiting_; }  // for the pool, since the last unit of work

  // Null until complete. Each completed calibration has another number.
  const model::Posterior* posterior() const { return complete_ ? &calibration_->posterior() : nullptr; }
  unsigned number() const { return number_; }
  CalibrationStatus status() const { return {complete_, effective_sample_size_, draws_}; }
  const model::ObservationWeights& weights() const { return weights_; }
  const model::Intervals& within() const { return within_; }  // what each assumption may be

 private:
  std::unique_ptr<model::Calibration> new_calibration() const;
  bool weigh_by_pool();

  WorkerPool* pool_;
  int draws_ = model::kPriorDraws;
  model::ObservationWeights weights_ = model::full_weights();  // what calibration_ is run for
  model::Intervals within_ = model::kWholeRanges;
  std::unique_ptr<model::Calibration> calibration_;
  float effective_sample_size_ = 0;
  bool complete_ = false, waiting_ = false;
  unsigned number_ = 0;
};

}  // namespace seedcorn
