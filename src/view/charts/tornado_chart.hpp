// Every lever's bar: where the lead of 2035 ends up with the lever at its lowest and at its highest value.
#pragma once

#include "view/drawing/frame.hpp"

namespace seedcorn {

// Within the width, from canvas position (x, y) on. Returns the height taken, which does not depend on the answer.
float draw_tornado(const Frame& frame, float x, float y, float width);

}  // namespace seedcorn
