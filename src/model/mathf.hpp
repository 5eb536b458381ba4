// The engine's own powers and logarithms: the same bits on every compiler and machine. Polynomials: minimax (Remez) in
// relative error; the bounds are in tests/model/math_test.cpp.
#pragma once

#include <utility>

#include "model/lanes.hpp"

namespace seedcorn::model::math {

inline constexpr float kLn2 = 0.69314718056f;
inline constexpr float kLog2E = 1.44269504089f;

// Adding 1.5 * 2^23 leaves the nearest integer in the low bits of the sum.
inline constexpr float kRounder = 12582912.0f;

// 2^x for x in [-126, 127]; anything outside gives nonsense. The engine's loops use this one: their exponents are small.
template <class F>
constexpr F exp2_inside(F x) {
  const F sum = x + kRounder;
  const F r = x - (sum - kRounder);  // -0.5 .. 0.5, exact
  const F r2 = r * r;  // summed in pairs (Estrin), so that no chain of operations is long
  const F high = (1.5345812e-4f * r2 + (1.339993122e-3f * r + 9.618488957e-3f)) * r2 + (5.550328777e-2f * r + 0.2402264689f);
  const F p = high * r2 + (0.6931472057f * r + 1.0f);
  const UintOf<F> power = (bits_as<UintOf<F>>(sum) + 127u) << 23;
  return p * bits_as<F>(power);
}

// log2(x) for positive normal x; anything else gives nonsense.
template <class F>
constexpr F log2_inside(F x) {
  constexpr std::int32_t kRootOfHalf = 0x3f3504f3;
  const IntOf<F> above = bits_as<IntOf<F>>(x) - kRootOfHalf;
  const IntOf<F> exponent = above >> 23;  // of x / sqrt(1/2)
  const F f = bits_as<F>((above & 0x7fffff) + kRootOfHalf) - 1.0f;
  const F s = f / (f + 2.0f);  // log(1 + f) = 2 artanh(s)
  const F z = s * s;
  const F p = 2.88539008f + z * (0.9617988476f + z * (0.576714384f + z * 0.4317358785f));
  return to_float(exponent) + s * p;
}

// Positive floats are ordered as their bits are, and a negative float is a negative integer: one instruction in lanes,
// where a float minimum has to mind NaN. `low` and `high` are not negative.
template <class F>
constexpr F at_least(F x, float low) {
  const IntOf<F> bits = bits_as<IntOf<F>>(x);
  const IntOf<F> limit = IntOf<F>{} + bits_as<std::int32_t>(low);
  return bits_as<F>(bits < limit ? limit : bits);
}
template <class F>
constexpr F at_most(F x, float high) {
  const IntOf<F> bits = bits_as<IntOf<F>>(x);
  const IntOf<F> limit = IntOf<F>{} + bits_as<std::int32_t>(high);
  return bits_as<F>(bits > limit ? limit : bits);
}

constexpr float max(float a, float b) { return a < b ? b : a; }
constexpr float min(float a, float b) { return b < a ? b : a; }

// 2^x for x clamped to [-126, 127]: the result is never subnormal, infinite or zero.
constexpr float exp2(float x) { return exp2_inside(min(max(x, -126.0f), 127.0f)); }

// log2(x); anything below the smallest normal number (and zero, and negative numbers) counts as that number.
constexpr float log2(float x) { return log2_inside(max(x, 1.17549435e-38f)); }

constexpr float exp(float x) { return exp2(x * kLog2E); }
constexpr float ln(float x) { return log2(x) * kLn2; }

// In place. Numbers of single runs are taken four at a time; the last one stands in for those that are missing.
template <std::size_t First, std::size_t K, class Function>
SEEDCORN_INLINE void for_four(std::array<float, K>& numbers, Function function) {
  constexpr auto index = [](std::size_t i) { return First + i < K ? First + i : K - 1; };
  const Float4 four = function(Float4{numbers[index(0)], numbers[index(1)], numbers[index(2)], numbers[index(3)]});
  numbers[index(0)] = four[0];
  numbers[index(1)] = four[1];
  numbers[index(2)] = four[2];
  numbers[index(3)] = four[3];
}
template <class F, std::size_t K, class Function>
SEEDCORN_INLINE void for_all(std::array<F, K>& numbers, Function function) {
  if constexpr (kWidthOf<F> > 1) {
    for (F& number : numbers) number = function(number);
  } else {
    [&]<std::size_t... I>(std::index_sequence<I...>) {
      (for_four<I * kWidth>(numbers, function), ...);
    }(std::make_index_sequence<(K + kWidth - 1) / kWidth>());
  }
}

}  // namespace seedcorn::model::math
