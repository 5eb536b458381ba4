// The lead of 2035 over two levers: blue where the US is ahead, vermilion where China is, the reader's own place
// marked. A press takes the two levers there.
#pragma once

#include <optional>

#include "view/drawing/frame.hpp"

namespace seedcorn {

struct MapAxes;

class MapChart {
 public:
  // Within the width, from canvas position (x, y) on. Returns the height taken, which does not depend on the answer.
  float draw(const Frame& frame, float x, float y, float width);

 private:
  void read_pointer(const Frame& frame, const MapAxes& axes);

  std::optional<ImVec2> tapped_;  // relative to the plot's corner
  std::optional<ImVec2> pick_;    // canvas coordinates
};

}  // namespace seedcorn
