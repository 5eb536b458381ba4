// One lever: name, value in words and number, track with today's tick, history, reset.
#pragma once

#include <optional>

#include "view/drawing/frame.hpp"

namespace seedcorn {

// A remark on one of a lever's values, written below its track.
struct LeverMark {
  model::LeverId lever = model::LeverId::count;
  std::optional<float> value;  // where on the track; none: nowhere
  std::string text;
};

// The least US openness that brings builders back, in half of the futures.
LeverMark comeback_lever_mark(const Scene& scene);

// Draws at canvas position (x, y) in the given width and returns the height taken. Pushes SetLever, ResetLever and
// Hold. `mark` may be null.
float draw_lever(const Frame& frame, model::LeverId id, const LeverMark* mark, float x, float y, float width);

// Says what the marks on the tracks mean, ending at `right`, centred on y.
void draw_lever_key(const Frame& frame, float right, float y);

// Moves the lever to a part of its track, 0..1. Pushes no action where it is there already, so that a lever held still
// causes no frames.
void pull_lever(const Frame& frame, const model::Lever& lever, float position);

}  // namespace seedcorn
