// Where a lever's value sits on its track, and which values can be chosen.
#pragma once

#include "model/levers.hpp"

namespace seedcorn {

// Position 0..1 along the track of a value in the lever's unit, and back. Logarithmic levers are even in the logarithm.
float track_position(const model::Lever& lever, float value);
float track_value(const model::Lever& lever, float position);

// The nearest choosable value: inside the range, on a multiple of the step (so that what is shown, linked and computed
// agree).
float snapped(const model::Lever& lever, float value);

}  // namespace seedcorn
