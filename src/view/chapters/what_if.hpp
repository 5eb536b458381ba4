// A statement to choose and, in sentences, what would have to be true for it.
#pragma once

#include "view/drawing/frame.hpp"

namespace seedcorn {

// From canvas position (x, y) on; returns the height taken, the same whatever the answer.
float draw_what_if(const Frame& frame, float x, float y, float width);

}  // namespace seedcorn
