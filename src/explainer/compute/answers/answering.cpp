#include "explainer/compute/answers/answering.hpp"

#include "explainer/compute/answers/tasks.hpp"

namespace seedcorn {

Answering::Answering(WorkerPool* pool) {
  const auto add = [&](std::string_view chapter, std::unique_ptr<Task> task, std::string_view other = {}) {
    rows_.push_back({chapter, other, std::move(task)});
  };
  add("hook", idea_ratio_task(answers_));
  add("open", cn_share_task(answers_));
  add("open", cn_share_baseline_task(answers_));
  add("open", comeback_task(answers_), "policy");
  add("breakthrough", futures_task(answers_));
  add("breakthrough", first_task(answers_));
  add("breakthrough", first_baseline_task(answers_));
  add("seed-corn", harvest_task(answers_));
  add("seed-corn", harvest_baseline_task(answers_));
  add("policy", outcomes_task(answers_));
  add("policy", outcomes_baseline_task(answers_));
  for (std::size_t pin = 0; pin < kPinCount; ++pin) add("policy", pin_task(answers_, pin));
  add("policy", tornado_task(answers_));
  add("policy", map_task(answers_, pool, calibration_));
  add("evidence", fit_task(answers_));
  add("evidence", what_if_task(answers_));
  add("evidence", beliefs_task(answers_));
}

Answering::~Answering() = default;

// Only one question is half done at a time, because each of the sandbox's takes 13 MB.
void Answering::take_up(Row& row) {
  if (at_ && at_ != &row) at_->task->release_memory();
  at_ = &row;
}

void Answering::follow(const State& state, std::string_view chapter) {
  for (Row& row : rows_)
    if (row.shown_in(chapter)) row.task->current(state);
}

bool Answering::work(const State& state, std::string_view chapter, const model::Posterior* posterior, unsigned calibration,
                     Clock::time_point until) {
  if (calibration != calibration_ || !posterior) {
    for (Row& row : rows_) row.task->drop();
    calibration_ = calibration;
  }
  idle_ = true;
  waiting_ = false;
  if (!posterior) return false;
  follow(state, chapter);
  bool changed = false;
  for (Row& row : rows_) {
    if (!row.shown_in(chapter)) continue;
    while (!row.task->current(state)) {
      if (Clock::now() >= until) {
        idle_ = false;
        return changed;
      }
      take_up(row);
      changed |= row.task->advance(state, *posterior);
      waiting_ = row.task->waiting();
      if (!waiting_) continue;
      idle_ = false;
      return changed;
    }
  }
  return changed;
}

}  // namespace seedcorn
