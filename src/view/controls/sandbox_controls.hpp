// Under the sandbox's levers: the reader's steps, settings with a name, and pins.
#pragma once

#include "view/drawing/frame.hpp"

namespace seedcorn {

// Returns the height taken.
float draw_sandbox_controls(const Frame& frame, float x, float y, float width);

}  // namespace seedcorn
