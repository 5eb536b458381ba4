// One chapter on the stage: a column of story and levers beside a panel that stays in the window as long as its chapter
// does; on a phone one column, in which the panel stops at the top and the levers pass under it.
#pragma once

#include "view/layout/panel.hpp"

namespace seedcorn {

inline constexpr float kBar = 56;  // CSS pixels at the window's top that the document's own bar covers

struct Room {
  ImVec2 window;  // CSS pixels
  // Of an embedded chapter, which has no bar above it and takes the height it needs, whatever the height of its iframe.
  bool alone = false;

  float covered() const { return alone ? 0 : kBar; }
};

// Draws the part of the chapter that is in the window; its top stands at canvas height `top`. Returns the chapter's
// height. `panel` may be null.
float draw_chapter(const Frame& frame, const Chapter& chapter, Panel* panel, const Room& room, float top);

}  // namespace seedcorn
