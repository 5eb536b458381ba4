// What can be pressed on the canvas: a row of src/explainer/buttons.hpp, named by the story.
#pragma once

#include <span>

#include "explainer/buttons.hpp"
#include "view/frame.hpp"

namespace seedcorn {

// Draws at canvas position (x, y), kHitTarget high, and returns the width taken. Pushes Press; tells the rectangle "button.<id>".
float draw_button(const Frame& frame, ButtonId id, float x, float y);
float button_width(const Frame& frame, ButtonId id);  // of its longest name

// The same with another label and rectangle, for a button whose name is not the story's alone.
float draw_pill(const Frame& frame, ButtonId id, std::string_view rect, std::string_view label, float x, float y, float width);
float pill_width(const Frame& frame, std::string_view label);

// In as many rows as the width asks for; returns the height taken.
float draw_buttons(const Frame& frame, std::span<const ButtonId> buttons, float x, float y, float width);

}  // namespace seedcorn
