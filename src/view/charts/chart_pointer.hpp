// Where the reader points in a chart, or has tapped it.
#pragma once

#include <optional>

#include "view/drawing/frame.hpp"

namespace seedcorn {

class ChartPointer {
 public:
  // A mouse reads while it hovers; a tap reads until the next tap elsewhere. Canvas coordinates; none while a lever is held.
  std::optional<ImVec2> read(const Frame& frame, Rect plot);

 private:
  std::optional<ImVec2> tapped_;  // relative to the plot's corner
};

}  // namespace seedcorn
