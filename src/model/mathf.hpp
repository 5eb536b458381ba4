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

// 2^x for x in [-126, 127]; anything outside gives nonsense. A function object, so that loops keep its constants at
// hand.
template <class F>
class Exp2 {
 public:
  constexpr F operator()(F x) const {
    const F sum = x + rounder_;
    const F r = x - (sum - rounder_);  // -0.5 .. 0.5, exact
    const F r2 = r * r;                // summed in pairs (Estrin), so that no chain of operations is long
    const F high = (c6_ * r2 + (c5_ * r + c4_)) * r2 + (c3_ * r + c2_);
    const F p = high * r2 + (c1_ * r + one_);
    return bits_as<F>(bits_as<IntOf<F>>(p) + (bits_as<IntOf<F>>(sum) << 23));  // p is near 1: its exponent has room
  }

 private:
  F rounder_ = at_hand<F>(kRounder), one_ = at_hand<F>(1.0f);
  F c6_ = at_hand<F>(1.5345812e-4f), c5_ = at_hand<F>(1.339993122e-3f), c4_ = at_hand<F>(9.618488957e-3f);
  F c3_ = at_hand<F>(5.550328777e-2f), c2_ = at_hand<F>(0.2402264689f), c1_ = at_hand<F>(0.6931472057f);
};

// log2(x) for positive normal x; anything else gives nonsense.
template <class F>
class Log2 {
 public:
  constexpr F operator()(F x) const {
    const IntOf<F> above = bits_as<IntOf<F>>(x) - root_of_half_;
    const IntOf<F> exponent = above >> 23;  // of x / sqrt(1/2)
    const F f = bits_as<F>((above & mantissa_) + root_of_half_) - one_;
    const F s = f / (f + two_);  // log(1 + f) = 2 artanh(s)
    const F z = s * s;
    const F p = c0_ + z * (c1_ + z * (c2_ + z * c3_));
    return to_float(exponent) + s * p;
  }

 private:
  IntOf<F> root_of_half_ = at_hand<IntOf<F>>(0x3f3504f3), mantissa_ = at_hand<IntOf<F>>(0x7fffff);
  F one_ = at_hand<F>(1.0f), two_ = at_hand<F>(2.0f);
  F c0_ = at_hand<F>(2.88539008f), c1_ = at_hand<F>(0.9617988476f), c2_ = at_hand<F>(0.576714384f),
    c3_ = at_hand<F>(0.4317358785f);
};

template <class F>
constexpr F exp2_inside(F x) {
  return Exp2<F>{}(x);
}
template <class F>
constexpr F log2_inside(F x) {
  return Log2<F>{}(x);
}

// Compares floats by their bits: positive floats have the same order as their bits, and a negative float is a negative
// integer. That is one instruction for four lanes, where a minimum of floats would have to take care of NaN. `low` and
// `high` are not negative.
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

// In place. The numbers of a single run are computed four at a time; where fewer are left, the last one fills up the
// four.
template <std::size_t First, std::size_t K, class Function>
SEEDCORN_INLINE void for_four(std::array<float, K>& numbers, const Function& function) {
  constexpr auto index = [](std::size_t i) { return First + i < K ? First + i : K - 1; };
  const Float4 four = function(Float4{numbers[index(0)], numbers[index(1)], numbers[index(2)], numbers[index(3)]});
  numbers[index(0)] = four[0];
  numbers[index(1)] = four[1];
  numbers[index(2)] = four[2];
  numbers[index(3)] = four[3];
}
template <template <class> class Function, class F, std::size_t K>
SEEDCORN_INLINE void for_all(std::array<F, K>& numbers) {
  const Function<Float4> function;
  if constexpr (kWidthOf < F >> 1) {
    for (F& number : numbers) number = function(number);
  } else {
    [&]<std::size_t... I>(std::index_sequence<I...>) { (for_four<I * kWidth>(numbers, function), ...); }
    (std::make_index_sequence<(K + kWidth - 1) / kWidth>());
  }
}

}  // namespace seedcorn::model::math
