// Where the reader points in a chart, or has tapped it.
#pragma once

#include <optional>

#include "view/drawing/frame.hpp"

namespace seedcorn {

class ChartPointer {
 public:
  // With a mouse while it hovers; after a tap until the next one elsewhere. Canvas coordinates; none while a lever is
  // held.
  std::optional<ImVec2> read(const Frame& frame, Rect plot);

 private:
  std::optional<ImVec2> tapped_;  // relative to the plot's corner
};

}  // namespace seedcorn
