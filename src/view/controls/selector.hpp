// A list to choose from, drawn as a field with the chosen option. The list itself is the browser's: the page lays a
// <select> over the rectangle "select.<id>", which takes the press.
#pragma once

#include "view/drawing/frame.hpp"

namespace seedcorn {

// The room it takes within `width`, the same whatever is chosen. Where it does not fit beside its label, it stands
// below it.
ImVec2 selector_size(const Frame& frame, SelectorId selector, float width);
void draw_selector(const Frame& frame, SelectorId selector, float x, float y, float width);

}  // namespace seedcorn
