// The names of curves beside their ends.
#pragma once

#include <array>
#include <span>
#include <string_view>

#include "view/drawing/frame.hpp"

namespace seedcorn {

struct EndLabel {
  float y;  // of the curve's end, canvas coordinates
  std::string_view text;
  TextStyle style;
};

// Right of the plot or, where that is narrow, inside it; pushed apart where they would meet, in the order of their
// ends. `rule`: canvas height of a line across the plot, on which no name stands. Returns where room for other names
// ends, inside the plot.
float draw_end_labels(const Frame& frame, const Rect& plot, std::span<EndLabel> labels, float rule, bool narrow);

// Labels of the reader's own curve (the middle future while nothing has changed) and of the baseline, without
// positions.
std::array<EndLabel, 2> curve_names(const Frame& frame, ImU32 colour, bool changed);

// The room that names need right of the plot: the same whether or not anything has changed.
float end_room(const Frame& frame, bool narrow);

}  // namespace seedcorn
