#include <algorithm>
#include <cmath>

#include "explainer/action.hpp"
#include "explainer/lever_scale.hpp"

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
  bool operator()(const ResetAll&) const { return assign(state.levers, model::default_levers()); }
  bool operator()(const SetWeight& a) const {
    if (!std::isfinite(a.value) || a.observation >= state.weights.size()) return false;
    return assign(state.weights[a.observation], std::clamp(a.value, 0.0f, kHeaviest));
  }
  bool operator()(const ResetEvidence&) const { return assign(state.weights, model::full_weights()); }
  bool operator()(const SetLanguage& a) const { return assign(state.language, a.language); }
  bool operator()(const SetScheme& a) const { return assign(state.scheme, a.scheme); }
  bool operator()(const SetReducedMotion& a) const { return assign(state.reduced_motion, a.reduced); }
  bool operator()(const Focus& a) const { return assign(state.focused, a.lever); }
  bool operator()(const Hold& a) const { return assign(state.held, a.lever); }
};

}  // namespace

bool update(State& state, const Action& action) { return std::visit(Apply{state}, action); }

}  // namespace seedcorn
