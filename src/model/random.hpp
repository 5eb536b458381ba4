// Counter-based random numbers (docs/model.md, "Chance"): any number of any stream can be computed alone and always has
// the same bits.
#pragma once

#include "model/mathf.hpp"

namespace seedcorn::model {

// Chris Wellons' lowbias32.
template <class U>
constexpr U lowbias32(U x) {
  x ^= x >> 16;
  x *= 0x7feb352du;
  x ^= x >> 15;
  x *= 0x846ca68bu;
  x ^= x >> 16;
  return x;
}

constexpr std::uint32_t prior_stream(std::uint32_t draw) { return 0x50000000u + draw; }
constexpr std::uint32_t history_stream(std::uint32_t draw) { return 0x20000000u + draw; }
constexpr std::uint32_t future_stream(std::uint32_t member) { return 0x10000000u + member; }

// A stream's number hashed once: what is kept while many of its uniforms are drawn.
constexpr std::uint32_t stream_key(std::uint32_t stream) { return lowbias32(stream); }

inline constexpr float kTick = 0x1p-24f;  // between neighbouring uniforms

// A uniform as a whole number of ticks, exact: 0 .. 2^24 - 1.
template <class F>
constexpr F uniform_ticks(UintOf<F> key, std::uint32_t counter) {
  return to_float(bits_as<IntOf<F>>(lowbias32(key ^ counter) >> 8));
}
// 0 <= u < 1.
constexpr float uniform(std::uint32_t stream, std::uint32_t counter) {
  return uniform_ticks<float>(stream_key(stream), counter) * kTick;
}

// 1 where a < b, else 0.
constexpr float one_below(float a, float b) { return a < b ? 1.0f : 0.0f; }
inline Float4 one_below(Float4 a, Float4 b) { return bits_as<Float4>((a < b) & bits_as<std::int32_t>(1.0f)); }

// Inverse of the triangular distribution function.
template <class F>
F triangular(F u, float low, float mode, float high) {
  const auto below = u * (high - low) < mode - low;
  const F root = sqrt((high - low) * (below ? u * (mode - low) : (1.0f - u) * (high - mode)));
  return below ? low + root : high - root;
}

}  // namespace seedcorn::model
