#include "explainer/state/lever_scale.hpp"

#include <algorithm>
#include <cmath>

namespace seedcorn {

float track_position(const model::Lever& lever, float value) {
  const float v = std::clamp(value, lever.low, lever.high);
  if (lever.scale == model::Scale::logarithmic) return std::log(v / lever.low) / std::log(lever.high / lever.low);
  return (v - lever.low) / (lever.high - lever.low);
}

float track_value(const model::Lever& lever, float position) {
  const float p = std::clamp(position, 0.0f, 1.0f);
  if (lever.scale == model::Scale::logarithmic) return lever.low * std::exp(p * std::log(lever.high / lever.low));
  return lever.low + p * (lever.high - lever.low);
}

float snapped(const model::Lever& lever, float value) {
  // By way of the double that the decimal text stands for, so that 0.8 becomes the float nearest to 0.8, as in a link
  // or with --set.
  const double per_unit = std::round(1.0 / static_cast<double>(lever.step));
  const double v =
      std::clamp(static_cast<double>(value), static_cast<double>(lever.low), static_cast<double>(lever.high));
  const auto on_grid = static_cast<float>(std::round(v * per_unit) / per_unit);
  return std::clamp(on_grid, lever.low, lever.high);
}

}  // namespace seedcorn
