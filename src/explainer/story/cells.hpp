// Numbers as tables have them.
#pragma once

#include <cmath>

namespace seedcorn {

inline double tenths(float value) { return std::round(10 * static_cast<double>(value)) / 10; }
inline double hundredths(float value) { return std::round(100 * static_cast<double>(value)) / 100; }
inline double percent(float share) { return std::round(1000 * static_cast<double>(share)) / 10; }

}  // namespace seedcorn
