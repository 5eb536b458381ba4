// Futures to be looked at one by one.
#pragma once

#include <vector>

#include "model/posterior.hpp"

namespace seedcorn::model {

struct MemberPath {
  std::array<float, kPoints> lead{};            // months
  std::array<bool, kPoints> us_breakthrough{};  // from now on
  std::array<bool, kPoints> cn_breakthrough{};
};

// Members 0 .. members - 1, from 2023 on; the same bits as in an ensemble. `posterior` must be complete.
std::vector<MemberPath> member_paths(const Posterior& posterior, const LeverValues& levers, std::size_t members);

}  // namespace seedcorn::model
