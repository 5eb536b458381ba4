// The facts that speak for the thesis, against it, or beside it, as cards in columns, and what chooses among them.
#pragma once

#include "view/drawing/frame.hpp"

namespace seedcorn {

// Heading, buttons, lists and cards, from canvas position (x, y) on; returns the height taken.
float draw_fact_wall(const Frame& frame, float x, float y, float width, bool narrow);

// Where the sources disagree; returns the height taken.
float draw_conflicts(const Frame& frame, float x, float y, float width, bool narrow);

}  // namespace seedcorn
