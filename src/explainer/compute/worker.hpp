// One worker of the pool: does its part of every job, exchanges values with the other workers, and replies. On the page
// it runs in a Web Worker, and natively in the tests' own process.
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "explainer/compute/worker_job.hpp"

namespace seedcorn {

class Worker {
 public:
  enum class Stage : int { working, waiting, done };  // waiting: for the values of the others

  explicit Worker(model::Part part) : part_(part) {}

  // Begins this job and forgets the one before. False if it is not a job.
  bool begin(Bytes job);
  // A unit of work, about a millisecond on a slow phone.
  Stage advance();
  // While waiting: the values that another worker needs, valid until the next call, and then the values that it has
  // sent. False if these cannot be right.
  Bytes values_for(std::size_t other);
  bool take(std::size_t other, Bytes values);
  // The reply, when done.
  Bytes reply() const { return reply_; }

 private:
  Stage advance_draws();
  Stage advance_ensemble();
  Stage advance_map();
  void begin_ensemble();
  template <class T>
  void put(const T& value);

  model::Part part_;
  Job job_;
  Stage stage_ = Stage::done;
  std::size_t weighed_ = 0;  // blocks of draws
  int draws_ = 0;            // how many misfits_ has, from within_
  model::Intervals within_ = model::kWholeRanges;
  std::optional<model::Misfits> misfits_;
  model::Posterior posterior_;
  std::uint32_t posterior_number_ = 0;
  std::size_t particles_done_ = 0;  // blocks of particles
  model::LeverPath past_{};
  std::vector<std::unique_ptr<model::Ensemble>> ensembles_;  // of different sizes; refer to posterior_
  model::Ensemble* ensemble_ = nullptr;                      // of the present job
  std::optional<model::MapCells> map_;
  std::vector<std::uint8_t> reply_;
};

}  // namespace seedcorn
