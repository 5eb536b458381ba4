// The page's pointer (web/engine/pointer.js) as SDL's events: the page decides which presses belong to the canvas, and
// hands these over.
#pragma once

#include "platform/window.hpp"

namespace seedcorn {

// cancel: the press has never been; lost: it has ended, nobody knows where.
enum class PointerKind : int { move, down, up, cancel, leave, lost };

class PagePointer {
 public:
  // Queues events for the window, which must be open; CSS pixels of the canvas. `cancel` is none of SDL's:
  // App::take_back.
  void push(const Window& window, PointerKind kind, float css_x, float css_y, bool touch);

 private:
  bool inside_ =
      false;  // SDL says when the mouse comes in: else Dear ImGui's backend would still act on its having left
};

}  // namespace seedcorn
