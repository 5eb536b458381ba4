// All that the model assumes: what was possible before the evidence, what it leaves, and the range that the reader
// allows.
#pragma once

#include "view/drawing/frame.hpp"

namespace seedcorn {

// Title, buttons and, when asked for, every assumption in columns; from canvas position (x, y) on. Returns the height
// taken.
float draw_assumptions(const Frame& frame, float x, float y, float width, bool narrow);

}  // namespace seedcorn
