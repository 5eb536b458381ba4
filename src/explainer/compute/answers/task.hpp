// One question that is asked again whenever the levers or the evidence that its answer depends on have changed.
#pragma once

#include <memory>
#include <optional>

#include "explainer/compute/answers/answers.hpp"
#include "explainer/state/state.hpp"

namespace seedcorn {

class Task {
 public:
  virtual ~Task() = default;
  // Whether the answer belongs to these levers and this posterior. Marks it as not current if it does not.
  virtual bool current(const State& state) = 0;
  // One slice, about a millisecond on a slow phone. `posterior` is complete; it and `state` are the same until `drop`,
  // except for what `current` looks at. True when something to show came out of it.
  virtual bool advance(const State& state, const model::Posterior& posterior) = 0;
  // Whether the worker pool is computing it, so that there is nothing to do here until it has replied.
  virtual bool waiting() const { return false; }
  // Gives back the memory of what is half done, because another task goes first. `advance` then begins again.
  virtual void release_memory() = 0;
  // The posterior is about to change: forgets all that refers to it. Values stay on the page until there are new ones.
  virtual void drop() = 0;
};

// Which levers an answer depends on: the present ones, none of them, or all but US openness, whose range the question
// goes through itself.
enum class Levers : unsigned char { current, baseline, all_but_us_openness };

inline model::LeverValues levers_of(const State& state, Levers levers) {
  model::LeverValues values = levers == Levers::baseline ? model::default_levers() : state.levers;
  if (levers == Levers::all_but_us_openness)
    model::at(values, model::LeverId::us_openness) = model::lever(model::LeverId::us_openness).normal;
  return values;
}

// A task around a class of src/model/questions. `key_of` says what the answer depends on, from the state; `ask` starts
// the question from (posterior, key); `take` reads its answer from (question, key).
template <class Result, class Key, class Asked, class KeyOf, class Ask, class Take>
class QuestionTask final : public Task {
 public:
  QuestionTask(Answer<Result>& answer, KeyOf key_of, Ask ask, Take take)
      : answer_(answer), key_of_(key_of), ask_(ask), take_(take) {}

  bool current(const State& state) override {
    if (answer_.current && key_ != key_of_(state)) answer_.current = false;
    return answer_.current;
  }
  bool advance(const State& state, const model::Posterior& posterior) override {
    if (!question_ || key_ != key_of_(state)) {
      key_ = key_of_(state);
      question_.reset();  // before the next one takes its memory
      question_ = std::make_unique<Asked>(ask_(posterior, *key_));
    }
    if (!question_->advance(1)) return false;
    answer_.value = take_(*question_, *key_);
    answer_.current = true;
    question_.reset();
    return true;
  }
  void release_memory() override { question_.reset(); }
  void drop() override {
    release_memory();
    answer_.current = false;
  }

 private:
  Answer<Result>& answer_;
  KeyOf key_of_;
  Ask ask_;
  Take take_;
  std::optional<Key> key_;  // of the question or the answer
  std::unique_ptr<Asked> question_;
};

template <class Result, class KeyOf, class Ask, class Take>
std::unique_ptr<Task> make_task(Answer<Result>& answer, KeyOf key_of, Ask ask, Take take) {
  using Key = decltype(key_of(std::declval<const State&>()));
  using Asked = decltype(ask(std::declval<const model::Posterior&>(), std::declval<const Key&>()));
  return std::make_unique<QuestionTask<Result, Key, Asked, KeyOf, Ask, Take>>(answer, key_of, ask, take);
}

// The same for a question that depends on levers alone.
template <class Result, class Ask, class Take>
std::unique_ptr<Task> make_task(Answer<Result>& answer, Levers levers, Ask ask, Take take) {
  return make_task(
      answer, [levers](const State& state) { return levers_of(state, levers); }, ask,
      [take](const auto& question, const model::LeverValues&) { return take(question); });
}

}  // namespace seedcorn
