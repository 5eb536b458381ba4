#include "explainer/state/buttons.hpp"

#include "explainer/state/clock.hpp"
#include "explainer/state/presets.hpp"
#include "explainer/state/state.hpp"

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

std::optional<std::size_t> pin_of(ButtonId id) {
  if (id < ButtonId::pin_a || id > ButtonId::pin_c) return std::nullopt;
  return static_cast<std::size_t>(id) - static_cast<std::size_t>(ButtonId::pin_a);
}

// An empty pin keeps the present levers. A pin with other levers brings them back; one with the same levers is let go.
void press_pin(std::optional<model::LeverValues>& pin, State& state) {
  if (!pin)
    pin = state.levers;
  else if (*pin == state.levers)
    pin.reset();
  else
    state.levers = *pin;
}

}  // namespace

bool enabled(ButtonId id, const State& state) {
  const bool held = state.history.before_the_drag.has_value();
  switch (id) {
    case ButtonId::undo: return !held && !state.history.past.empty();
    case ButtonId::redo: return !held && !state.history.future.empty();
    case ButtonId::replay: return !held && levers_before(state).has_value();
    case ButtonId::reset_all: return choices_of(state).levers != model::default_levers();
    case ButtonId::reset_evidence: return state.weights != model::full_weights();
    case ButtonId::assumptions_all: return true;
    case ButtonId::assumptions_reset: return state.within != model::kWholeRanges;
    case ButtonId::reveal: return !state.revealed;
    case ButtonId::futures_play:
    case ButtonId::futures_step: return state.futures.shown() < kFuturesPlayed;
    case ButtonId::futures_again: return state.futures.shown() > 0;
    case ButtonId::bearing_supports:
    case ButtonId::bearing_against:
    case ButtonId::bearing_context: return true;
    case ButtonId::count: return false;
    default: return sets_levers_or_pins(id) ? !held : !state.withheld[static_cast<std::size_t>(id)];
  }
}

bool pressed(ButtonId id, const State& state) {
  if (const Preset* preset = find_preset(id)) return choices_of(state).levers == preset->levers;
  if (const auto pin = pin_of(id)) return state.pins[*pin].has_value();
  if (id == ButtonId::assumptions_all) return state.all_assumptions;
  return id == ButtonId::futures_play ? state.futures.playing : bearing_of(id) == state.bearing;
}

bool press(ButtonId id, State& state) {
  if (!enabled(id, state)) return false;
  if (const Preset* preset = find_preset(id)) {
    state.levers = preset->levers;
    return true;
  }
  if (const auto pin = pin_of(id)) {
    press_pin(state.pins[*pin], state);
    return true;
  }
  switch (id) {
    case ButtonId::undo: return undo(state);
    case ButtonId::redo: return redo(state);
    case ButtonId::replay: start_replay(state); break;
    case ButtonId::reset_all: state.levers = model::default_levers(); break;
    case ButtonId::reset_evidence: state.weights = model::full_weights(); break;
    case ButtonId::assumptions_all: state.all_assumptions = !state.all_assumptions; break;
    case ButtonId::assumptions_reset: state.within = model::kWholeRanges; break;
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
