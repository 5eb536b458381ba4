// The page's side of the worker pool: the newest job goes out, the workers' replies come in and are put together.
#pragma once

#include <chrono>
#include <vector>

#include "explainer/compute/worker_job.hpp"

namespace seedcorn {

class WorkerPool {
 public:
  using Clock = std::chrono::steady_clock;

  // How many workers there are from now on. A job under way is forgotten.
  void resize(std::size_t workers);
  std::size_t size() const { return replied_.size(); }

  // Replaces the job that is out, if there is one.
  void give(const Job& job);
  void cancel() { out_ = false; }
  bool busy() const { return out_; }  // until taken or cancelled
  const Job& job() const { return job_; }
  // The job that is out, to be passed on to every worker. Empty if there is none, or if it has been asked for before.
  Bytes outbox();
  // A worker's reply. One to an older job is ignored. False if the bytes cannot be a reply; the worker is then faulty,
  // and nothing more of it can be trusted.
  bool receive(std::size_t part, Bytes reply);

  bool at(JobKind kind) const { return out_ && job_.kind == kind; }
  bool replied(JobKind kind) const { return at(kind) && missing_ == 0; }
  // What all parts together have found. The pool is then free for another job.
  std::vector<double> take_log_weights();
  const model::EnsembleSummary& take_summary();
  const std::vector<model::MapCell>& take_cells();
  // How long the last finished job took, from handing it out to its last reply.
  Clock::duration took() const { return took_; }

 private:
  bool receive_weights(std::size_t part, Bytes body);
  bool receive_summary(std::size_t part, Bytes body);
  bool receive_cells(std::size_t part, Bytes body);

  Job job_;
  bool out_ = false, posted_ = false;
  std::vector<std::uint8_t> replied_;  // by part
  std::size_t missing_ = 0;
  Clock::time_point since_;
  Clock::duration took_{};
  std::vector<double> log_weights_;
  model::EnsembleSummary summary_;
  std::vector<model::MapCell> cells_;
};

}  // namespace seedcorn
