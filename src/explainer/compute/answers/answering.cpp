#include "explainer/compute/answers/answering.hpp"

#include "explainer/compute/answers/tasks.hpp"

namespace seedcorn {

// A question without a task here does not compile: -Wswitch is an error.
void Answering::add(Question question, WorkerPool* pool) {
  const auto row = [&](std::unique_ptr<Task> task) { rows_.push_back({question, std::move(task)}); };
  switch (question) {
    case Question::idea_ratio: return row(idea_ratio_task(answers_));
    case Question::cn_share: return row(cn_share_task(answers_));
    case Question::cn_share_baseline: return row(cn_share_baseline_task(answers_));
    case Question::comeback: return row(comeback_task(answers_));
    case Question::futures: return row(futures_task(answers_));
    case Question::first: return row(first_task(answers_));
    case Question::first_baseline: return row(first_baseline_task(answers_));
    case Question::harvest: return row(harvest_task(answers_));
    case Question::harvest_baseline: return row(harvest_baseline_task(answers_));
    case Question::outcomes: return row(outcomes_task(answers_));
    case Question::outcomes_baseline: return row(outcomes_baseline_task(answers_));
    case Question::pins:
      for (std::size_t pin = 0; pin < kPinCount; ++pin) row(pin_task(answers_, pin));
      return;
    case Question::tornado: return row(tornado_task(answers_));
    case Question::map: return row(map_task(answers_, pool, calibration_));
    case Question::fit: return row(fit_task(answers_));
    case Question::what_if: return row(what_if_task(answers_));
    case Question::beliefs: return row(beliefs_task(answers_));
    case Question::count: return;
  }
}

Answering::Answering(WorkerPool* pool) {
  for (std::size_t i = 0; i < kQuestionCount; ++i) add(static_cast<Question>(i), pool);
}

Answering::~Answering() = default;

// Only one question is half done at a time, because each of the sandbox's takes 13 MB.
void Answering::take_up(Row& row) {
  if (at_ && at_ != &row) at_->task->release_memory();
  at_ = &row;
}

void Answering::follow(const State& state, ChapterId chapter) {
  for (Row& row : rows_)
    if (asks_for(chapter, row.question)) row.task->current(state);
}

bool Answering::work(const State& state, ChapterId chapter, const model::Posterior* posterior, unsigned calibration,
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
    if (!asks_for(chapter, row.question)) continue;
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
