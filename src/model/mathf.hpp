// The engine's own powers, logarithms and rounding: the same bits on every compiler and machine, and plain enough to
// vectorise. Polynomials: minimax (Remez) in relative error; the bounds are in tests/model/math_test.cpp.
#pragma once

#include <cstdint>

#include "model/bits.hpp"

namespace seedcorn::model::math {

inline constexpr float kLn2 = 0.69314718056f;
inline constexpr float kLog2E = 1.44269504089f;

constexpr float max(float a, float b) { return a < b ? b : a; }
constexpr float min(float a, float b) { return b < a ? b : a; }
constexpr float clamp(float x, float low, float high) { return min(max(x, low), high); }

inline float sqrt(float x) { return __builtin_sqrtf(x); }

// Adding 1.5 * 2^23 leaves the nearest integer in the low bits of the sum.
inline constexpr float kRounder = 12582912.0f;

// 2^x for x clamped to [-126, 127]: the result is never subnormal, infinite or zero.
constexpr float exp2(float x) {
  x = clamp(x, -126.0f, 127.0f);
  const float sum = x + kRounder;
  const float r = x - (sum - kRounder);  // -0.5 .. 0.5, exact
  float p = 1.5345812e-4f;
  p = p * r + 1.339993122e-3f;
  p = p * r + 9.618488957e-3f;
  p = p * r + 5.550328777e-2f;
  p = p * r + 0.2402264689f;
  p = p * r + 0.6931472057f;
  p = p * r + 1.0f;
  const auto power = (bits_as<std::uint32_t>(sum) + 127u) << 23;
  return p * bits_as<float>(power);
}

// log2(x) for positive x; anything below the smallest normal number (and zero, and negative numbers) counts as that number.
constexpr float log2(float x) {
  x = max(x, 1.17549435e-38f);
  const auto bits = bits_as<std::int32_t>(x);
  const std::int32_t exponent = (bits - 0x3f3504f3) >> 23;  // of x / sqrt(1/2)
  const float f = bits_as<float>(bits - static_cast<std::int32_t>(static_cast<std::uint32_t>(exponent) << 23)) - 1.0f;
  float p = 0.1258370588f;
  p = p * f - 0.2072697627f;
  p = p * f + 0.215715599f;
  p = p * f - 0.2389448186f;
  p = p * f + 0.2879162485f;
  p = p * f - 0.360703683f;
  p = p * f + 0.4809106429f;
  p = p * f - 0.7213473468f;
  p = p * f + 1.442695004f;
  return static_cast<float>(exponent) + f * p;
}

constexpr float exp(float x) { return exp2(x * kLog2E); }
constexpr float ln(float x) { return log2(x) * kLn2; }

}  // namespace seedcorn::model::math
