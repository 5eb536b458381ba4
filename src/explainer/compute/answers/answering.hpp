// Asks the questions of the chapters in the window, in slices, whenever levers or evidence have changed.
#pragma once

#include <array>
#include <chrono>
#include <memory>
#include <vector>

#include "explainer/compute/answers/answers.hpp"
#include "explainer/compute/answers/task.hpp"
#include "explainer/state/chapters.hpp"

namespace seedcorn {

class WorkerPool;

class Answering {
 public:
  using Clock = std::chrono::steady_clock;

  // Questions that can be shared out go to the worker pool while it has workers. It must have no other job during
  // `work`.
  explicit Answering(WorkerPool* pool = nullptr);
  ~Answering();
  Answering(const Answering&) = delete;
  Answering& operator=(const Answering&) = delete;

  // For a frame that has no time for `work`: replaces answers of `chapter` that are no longer current by estimates,
  // where there can be any.
  void follow(const State& state, ChapterId chapter);
  // Does what `follow` does, then works on the questions of `chapter` until all are answered or `until` has passed.
  // `posterior` is null while the evidence is being weighed; each calibration has another number. True when answers
  // changed.
  bool work(const State& state, ChapterId chapter, const model::Posterior* posterior, unsigned calibration,
            Clock::time_point until);
  bool idle() const { return idle_; }
  bool waiting() const { return waiting_; }  // for the worker pool
  const Answers& answers() const { return answers_; }

 private:
  struct Row {
    Question question;
    std::unique_ptr<Task> task;
  };

  void add(Question question, WorkerPool* pool);
  void take_up(Row& row);

  Answers answers_;
  std::vector<Row> rows_;  // in order of urgency
  Row* at_ = nullptr;      // last worked on
  unsigned calibration_ = 0;
  bool idle_ = true;
  bool waiting_ = false;
};

}  // namespace seedcorn
