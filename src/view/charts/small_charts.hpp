// Every outcome of the sandbox in a small chart of its own.
#pragma once

#include "view/drawing/frame.hpp"

namespace seedcorn {

// In as many columns as there is room for. Returns the height taken. A press shows the outcome large. Tells
// "small.<id>".
float draw_small_charts(const Frame& frame, float x, float y, float width);

}  // namespace seedcorn
