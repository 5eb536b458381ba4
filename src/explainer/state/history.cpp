#include "explainer/state/history.hpp"

#include <algorithm>

#include "explainer/state/state.hpp"

namespace seedcorn {

namespace {

// Moves the newest of `from` into the present, and the present onto `to`.
bool travel(State& state, std::vector<Choices>& from, std::vector<Choices>& to) {
  if (from.empty()) return false;
  to.push_back(choices_of(state));
  put(state, from.back());
  from.pop_back();
  return true;
}

}  // namespace

Choices choices_of(const State& state) {
  return {state.replay ? state.replay->to : state.levers, state.weights, state.within, state.guess, state.pins};
}

void put(State& state, const Choices& choices) {
  state.replay.reset();
  state.levers = choices.levers;
  state.weights = choices.weights;
  state.within = choices.within;
  state.guess = choices.guess;
  state.pins = choices.pins;
}

void remember(State& state, const Choices& before) {
  History& history = state.history;
  if (history.before_the_drag || before == choices_of(state)) return;
  history.past.push_back(before);
  if (history.past.size() > kLongestHistory) history.past.erase(history.past.begin());
  history.future.clear();
}

void begin_drag(State& state) {
  if (!state.history.before_the_drag) state.history.before_the_drag = choices_of(state);
}

void end_drag(State& state, bool back) {
  if (!state.history.before_the_drag) return;
  const Choices before = *state.history.before_the_drag;
  state.history.before_the_drag.reset();
  if (back)
    put(state, before);
  else
    remember(state, before);
}

bool undo(State& state) { return travel(state, state.history.past, state.history.future); }
bool redo(State& state) { return travel(state, state.history.future, state.history.past); }

Place place_of(const History& history) { return {history.past.size(), history.past.size() + history.future.size()}; }

bool travel_to(State& state, std::size_t at) {
  if (state.history.before_the_drag || at > place_of(state.history).of) return false;
  bool moved = false;
  while (state.history.past.size() > at) moved |= undo(state);
  while (state.history.past.size() < at) moved |= redo(state);
  return moved;
}

std::optional<model::LeverValues> levers_before(const State& state) {
  const auto& past = state.history.past;
  const model::LeverValues now = choices_of(state).levers;
  const auto step = std::find_if(past.rbegin(), past.rend(), [&](const Choices& each) { return each.levers != now; });
  return step == past.rend() ? std::nullopt : std::optional(step->levers);
}

}  // namespace seedcorn
