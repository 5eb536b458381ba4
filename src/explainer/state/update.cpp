#include <algorithm>
#include <cmath>

#include "explainer/state/action.hpp"
#include "explainer/state/clock.hpp"
#include "explainer/state/lever_scale.hpp"

namespace seedcorn {

namespace {

template <class T>
bool assign(T& target, const T& value) {
  if (target == value) return false;
  target = value;
  return true;
}

struct Apply {
  State& state;

  bool operator()(const SetLever& a) const {
    if (!std::isfinite(a.value)) return false;
    return assign(model::at(state.levers, a.lever), snapped(model::lever(a.lever), a.value));
  }
  bool operator()(const ResetLever& a) const {
    return assign(model::at(state.levers, a.lever), model::lever(a.lever).normal);
  }
  bool operator()(const ResetAll&) const { return press(ButtonId::reset_all, state); }
  bool operator()(const SetWeight& a) const {
    if (!std::isfinite(a.value) || a.observation >= state.weights.size()) return false;
    return assign(state.weights[a.observation], std::clamp(a.value, 0.0f, kHeaviest));
  }
  bool operator()(const ResetEvidence&) const { return press(ButtonId::reset_evidence, state); }
  bool operator()(const SetAssumption& a) const {
    if (!std::isfinite(a.value)) return false;
    model::Interval& within = model::at(state.within, a.assumption);
    return assign(within, moved(model::assumption(a.assumption), within, a.end, a.value));
  }
  bool operator()(const ResetAssumption& a) const {
    return assign(model::at(state.within, a.assumption), whole_range(a.assumption));
  }
  bool operator()(const ResetAssumptions&) const { return assign(state.within, model::kWholeRanges); }
  bool operator()(const SetLanguage& a) const { return assign(state.language, a.language); }
  bool operator()(const SetScheme& a) const { return assign(state.scheme, a.scheme); }
  bool operator()(const SetReducedMotion& a) const { return assign(state.reduced_motion, a.reduced); }
  bool operator()(const Focus& a) const { return assign(state.focused, a.rect); }
  bool operator()(const Hold& a) const {
    const bool dragging = state.history.before_the_drag.has_value(), drags = a.lever || a.other;
    if (drags)
      begin_drag(state);
    else
      end_drag(state, a.back);
    return assign(state.held, a.lever) || drags != dragging;
  }
  bool operator()(const Press& a) const { return press(a.button, state); }
  bool operator()(const SetChapter& a) const {
    const bool showing = state.chapter != ChapterId::evidence && state.chapter != ChapterId::share &&
                         (state.chapter != ChapterId::hook || state.revealed);
    if (showing && a.chapter != state.chapter) state.chart = state.chapter;
    return assign(state.chapter, a.chapter);
  }
  bool operator()(const ShowOnly& a) const {
    state.chapter = a.chapter;
    return assign(state.only, std::optional(a.chapter));
  }
  bool operator()(const SetGuess& a) const {
    if (!std::isfinite(a.value)) return false;
    return assign(state.guess, std::optional(snapped_guess(a.value)));
  }
  bool operator()(const OpenLink& a) const {
    if (a.link.choices) put(state, *a.link.choices);
    if (a.link.chapter && !state.only) state.chapter = *a.link.chapter;
    state.notices = a.link.notices;
    return true;
  }
  bool operator()(const Select& a) const {
    Shown shown = state.shown;
    return choose(shown, a.selector, a.option) && assign(state.shown, shown);
  }
  bool operator()(const TravelTo& a) const { return travel_to(state, a.step); }
  bool operator()(const DismissNotices&) const { return assign(state.notices, {}); }
  bool operator()(const SetChart& a) const { return a.chapter != ChapterId::share && assign(state.chart, a.chapter); }
  bool operator()(const Withhold& a) const { return assign(state.withheld[static_cast<std::size_t>(a.button)], true); }
};

bool presses(const Action& action, std::initializer_list<ButtonId> buttons) {
  const auto* press = std::get_if<Press>(&action);
  return press && std::find(buttons.begin(), buttons.end(), press->button) != buttons.end();
}

bool presses_choice(const Action& action) {
  const auto* press = std::get_if<Press>(&action);
  return press && sets_levers_or_pins(press->button);
}

// Whether the action goes back or forth along the history, or takes a drag back. Such an action adds no step.
bool goes_back(const Action& action) {
  const auto* hold = std::get_if<Hold>(&action);
  return presses(action, {ButtonId::undo, ButtonId::redo}) || std::holds_alternative<TravelTo>(action) ||
         (hold && hold->back);
}

// Whether the action changes or uses the chosen levers. It then ends a replay, because that shows other levers.
bool ends_replay(const Action& action) {
  const auto* hold = std::get_if<Hold>(&action);
  return std::holds_alternative<SetLever>(action) || std::holds_alternative<ResetLever>(action) ||
         std::holds_alternative<ResetAll>(action) || std::holds_alternative<TravelTo>(action) ||
         (hold && hold->lever) || presses_choice(action) ||
         presses(action, {ButtonId::undo, ButtonId::redo, ButtonId::replay, ButtonId::reset_all});
}

}  // namespace

float snapped_guess(float value) {
  return std::round(std::clamp(value, kLowestGuess, kHighestGuess) / kGuessStep) * kGuessStep;
}

bool update(State& state, const Action& action) {
  bool changed = false;
  if (state.replay && ends_replay(action)) {
    end_replay(state);
    changed = true;
  }
  const Choices before = choices_of(state);
  changed |= std::visit(Apply{state}, action);
  if (!goes_back(action)) remember(state, before);
  return changed;
}

}  // namespace seedcorn
