// What the page asks for: one action as JSON (docs/bridge.md).
#pragma once

#include <string_view>

#include "explainer/base/result.hpp"
#include "explainer/state/action.hpp"

namespace seedcorn {

// {"type":"lever","id":"us_openness","value":0.8}. An error names the key.
Result<Action> parse_action(std::string_view json);

}  // namespace seedcorn
