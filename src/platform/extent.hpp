// How large the canvas is, made sound: whatever a browser or a script says of it, what is drawn on is finite and above
// zero.
#pragma once

#include <algorithm>
#include <cmath>

namespace seedcorn {

struct Extent {
  int width = 1, height = 1;  // CSS pixels
  float pixel_ratio = 1;      // device pixels per CSS pixel
  float zoom = 1;             // CSS pixels per pixel of the view
  bool has_area = false;      // else nothing can be seen, and nothing need be drawn
  bool operator==(const Extent&) const = default;
};

inline Extent extent_of(float width, float height, float pixel_ratio, float zoom) {
  constexpr float kLongest = 16384, kCoarsest = 1 / 16.0f, kFinest = 12, kLargestZoom = 3;
  const auto side = [&](float length) {
    return length >= 1 ? static_cast<int>(std::min(length, kLongest)) : 1;
  };  // NaN is not above anything
  Extent out{side(width), side(height)};
  if (zoom > 1)
    out.zoom = std::round(std::min(zoom, kLargestZoom) * 64) / 64;  // as `exact`: scrolling must not round differently
  if (pixel_ratio > 0)
    out.pixel_ratio =
        std::clamp(pixel_ratio, kCoarsest,
                   std::min(kFinest / out.zoom, kLongest / static_cast<float>(std::max(out.width, out.height))));
  out.has_area = width >= 1 && height >= 1 && std::isfinite(width) && std::isfinite(height);
  return out;
}

}  // namespace seedcorn
