#include "explainer/state/assumption_scale.hpp"

#include <algorithm>
#include <cmath>

#include "explainer/base/fixed.hpp"

namespace seedcorn {

int places_of(const model::Assumption& row) {
  const float range = row.high - row.low;
  return range >= 0.5f ? 2 : range >= 0.1f ? 3 : 4;
}

// By way of the double that the decimal text stands for, so that 0.8 becomes the float nearest to 0.8, as in a link or
// with --assume.
float snapped(const model::Assumption& row, float value) {
  double per_unit = 1;
  for (int i = places_of(row); i > 0; --i) per_unit *= 10;
  return std::clamp(static_cast<float>(std::round(static_cast<double>(value) * per_unit) / per_unit), row.low,
                    row.high);
}

model::Interval moved(const model::Assumption& row, model::Interval within, End end, float value) {
  const float to = snapped(row, std::clamp(value, row.low, row.high));
  if (end == End::low) return {to, std::max(to, within.high)};
  return {std::min(to, within.low), to};
}

std::string assumption_number(const model::Assumption& row, float value) {
  return fixed_short(static_cast<double>(value), places_of(row));
}

}  // namespace seedcorn
