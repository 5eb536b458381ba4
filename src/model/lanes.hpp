// Structure of arrays: a quantity is a row of N lanes, and a lane is one run. Loops over a row are what the compiler
// vectorises; N is known to it, so that there is no remainder.
#pragma once

#include <array>
#include <cstddef>

// Rows that a loop reads and writes never overlap by accident: the compiler may skip the check.
#if defined(__clang__)
#define SEEDCORN_LANES _Pragma("clang loop vectorize(assume_safety)")
#elif defined(__GNUC__)
#define SEEDCORN_LANES _Pragma("GCC ivdep")
#else
#define SEEDCORN_LANES
#endif

namespace seedcorn::model {

inline constexpr std::size_t kLanes = 128;  // runs per block: state, constants and scratch fit a first-level cache

template <std::size_t N>
using Row = std::array<float, N>;

}  // namespace seedcorn::model
