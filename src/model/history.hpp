// From 2023-01 to now. What the levers were then does not depend on where they are now.
#pragma once

#include "model/begin.hpp"
#include "model/breakthroughs.hpp"
#include "model/month.hpp"

namespace seedcorn::model {

// Calls visit(step) at steps 0 .. kNow once the rates of that month are known and, but for the last, its breakthroughs;
// `block.at` ends as the state at kNow.
template <class F, std::size_t G, class Visit>
void run_history(const AssumptionGroups<F, G>& assumptions, const Chance<F, G>& chance, const LeverPath& path,
                 Block<F, G>& block, Visit visit) {
  begin(assumptions, path[0], block);
  for (int step = 0;; ++step) {
    const LeverStep& at = path[static_cast<std::size_t>(step)];
    rates_of_month(block, at);
    if (step == kNow) return visit(step);
    breakthroughs(block.at.idea_constants, chance, step, block.rates);
    visit(step);
    end_month(block, at);
  }
}

}  // namespace seedcorn::model
