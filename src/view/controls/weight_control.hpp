// How much one observation counts: seven places from off to three times.
#pragma once

#include "view/drawing/frame.hpp"

namespace seedcorn {

// Draws at canvas position (x, y) in the given width and returns the height taken. Pushes SetWeight.
float draw_weight(const Frame& frame, std::size_t observation, float x, float y, float width);

}  // namespace seedcorn
