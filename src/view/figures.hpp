// The four headline figures, with what they are as things stand.
#pragma once

#include "view/frame.hpp"

namespace seedcorn {

// Draws them in `columns` columns at canvas position (x, y) and returns the height taken. Height does not depend on the values.
float draw_figures(const Frame& frame, float x, float y, float width, int columns, bool fixed);
float figures_height(const Frame& frame, float width, int columns);

}  // namespace seedcorn
