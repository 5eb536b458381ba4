// One assumption: its prior and posterior as densities, and two handles for the range that the reader allows.
#pragma once

#include "view/drawing/frame.hpp"

namespace seedcorn {

// Draws at canvas position (x, y) in the given width and returns the height taken. Pushes SetAssumption.
float draw_assumption(const Frame& frame, const model::Assumption& row, float x, float y, float width);

}  // namespace seedcorn
