// A month of N runs, whole: what follows from the state, then the change (model.md, "One step").
#pragma once

#include "model/ideas.hpp"
#include "model/talent.hpp"

namespace seedcorn::model {

template <std::size_t N>
void rates_of_month(Block<N>& block, const LeverStep& at) {
  talent_effort(block.at.member, block.at.talent, at, block.effort);
  idea_rates(block.at.member, block.effort, block.at.ideas, at, block.rates);
}

// The month's breakthroughs must be known.
template <std::size_t N>
void end_month(Block<N>& block, const LeverStep& at) {
  idea_step(block.at.member, block.at.ideas, at, block.rates);
  talent_step(block.at.member, block.at.talent, at);
}

}  // namespace seedcorn::model
