#include "explainer/buttons.hpp"

#include "explainer/clock.hpp"
#include "explainer/state.hpp"

namespace seedcorn {

namespace {

// Which facts a button shows, if it shows any.
std::optional<Bearing> bearing_of(ButtonId id) {
  switch (id) {
    case ButtonId::bearing_supports: return Bearing::supports;
    case ButtonId::bearing_against: return Bearing::against;
    case ButtonId::bearing_context: return Bearing::context;
    default: return std::nullopt;
  }
}

}  // namespace

bool enabled(ButtonId id, const State& state) {
  const bool held = state.history.before_the_drag.has_value();
  switch (id) {
    case ButtonId::undo: return !held && !state.history.past.empty();
    case ButtonId::redo: return !held && !state.history.future.empty();
    case ButtonId::replay: return !held && levers_before(state).has_value();
    case ButtonId::reset_all: return choices_of(state).levers != model::default_levers();
    case ButtonId::reveal: return !state.revealed;
    case ButtonId::futures_play:
    case ButtonId::futures_step: return state.futures.shown() < kFuturesPlayed;
    case ButtonId::futures_again: return state.futures.shown() > 0;
    case ButtonId::bearing_supports:
    case ButtonId::bearing_against:
    case ButtonId::bearing_context: return true;
    case ButtonId::count: return false;
    default: return !state.withheld[static_cast<std::size_t>(id)];  // the page does what sharing needs
  }
}

bool pressed(ButtonId id, const State& state) {
  return id == ButtonId::futures_play ? state.futures.playing : bearing_of(id) == state.bearing;
}

bool press(ButtonId id, State& state) {
  if (!enabled(id, state)) return false;
  switch (id) {
    case ButtonId::undo: return undo(state);
    case ButtonId::redo: return redo(state);
    case ButtonId::replay: start_replay(state); break;
    case ButtonId::reset_all: state.levers = model::default_levers(); break;
    case ButtonId::reveal: state.revealed = true; break;
    case ButtonId::futures_play: play_futures(state, !state.futures.playing); break;
    case ButtonId::futures_step: step_futures(state); break;
    case ButtonId::futures_again:
      state.futures = {};
      play_futures(state, true);
      break;
    case ButtonId::bearing_supports:
    case ButtonId::bearing_against:
    case ButtonId::bearing_context: state.bearing = *bearing_of(id); break;
    default: return false;
  }
  return true;
}

}  // namespace seedcorn
