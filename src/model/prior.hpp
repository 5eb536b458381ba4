// Prior draws: the assumptions of any draw, from its own stream (docs/model.md, "Chance").
#pragma once

#include "model/begin.hpp"
#include "model/breakthroughs.hpp"

namespace seedcorn::model {

// The numbers of the table of assumptions. Without its texts, so that a program that shows none need not contain them.
struct Triangle {
  float low = 0, mode = 0, high = 0;
};
inline constexpr std::array<Triangle, kAssumptionCount> kPriors = [] {
  std::array<Triangle, kAssumptionCount> priors{};
  for (std::size_t j = 0; j < kAssumptionCount; ++j)
    priors[j] = {kAssumptions[j].low, kAssumptions[j].mode, kAssumptions[j].high};
  return priors;
}();

// How much of a prior's probability lies below x.
constexpr float share_below(const Triangle& prior, float x) {
  if (x <= prior.low) return 0;
  if (x >= prior.high) return 1;
  const float range = prior.high - prior.low, up = x - prior.low, down = prior.high - x;
  return x < prior.mode ? up * up / (range * (prior.mode - prior.low))
                        : 1 - down * down / (range * (prior.high - prior.mode));
}

// The prior cut to an interval. With its whole range the bits are those of the prior itself.
template <class F>
F drawn(F u, const Triangle& prior, const Interval& within) {
  if (within == Interval{prior.low, prior.high}) return triangular(u, prior.low, prior.mode, prior.high);
  const float below = share_below(prior, within.low), inside = share_below(prior, within.high) - below;
  const F value = triangular(below + u * inside, prior.low, prior.mode, prior.high);
  const F low = F{} + within.low, high = F{} + within.high;
  return value < low ? low : value > high ? high : value;
}

template <class F, std::size_t G>
using DrawNumbers = std::array<UintOf<F>, G>;

template <class F, std::size_t G>
void draw_assumptions(const DrawNumbers<F, G>& draws, AssumptionGroups<F, G>& assumptions,
                      const Intervals& within = kWholeRanges) {
  for (std::size_t g = 0; g < G; ++g) {
    const UintOf<F> key = lowbias32(prior_stream(0) + draws[g]);
    for (std::size_t j = 0; j < kAssumptionCount; ++j) {
      const F u = uniform_ticks<F>(key, static_cast<std::uint32_t>(j)) * kTick;
      assumptions[g].values[j] = drawn(u, kPriors[j], within[j]);
    }
  }
}

// The chance events of each draw's history, from its own stream.
template <class F, std::size_t G>
Chance<F, G> history_of_draws(const DrawNumbers<F, G>& draws) {
  Chance<F, G> chance{Breakthroughs::random, {}};
  for (std::size_t g = 0; g < G; ++g) chance.keys[g] = lowbias32(history_stream(0) + draws[g]);
  return chance;
}

}  // namespace seedcorn::model
