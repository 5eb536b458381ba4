// The facts that speak for the thesis, against it, or beside it, as cards in columns.
#pragma once

#include "view/frame.hpp"

namespace seedcorn {

// From canvas position (x, y) on; returns the height taken.
float draw_fact_wall(const Frame& frame, float x, float y, float width, bool narrow);

}  // namespace seedcorn
