// Runs side by side. The equations are templates over F: a number of one run (float) or of four runs (Float4, a vector
// type of the compiler). Each lane undergoes the same operations, so one run and four give the same bits.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

#include "model/bits.hpp"

#if defined(__wasm_simd128__)
#include <wasm_simd128.h>
#elif defined(__SSE2__)
#include <emmintrin.h>
#endif

// For the phases of a month: inlined into the loop over months, they let a single run's state stay in registers.
#define SEEDCORN_INLINE [[gnu::always_inline]] inline

namespace seedcorn::model {

using Float4 = float __attribute__((vector_size(16)));
using Int4 = std::int32_t __attribute__((vector_size(16)));
using Uint4 = std::uint32_t __attribute__((vector_size(16)));

// Runs per block. Their state, constants and scratch values leave room in a first-level cache for what is read and
// written once in passing: the efforts of a particle and the members' values.
inline constexpr std::size_t kLanes = 64;
constexpr std::size_t blocks_of(std::size_t runs) { return (runs + kLanes - 1) / kLanes; }
inline constexpr std::size_t kWidth = 4;  // of Float4
inline constexpr std::size_t kGroups = kLanes / kWidth;

// One of something for each group of four runs in a block.
template <template <class> class Each>
using Wide = std::array<Each<Float4>, kGroups>;

template <class F>
struct LaneTypes;
template <>
struct LaneTypes<float> {
  using Int = std::int32_t;
  using Uint = std::uint32_t;
  static constexpr std::size_t width = 1;
};
template <>
struct LaneTypes<Float4> {
  using Int = Int4;
  using Uint = Uint4;
  static constexpr std::size_t width = kWidth;
};
template <class F>
using IntOf = typename LaneTypes<F>::Int;
template <class F>
using UintOf = typename LaneTypes<F>::Uint;
template <class F>
inline constexpr std::size_t kWidthOf = LaneTypes<F>::width;

template <class F>
F all_lanes(float x) {
  return F{} + x;
}

// A constant vector for a loop. Chromium's compiler builds a constant vector anew wherever it is used. The empty
// assembly hides from it that this one is constant, so that it is built once and kept.
template <class V, class X>
SEEDCORN_INLINE constexpr V at_hand(X x) {
  V constant = V{} + x;
#if defined(__wasm_simd128__)
  if constexpr (sizeof(V) > sizeof(X)) asm("" : "+r"(constant));
#endif
  return constant;
}

constexpr float to_float(std::int32_t x) { return static_cast<float>(x); }
inline Float4 to_float(Int4 x) { return __builtin_convertvector(x, Float4); }

inline float sqrt(float x) { return __builtin_sqrtf(x); }
inline Float4 sqrt(Float4 x) {
#if defined(__wasm_simd128__)
  return bits_as<Float4>(wasm_f32x4_sqrt(bits_as<v128_t>(x)));
#elif defined(__SSE2__)
  return _mm_sqrt_ps(x);
#else
  for (std::size_t i = 0; i < kWidth; ++i) x[i] = sqrt(x[i]);
  return x;
#endif
}

inline bool any(bool one) { return one; }
inline bool any(Int4 mask) {
#if defined(__wasm_simd128__)
  return wasm_v128_any_true(bits_as<v128_t>(mask));
#elif defined(__SSE2__)
  return _mm_movemask_ps(bits_as<__m128>(mask)) != 0;
#else
  return (mask[0] | mask[1] | mask[2] | mask[3]) != 0;
#endif
}

}  // namespace seedcorn::model
