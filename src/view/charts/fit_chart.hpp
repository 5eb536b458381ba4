// How well the model's past agrees with each observation, in standard deviations of the observation.
#pragma once

#include "view/drawing/frame.hpp"

namespace seedcorn {

// One numbered row per observation within the box; `narrow` leaves the names to the list of weights beside it.
void draw_fit(const Frame& frame, Rect box, bool narrow);

}  // namespace seedcorn
