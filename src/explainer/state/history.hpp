// What the reader has chosen, step by step: for undo, redo and the replay of the last change.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <vector>

#include "model/calibration.hpp"
#include "model/levers.hpp"

namespace seedcorn {

struct State;

// Settings of the levers that the reader keeps to compare: A, B and C.
inline constexpr std::size_t kPinCount = 3;
using Pins = std::array<std::optional<model::LeverValues>, kPinCount>;

struct Choices {
  model::LeverValues levers = model::default_levers();
  model::ObservationWeights weights = model::full_weights();
  model::Intervals within = model::kWholeRanges;
  std::optional<float> guess;
  Pins pins;
  bool operator==(const Choices&) const = default;
};

inline constexpr std::size_t kLongestHistory = 200;  // steps

struct History {
  std::vector<Choices> past, future;       // the newest at the back
  std::optional<Choices> before_the_drag;  // while something is held
};

// The present choices. While a replay shows earlier levers, the levers it ends with count as the present ones.
Choices choices_of(const State& state);
void put(State& state, const Choices& choices);

// To be called after a change: what was there `before` becomes a step, unless nothing differs or a drag is under way.
void remember(State& state, const Choices& before);
// A drag is one step, however many changes it makes, and none if it is taken back.
void begin_drag(State& state);
void end_drag(State& state, bool back);

bool undo(State& state);
bool redo(State& state);

// Where the reader is among all steps, those that can be undone and those that can be redone. `travel_to` undoes or
// redoes until `at` steps lie behind.
struct Place {
  std::size_t at = 0, of = 0;
};
Place place_of(const History& history);
bool travel_to(State& state, std::size_t at);

// The levers before the last step that moved any. Empty when none did.
std::optional<model::LeverValues> levers_before(const State& state);

}  // namespace seedcorn
