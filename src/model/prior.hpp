// Prior draws: the assumptions of any draw, from its own stream (model.md, "Randomness").
#pragma once

#include "model/begin.hpp"
#include "model/random.hpp"

namespace seedcorn::model {

template <std::size_t N>
using DrawNumbers = std::array<std::uint32_t, N>;

template <std::size_t N>
void draw_assumptions(const DrawNumbers<N>& draws, AssumptionRows<N>& rows) {
  StreamKeys<N> keys;
  SEEDCORN_LANES
  for (std::size_t i = 0; i < N; ++i) keys[i] = stream_key(prior_stream(draws[i]));
  for (std::size_t j = 0; j < kAssumptionCount; ++j) {
    const Assumption& prior = kAssumptions[j];
    SEEDCORN_LANES
    for (std::size_t i = 0; i < N; ++i)
      rows[j][i] = triangular(uniform_of_key(keys[i], static_cast<std::uint32_t>(j)), prior.low, prior.mode, prior.high);
  }
}

}  // namespace seedcorn::model
