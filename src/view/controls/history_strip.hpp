// The reader's steps in a row, to go back and forth along.
#pragma once

#include "view/drawing/frame.hpp"

namespace seedcorn {

// Returns the height taken. Tells the rectangle "history".
float draw_history_strip(const Frame& frame, float x, float y, float width);

}  // namespace seedcorn
