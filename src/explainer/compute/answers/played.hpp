// What the futures that have been played one by one say about the next breakthrough.
#pragma once

#include <span>

#include "explainer/compute/answers/answers.hpp"

namespace seedcorn {

enum class Finder : unsigned char { us, cn, both, none, count };
inline constexpr std::size_t kFinderCount = static_cast<std::size_t>(Finder::count);

// The first breakthrough from 2027-01 on; both: in the same month.
struct Find {
  Finder finder = Finder::none;
  int step = 0;  // its month; unless none
};

Find first_find(const model::MemberPath& path);

struct Played {
  std::array<int, kFinderCount> found{};
  int of(Finder finder) const { return found[static_cast<std::size_t>(finder)]; }
};

// Of the first `shown` futures.
Played count_finds(std::span<const model::MemberPath> futures, std::size_t shown);

}  // namespace seedcorn
