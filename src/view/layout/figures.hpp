// Headline figures in columns, each with its value at today's levers.
#pragma once

#include <span>

#include "view/layout/panel.hpp"

namespace seedcorn {

// Draws them in `columns` columns at canvas position (x, y) and returns the height taken. Height does not depend on the
// values.
float draw_figures(const Frame& frame, std::span<const HeadlineFigure> figures, float x, float y, float width,
                   int columns);
float figures_height(const Frame& frame, std::span<const HeadlineFigure> figures, float width, int columns);

}  // namespace seedcorn
