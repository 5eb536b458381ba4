// A month of a block of runs, whole: what follows from the state, then the change (docs/model.md, "A month").
#pragma once

#include "model/ideas.hpp"
#include "model/talent.hpp"

namespace seedcorn::model {

template <class F, std::size_t G>
SEEDCORN_INLINE void rates_of_month(Block<F, G>& block, const LeverStep& at) {
  talent_effort(block.at.talent_constants, block.at.talent, at, block.effort);
  idea_rates(block.at.idea_constants, block.effort, block.at.ideas, block.rates);
}

// For callers that need not be fast: the beginning of a run, which calls it twice, and a single run. Inlined there, the
// copies would be a tenth of the engine's code.
template <class F, std::size_t G>
[[gnu::noinline]] void called_rates_of_month(Block<F, G>& block, const LeverStep& at) {
  rates_of_month(block, at);
}

// The month's breakthroughs must be known.
template <class F, std::size_t G>
SEEDCORN_INLINE void end_month(Block<F, G>& block, const LeverStep& at) {
  idea_step(block.at.idea_constants, block.at.ideas, at, block.rates);
  talent_step(block.at.talent_constants, block.at.talent, at);
}

}  // namespace seedcorn::model
