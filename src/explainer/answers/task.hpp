// One question that is asked again whenever what it rests on has changed.
#pragma once

#include <memory>

#include "explainer/answers/answers.hpp"
#include "explainer/state.hpp"

namespace seedcorn {

class Task {
 public:
  virtual ~Task() = default;
  // Whether the answer is for these levers and this posterior. Marks it as not current otherwise.
  virtual bool current(const State& state) = 0;
  // One slice, about a millisecond on a slow phone. `posterior` is complete; it and `state` are the same until `drop`,
  // except for what `current` looks at. True when something to show came out of it.
  virtual bool advance(const State& state, const model::Posterior& posterior) = 0;
  // For the crew: there is nothing to do here until it has answered.
  virtual bool waiting() const { return false; }
  // The posterior is no longer: forget all that refers to it. Values stay on the page until there are new ones.
  virtual void drop() = 0;
};

// Which levers an answer depends on: as they are set, on none, or on all but the one whose range the question goes through itself.
enum class Levers : unsigned char { current, baseline, but_openness };

inline model::LeverValues levers_of(const State& state, Levers levers) {
  model::LeverValues values = levers == Levers::baseline ? model::default_levers() : state.levers;
  if (levers == Levers::but_openness) model::at(values, model::LeverId::us_openness) = model::lever(model::LeverId::us_openness).normal;
  return values;
}

// A task around a class of src/model/questions. `Ask` starts the question from (posterior, state); `Take` reads its answer.
template <class Question, class Result, class Ask, class Take>
class QuestionTask final : public Task {
 public:
  QuestionTask(Answer<Result>& answer, Levers levers, Ask ask, Take take)
      : answer_(answer), depends_on_(levers), ask_(ask), take_(take) {}

  bool current(const State& state) override {
    if (answer_.current && levers_ != levers_of(state)) answer_.current = false;
    return answer_.current;
  }
  bool advance(const State& state, const model::Posterior& posterior) override {
    if (!question_ || levers_ != levers_of(state)) {
      levers_ = levers_of(state);
      question_ = std::make_unique<Question>(ask_(posterior, levers_));
    }
    if (!question_->advance(1)) return false;
    answer_.value = take_(*question_);
    answer_.current = true;
    question_.reset();
    return true;
  }
  void drop() override {
    question_.reset();
    answer_.current = false;
  }

 private:
  model::LeverValues levers_of(const State& state) const { return seedcorn::levers_of(state, depends_on_); }

  Answer<Result>& answer_;
  Levers depends_on_;
  Ask ask_;
  Take take_;
  model::LeverValues levers_{};  // what the question or the answer is for
  std::unique_ptr<Question> question_;
};

template <class Result, class Ask, class Take>
std::unique_ptr<Task> make_task(Answer<Result>& answer, Levers levers, Ask ask, Take take) {
  using Question = decltype(ask(std::declval<const model::Posterior&>(), std::declval<const model::LeverValues&>()));
  return std::make_unique<QuestionTask<Question, Result, Ask, Take>>(answer, levers, ask, take);
}

}  // namespace seedcorn
