// One of a crew: does its part of every job, exchanges values with the others, answers. On the page each lives in a Web
// Worker; it knows nothing of that.
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "explainer/compute/worker_job.hpp"

namespace seedcorn {

class Helper {
 public:
  enum class Stage : int { working, waiting, done };  // waiting: for the values of the others

  explicit Helper(model::Part part) : part_(part) {}

  // Leaves the job at hand for this one. False if it is not a job.
  bool begin(Bytes job);
  // A unit of work, about a millisecond on a slow phone.
  Stage advance();
  // While waiting: what another part of the crew needs (copied before anything else is asked), and then what comes from it:
  // false if that cannot be right.
  Bytes values_for(std::size_t other);
  bool take(std::size_t other, Bytes values);
  // When done.
  Bytes answer() const { return answer_; }

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
  int draws_ = 0;            // of misfits_, and where they come from
  model::Intervals within_ = model::kWholeRanges;
  std::optional<model::Misfits> misfits_;
  model::Posterior posterior_;
  std::uint32_t posterior_number_ = 0;
  std::size_t particles_done_ = 0;  // blocks of particles
  model::LeverPath past_{};
  std::vector<std::unique_ptr<model::Ensemble>> ensembles_;  // of different sizes; refer to posterior_
  model::Ensemble* ensemble_ = nullptr;       // at hand
  std::optional<model::MapCells> map_;
  std::vector<std::uint8_t> answer_;
};

}  // namespace seedcorn
