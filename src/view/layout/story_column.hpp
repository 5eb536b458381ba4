// A chapter's text and its levers, in one column.
#pragma once

#include <span>

#include "view/controls/lever_control.hpp"

namespace seedcorn {

// Kicker and question at canvas position (x, y); returns the height taken. So do the others.
float draw_question(const Frame& frame, const Chapter& chapter, float x, float y, float width, float size);
float draw_prose(const Frame& frame, const Chapter& chapter, float x, float y, float width);  // and the quote

// The chapter's levers and, below them, its buttons. 0 high for a chapter without either.
float draw_controls(const Frame& frame, const Chapter& chapter, std::span<const LeverMark> marks, float x, float y,
                    float width);

// A quotation, set off by a bar in the accent colour, with who said it. Tells the rectangle `id`; returns the height
// taken.
float draw_quote(const Frame& frame, std::string_view id, const Quote& quote, float x, float y, float width);
float quote_height(const Frame& frame, const Quote& quote, float width);

}  // namespace seedcorn
