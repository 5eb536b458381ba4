// The heading of a chart that stands below a chapter: its finding and what is drawn.
#pragma once

#include <string>
#include <vector>

#include "view/drawing/frame.hpp"

namespace seedcorn {

struct Heading {
  std::string title, subtitle;
  std::vector<std::string> longest;  // titles
};

// Room for the longest title is kept. Returns the height, with the gap below; tells the rectangle "<id>.title".
float draw_heading(const Frame& frame, const std::string& id, const Heading& heading, float x, float y, float width);

}  // namespace seedcorn
