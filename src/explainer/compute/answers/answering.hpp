// Asks the questions of the chapters in the window, in slices, whenever levers or evidence have changed.
#pragma once

#include <array>
#include <chrono>
#include <memory>
#include <string_view>
#include <vector>

#include "explainer/compute/answers/answers.hpp"
#include "explainer/compute/answers/task.hpp"

namespace seedcorn {

class Crew;

class Answering {
 public:
  using Clock = std::chrono::steady_clock;

  // What can be shared out is, to the crew, while it has helpers; it must have nothing else to do during `work`.
  explicit Answering(Crew* crew = nullptr);
  ~Answering();
  Answering(const Answering&) = delete;
  Answering& operator=(const Answering&) = delete;

  // Estimates what of `chapter` is no longer current, where it can be estimated; for a frame that has no time for `work`.
  void follow(const State& state, std::string_view chapter);
  // Follows, then works on what `chapter` needs until it is answered or `until` has passed. `posterior` is null while the evidence is being
  // weighed; `calibration` is another number for each new one. True when answers changed.
  bool work(const State& state, std::string_view chapter, const model::Posterior* posterior, unsigned calibration, Clock::time_point until);
  bool idle() const { return idle_; }
  bool waiting() const { return waiting_; }  // for the crew
  const Answers& answers() const { return answers_; }

 private:
  struct Row {
    std::string_view chapter, other;  // other: one more that shows the same
    bool shown_in(std::string_view any) const { return chapter == any || other == any; }
    std::unique_ptr<Task> task;
  };

  void take_up(Row& row);

  Answers answers_;
  std::vector<Row> rows_;  // in order of urgency
  Row* at_ = nullptr;      // last worked on
  unsigned calibration_ = 0;
  bool idle_ = true;
  bool waiting_ = false;
};

}  // namespace seedcorn
