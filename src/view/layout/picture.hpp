// A panel as a picture for other pages: finding, chart, figures and footer, what they rest on, and where they come
// from.
#pragma once

#include <string>

#include "view/layout/panel.hpp"

namespace seedcorn {

// The panel as it stands beside a story, at its natural height; `draw` false: only measured. Returns the height.
float draw_panel_alone(const Frame& frame, Panel& panel, float width, bool draw);

// `size`: of the whole picture, CSS pixels. `link` leads to the same scenario; may be empty.
void draw_picture(const Frame& frame, Panel& panel, ImVec2 size, const std::string& link);

}  // namespace seedcorn
