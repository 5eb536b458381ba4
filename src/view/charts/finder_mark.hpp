// The mark of a future by who makes its next breakthrough: blue disc, vermilion triangle, dark diamond, empty ring.
#pragma once

#include "explainer/compute/answers/played.hpp"
#include "view/drawing/frame.hpp"

namespace seedcorn {

void draw_finder_mark(const Frame& frame, Finder finder, ImVec2 at, float radius, float opacity = 1);

}  // namespace seedcorn
