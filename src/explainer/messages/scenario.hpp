// A scenario as a file: {"format":"seedcorn-scenario","version":1,"model":1,"levers":{...},"weights":{...},
// "assumptions":{id:[low,high]},"pins":{"A":{levers}},"guess":2}.
#pragma once

#include <string>
#include <string_view>

#include "explainer/messages/link.hpp"

namespace seedcorn {

inline constexpr int kScenarioVersion = 1;                   // of the file's format
inline constexpr std::size_t kLongestScenario = 256 * 1024;  // bytes that are read

// Every choice, whether or not it is as usual: the file means the same when what is usual has changed.
std::string scenario_of(const State& state);

// All or nothing: a file with a fault has no choices, only notices that name its keys. What it does not name is as
// usual.
OpenedLink parse_scenario(std::string_view text);

}  // namespace seedcorn
