// A panel as a picture for other pages: finding, chart, figures and footer, what they rest on, and where they come
// from.
#pragma once

#include <string>

#include "view/layout/panel.hpp"

namespace seedcorn {

// `size`: of the whole picture, CSS pixels. `link` leads to the same scenario; may be empty.
void draw_picture(const Frame& frame, Panel& panel, ImVec2 size, const std::string& link);

}  // namespace seedcorn
