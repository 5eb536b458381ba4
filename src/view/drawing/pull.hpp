// A press on a control that pulls something along.
#pragma once

#include <optional>

#include "view/drawing/frame.hpp"

namespace seedcorn {

// Where the control that was drawn last is held. Empty while nobody does, and when it has been let go where nobody saw
// it.
std::optional<ImVec2> held_at();
// The same, and one step for undo until the view ends it: the lever is being dragged, or something else.
std::optional<ImVec2> pulled_to(const Frame& frame, std::optional<model::LeverId> lever = {});

}  // namespace seedcorn
