// A scenario as what follows # in the address: v=1&us_openness=0.8&w.k_ratio=0&g=2&c=closed. Only what differs from the default.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "explainer/history.hpp"
#include "explainer/notice.hpp"

namespace seedcorn {

struct State;
enum class ChapterId : unsigned char;

inline constexpr std::size_t kLongestLink = 4096;  // bytes that are read

struct Link {
  std::optional<Choices> choices;    // empty: nothing in the link was read
  std::optional<ChapterId> chapter;
  std::vector<Notice> notices;       // what is wrong with it; the rest is good
};

// Empty when nothing differs from the default.
std::string link_of(const State& state);
Link parse_link(std::string_view text);

// A key of unknown origin, fit to be shown: ASCII and Korean.
std::string readable(std::string_view key);

}  // namespace seedcorn
