// Breakthroughs of a month: as they fall on random streams, or at their expected rate.
#pragma once

#include "model/member.hpp"
#include "model/random.hpp"
#include "model/time.hpp"

namespace seedcorn::model {

enum class Breakthroughs : unsigned char { random, expected };

template <class F, std::size_t G>
struct Chance {
  Breakthroughs kind = Breakthroughs::expected;
  std::array<UintOf<F>, G> keys{};  // of each run's stream; random only
};

// For whole blocks, compiled once in phases.cpp.
void random_breakthroughs(const Wide<IdeaConstants>& constants, const Wide<UintOf>& keys, int step, WideRates& rates);

template <class F, std::size_t G>
SEEDCORN_INLINE void expected_breakthroughs(const std::array<IdeaConstants<F>, G>& constants, Rates<F, G>& rates) {
  rates.struck.count = 0;
  for (std::size_t g = 0; g < G; ++g) {
    rates.struck.add_if(true, g);
    const F odds = constants[g].breakthrough_odds * kTick;
    rates.flows[g].us_breakthrough = odds * rates.flows[g].us_novelty;
    rates.flows[g].cn_breakthrough = odds * rates.flows[g].cn_novelty;
  }
}

// 1 where there is a breakthrough this month, else 0.
template <class F, std::size_t G>
SEEDCORN_INLINE void random_breakthroughs(const std::array<IdeaConstants<F>, G>& constants,
                                          const std::array<UintOf<F>, G>& keys, int step, Rates<F, G>& rates) {
  const auto counter = 2u * static_cast<std::uint32_t>(step);
  rates.struck.count = 0;
  for (std::size_t g = 0; g < G; ++g) {
    const F odds = constants[g].breakthrough_odds;
    Flows<F>& flow = rates.flows[g];
    flow.us_breakthrough = one_below(uniform_ticks<F>(keys[g], counter), odds * flow.us_novelty);
    flow.cn_breakthrough = one_below(uniform_ticks<F>(keys[g], counter + 1u), odds * flow.cn_novelty);
    rates.struck.add_if(any(flow.us_breakthrough + flow.cn_breakthrough > 0.0f), g);
  }
}

template <class F, std::size_t G>
SEEDCORN_INLINE void breakthroughs(const std::array<IdeaConstants<F>, G>& constants, const Chance<F, G>& chance,
                                   int step, Rates<F, G>& rates) {
  if (chance.kind == Breakthroughs::random)
    random_breakthroughs(constants, chance.keys, step, rates);
  else
    expected_breakthroughs(constants, rates);
}

}  // namespace seedcorn::model
