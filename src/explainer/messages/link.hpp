// A scenario as what follows # in the address: v=1&us_openness=0.8&w.k_ratio=0&g=2&c=closed. Only what differs from the
// default.
#pragma once

#include <string>
#include <string_view>

#include "explainer/state/opened_link.hpp"

namespace seedcorn {

struct State;

inline constexpr std::size_t kLongestLink = 4096;  // bytes that are read

// Empty when nothing differs from the default.
std::string link_of(const State& state);
OpenedLink parse_link(std::string_view text);

// A key that anybody may have written, made safe to show: at most a few ASCII and Korean characters, ? for all others.
std::string readable(std::string_view key);

}  // namespace seedcorn
