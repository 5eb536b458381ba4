// Dragging a control.
#pragma once

#include <optional>

#include "view/drawing/frame.hpp"

namespace seedcorn {

// Where the pointer holds the control that was drawn last. Empty if it is not held, and if it may have been released
// outside the page.
std::optional<ImVec2> held_at();
// The same. When the drag begins, also begins one step for undo, which the view ends: a drag of the lever or, if none
// is given, of something else.
std::optional<ImVec2> pulled_to(const Frame& frame, std::optional<model::LeverId> lever = {});

}  // namespace seedcorn
