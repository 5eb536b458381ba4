// What can be pressed on the canvas: a row of src/explainer/state/buttons.hpp, named by the story.
#pragma once

#include <span>

#include "explainer/state/buttons.hpp"
#include "view/drawing/frame.hpp"

namespace seedcorn {

// One button with any label. Pushes Press; tells the rectangle `rect`.
void draw_pill(const Frame& frame, ButtonId id, std::string_view rect, std::string_view label, const Rect& box);
float pill_width(const Frame& frame, std::string_view label);                // of its label on one line
float pill_height(const Frame& frame, std::string_view label, float width);  // at least kHitTarget

// By the names of the story, in as many rows as the width asks for; each tells "button.<id>". Returns the height taken.
float draw_buttons(const Frame& frame, std::span<const ButtonId> buttons, float x, float y, float width);

}  // namespace seedcorn
