// What must hold whatever is read: every number finite and in its range. A fault ends the program, which is how
// libFuzzer learns of it.
#pragma once

#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string_view>

#include "explainer/state/action.hpp"
#include "model/levers.hpp"

namespace seedcorn::fuzz {

inline void require(bool holds, const char* what) {
  if (holds) return;
  std::fprintf(stderr, "does not hold: %s\n", what);
  std::abort();
}

inline std::string_view text_of(const std::uint8_t* data, std::size_t size) {
  return {reinterpret_cast<const char*>(data), size};
}

inline bool within(float value, float low, float high) { return std::isfinite(value) && value >= low && value <= high; }

inline void require_levers(const model::LeverValues& levers) {
  for (const model::Lever& lever : model::kLevers)
    require(within(model::at(levers, lever.key), lever.low, lever.high), "a lever is finite and in its range");
}

inline void require_choices(const Choices& choices) {
  require_levers(choices.levers);
  for (const float weight : choices.weights)
    require(within(weight, 0, kHeaviest), "a weight is finite and in its range");
  if (choices.guess)
    require(within(*choices.guess, kLowestGuess, kHighestGuess), "the guess is finite and in its range");
  for (const auto& pin : choices.pins)
    if (pin) require_levers(*pin);
}

inline void require_notices(const std::vector<Notice>& notices) {
  require(notices.size() <= 8, "notices are few");
  for (const Notice& notice : notices)
    for (const char c : notice.key) require(c >= 0x20 && c <= 0x7e, "a notice can be shown");
}

inline void require_state(const State& state) {
  require_choices(choices_of(state));
  require_levers(state.levers);
  require_notices(state.notices);
  require(state.history.past.size() + state.history.future.size() <= kLongestHistory, "the history is bounded");
  for (const Choices& choices : state.history.past) require_choices(choices);
  for (const Choices& choices : state.history.future) require_choices(choices);
  require(state.shown.across != state.shown.up, "the map has two levers");
  require(state.futures.shown() >= 0 && state.futures.shown() <= kFuturesPlayed,
          "a hundred futures are played, not more");
}

}  // namespace seedcorn::fuzz
