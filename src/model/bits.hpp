// std::bit_cast for the C++ library of Emscripten 3.1.6, which has none yet.
#pragma once

namespace seedcorn::model {

template <class To, class From>
constexpr To bits_as(From from) {
  static_assert(sizeof(To) == sizeof(From));
  return __builtin_bit_cast(To, from);
}

}  // namespace seedcorn::model
