// One lever: name, value in words and number, track with today's tick, history, reset.
#pragma once

#include "view/frame.hpp"

namespace seedcorn {

// Draws at canvas position (x, y) in the given width and returns the height taken. Pushes SetLever, ResetLever and Hold.
float draw_lever(const Frame& frame, model::LeverId id, float x, float y, float width);

// Says what the marks on the tracks mean, ending at `right`, centred on y.
void draw_lever_key(const Frame& frame, float right, float y);

}  // namespace seedcorn
