// A scenario as a file: {"format":"seedcorn-scenario","version":1,"model":1,"levers":{...},"weights":{...},
// "assumptions":{id:[low,high]},"pins":{"A":{levers}},"guess":2}.
#pragma once

#include <string>
#include <string_view>

#include "explainer/messages/link.hpp"

namespace seedcorn {

inline constexpr int kScenarioVersion = 1;                   // of the file's format
inline constexpr std::size_t kLongestScenario = 256 * 1024;  // bytes that are read

// Writes every choice, also those at their defaults, so that the file keeps its meaning when a default changes.
std::string scenario_of(const State& state);

// A file with any fault gives no choices, only notices that name the faulty keys. What a file does not name is at its
// default.
OpenedLink parse_scenario(std::string_view text);

}  // namespace seedcorn
