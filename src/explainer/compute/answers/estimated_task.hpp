// An answer that follows the levers at once: until the futures have been run again, the last answer is shifted by what
// the mean run has moved since.
#pragma once

#include <span>

#include "explainer/compute/answers/task.hpp"
#include "explainer/compute/estimate.hpp"

namespace seedcorn {

inline std::span<model::OutcomeFan> fans_of(model::OutcomeFan& fan) { return {&fan, 1}; }
inline std::span<model::OutcomeFan> fans_of(OutcomeCurves& curves) { return curves; }

// Wraps a task whose answer depends on the present levers and on no other choice of the reader.
template <class Result>
class EstimatedTask final : public Task {
 public:
  EstimatedTask(Answer<Result>& answer, std::unique_ptr<Task> task) : answer_(answer), task_(std::move(task)) {}

  bool current(const State& state) override {
    if (task_->current(state)) return true;
    if (exact_ && shown_for_ != state.levers) {
      const model::AssumptionValues assumptions = model::modal_assumptions(state.within);
      answer_.value = exact_;
      estimate(fans_of(*answer_.value), model::mean_run(exact_for_, assumptions),
               model::mean_run(state.levers, assumptions));
      shown_for_ = state.levers;
    }
    return false;
  }
  bool advance(const State& state, const model::Posterior& posterior) override {
    if (!task_->advance(state, posterior)) return false;
    exact_ = answer_.value;
    exact_for_ = shown_for_ = state.levers;
    return true;
  }
  void release_memory() override { task_->release_memory(); }
  void drop() override { task_->drop(); }

 private:
  Answer<Result>& answer_;
  std::unique_ptr<Task> task_;
  std::optional<Result> exact_;
  model::LeverValues exact_for_{}, shown_for_{};
};

template <class Result>
std::unique_ptr<Task> with_estimates(Answer<Result>& answer, std::unique_ptr<Task> task) {
  return std::make_unique<EstimatedTask<Result>>(answer, std::move(task));
}

}  // namespace seedcorn
