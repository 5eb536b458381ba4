// What a reader can do. Views and the page push actions; `update` applies them, once per frame.
#pragma once

#include <optional>
#include <string_view>
#include <variant>
#include <vector>

#include "explainer/result.hpp"
#include "explainer/state.hpp"

namespace seedcorn {

struct SetLever {
  model::LeverId lever;
  float value;  // in the lever's unit; update clamps it to the range and snaps it to the display step
};
struct ResetLever {
  model::LeverId lever;
};
struct ResetAll {};
struct SetWeight {
  std::size_t observation;  // row of model::kObservations
  float value;              // 0 = off, 1 = as it stands; update clamps it to 0 .. kHeaviest
};
struct ResetEvidence {};
struct SetLanguage {
  Language language;
};
struct SetScheme {
  Scheme scheme;
};
struct SetReducedMotion {
  bool reduced;
};
struct Focus {
  std::optional<model::LeverId> lever;
};
struct Hold {
  std::optional<model::LeverId> lever;
};

using Action = std::variant<SetLever, ResetLever, ResetAll, SetWeight, ResetEvidence, SetLanguage, SetScheme, SetReducedMotion, Focus, Hold>;
using Actions = std::vector<Action>;

inline constexpr float kHeaviest = 3;  // an observation may count as three independent ones, not more

// True when the state changed.
bool update(State& state, const Action& action);

// One message of the page ({"type":"lever","id":"us_openness","value":0.8}, see docs/architecture.md).
Result<Action> parse_action(std::string_view json);

}  // namespace seedcorn
