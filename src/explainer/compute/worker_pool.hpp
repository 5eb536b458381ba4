// The page's side of a crew of helpers: the newest job goes out, the parts' answers come in and are put together.
#pragma once

#include <chrono>
#include <vector>

#include "explainer/compute/worker_job.hpp"

namespace seedcorn {

class Crew {
 public:
  using Clock = std::chrono::steady_clock;

  // How many helpers there are from now on; whatever is under way is forgotten.
  void resize(std::size_t helpers);
  std::size_t size() const { return answered_.size(); }

  // Replaces the job that is out, if any.
  void give(const Job& job);
  void cancel() { out_ = false; }
  bool busy() const { return out_; }  // until taken or cancelled
  const Job& job() const { return job_; }
  // The job that is out, once: to be passed on to every helper. Empty if there is none.
  Bytes outbox();
  // An answer to an older job is ignored. False if it can be no answer at all: then nothing that comes from here is to be trusted.
  bool receive(std::size_t part, Bytes answer);

  bool at(JobKind kind) const { return out_ && job_.kind == kind; }
  bool answered(JobKind kind) const { return at(kind) && missing_ == 0; }
  // What all parts together have found; the crew is free again.
  std::vector<double> take_log_weights();
  const model::EnsembleSummary& take_summary();
  const std::vector<model::MapCell>& take_cells();
  // From handing out the job last answered to its last answer.
  Clock::duration took() const { return took_; }

 private:
  bool receive_weights(std::size_t part, Bytes body);
  bool receive_summary(std::size_t part, Bytes body);
  bool receive_cells(std::size_t part, Bytes body);

  Job job_;
  bool out_ = false, posted_ = false;
  std::vector<std::uint8_t> answered_;  // by part
  std::size_t missing_ = 0;
  Clock::time_point since_;
  Clock::duration took_{};
  std::vector<double> log_weights_;
  model::EnsembleSummary summary_;
  std::vector<model::MapCell> cells_;
};

}  // namespace seedcorn
