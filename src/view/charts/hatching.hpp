// Fills the area between two curves with a pattern, so that areas can be told apart without colour.
#pragma once

#include "view/charts/chart_frame.hpp"

namespace seedcorn {

enum class Pattern : unsigned char { plain, stripes, bars };  // bars stand upright

void draw_pattern(const Frame& frame, const ChartFrame& chart, std::span<const float> low, std::span<const float> high,
                  Pattern pattern, ImU32 colour);

}  // namespace seedcorn
