// Prior draws: the assumptions of any draw, from its own stream (model.md, "Randomness").
#pragma once

#include "model/begin.hpp"

namespace seedcorn::model {

template <class F, std::size_t G>
using DrawNumbers = std::array<UintOf<F>, G>;

template <class F, std::size_t G>
void draw_assumptions(const DrawNumbers<F, G>& draws, AssumptionGroups<F, G>& assumptions) {
  for (std::size_t g = 0; g < G; ++g) {
    const UintOf<F> key = lowbias32(prior_stream(0) + draws[g]);
    for (std::size_t j = 0; j < kAssumptionCount; ++j) {
      const Assumption& prior = kAssumptions[j];
      const F u = uniform_ticks<F>(key, static_cast<std::uint32_t>(j)) * kTick;
      assumptions[g].values[j] = triangular(u, prior.low, prior.mode, prior.high);
    }
  }
}

}  // namespace seedcorn::model
