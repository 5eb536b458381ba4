// Counter-based random numbers (model.md, "Randomness"): any number of any stream can be had alone, with the same bits.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

#include "model/mathf.hpp"

namespace seedcorn::model {

// Chris Wellons' lowbias32.
constexpr std::uint32_t lowbias32(std::uint32_t x) {
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
template <std::size_t N>
using StreamKeys = std::array<std::uint32_t, N>;

constexpr float uniform_of_key(std::uint32_t key, std::uint32_t counter) {
  return static_cast<float>(static_cast<std::int32_t>(lowbias32(counter ^ key) >> 8)) * 0x1p-24f;
}

// 0 <= u < 1 with 24 bits.
constexpr float uniform(std::uint32_t stream, std::uint32_t counter) { return uniform_of_key(stream_key(stream), counter); }

// Inverse of the triangular distribution function.
inline float triangular(float u, float low, float mode, float high) {
  const bool below = u * (high - low) < mode - low;
  const float root = math::sqrt((high - low) * (below ? u * (mode - low) : (1.0f - u) * (high - mode)));
  return below ? low + root : high - root;
}

}  // namespace seedcorn::model
