// A small box of text beside a point of a chart.
#pragma once

#include <string>
#include <vector>

#include "view/drawing/frame.hpp"

namespace seedcorn {

struct TooltipText {
  std::string title;
  std::vector<std::string> lines, notes;
};

// Above everything else, beside `anchor`, kept inside `bounds` sideways (canvas coordinates).
void draw_tooltip(const Frame& frame, const TooltipText& text, ImVec2 anchor, Rect bounds);

}  // namespace seedcorn
