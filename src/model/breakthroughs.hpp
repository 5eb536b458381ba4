// Breakthroughs of a month: as they fall on random streams, or at their expected rate.
#pragma once

#include "model/member.hpp"
#include "model/random.hpp"
#include "model/time.hpp"

namespace seedcorn::model {

enum class Breakthroughs : unsigned char { random, expected };

template <std::size_t N>
struct Chance {
  Breakthroughs kind = Breakthroughs::expected;
  StreamKeys<N> keys{};  // random only
};

template <std::size_t N>
void expected_breakthroughs(const Member<N>& member, Rates<N>& rates) {
  SEEDCORN_LANES
  for (std::size_t i = 0; i < N; ++i) {
    rates.us_breakthrough[i] = member.breakthrough_scale[i] * rates.us_novelty[i] * kDt;
    rates.cn_breakthrough[i] = member.breakthrough_scale[i] * rates.cn_novelty[i] * kDt;
  }
}

// 1 or 0.
template <std::size_t N>
void random_breakthroughs(const Member<N>& member, const StreamKeys<N>& keys, int step, Rates<N>& rates) {
  const auto counter = 2u * static_cast<std::uint32_t>(step);
  SEEDCORN_LANES
  for (std::size_t i = 0; i < N; ++i) {
    const float us_chance = member.breakthrough_scale[i] * rates.us_novelty[i] * kDt;
    const float cn_chance = member.breakthrough_scale[i] * rates.cn_novelty[i] * kDt;
    rates.us_breakthrough[i] = uniform_of_key(keys[i], counter) < us_chance ? 1.0f : 0.0f;
    rates.cn_breakthrough[i] = uniform_of_key(keys[i], counter + 1u) < cn_chance ? 1.0f : 0.0f;
  }
}

template <std::size_t N>
void breakthroughs(const Member<N>& member, const Chance<N>& chance, int step, Rates<N>& rates) {
  if (chance.kind == Breakthroughs::random) random_breakthroughs(member, chance.keys, step, rates);
  else expected_breakthroughs(member, rates);
}

}  // namespace seedcorn::model
