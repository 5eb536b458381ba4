#include "platform/page_pointer.hpp"

#include <SDL.h>

#include <algorithm>
#include <cmath>
#include <utility>

namespace seedcorn {

namespace {

void push_motion(const Window& window, Sint32 x, Sint32 y, Uint32 which) {
  SDL_Event event{};
  event.motion = {SDL_MOUSEMOTION, SDL_GetTicks(), window.id(), which, 0, x, y, 0, 0};
  SDL_PushEvent(&event);
}

void push_button(const Window& window, Uint32 type, Sint32 x, Sint32 y, Uint32 which) {
  SDL_Event event{};
  event.button = {type, SDL_GetTicks(), window.id(), which, SDL_BUTTON_LEFT, 0, 1, 0, x, y};
  event.button.state = type == SDL_MOUSEBUTTONDOWN ? SDL_PRESSED : SDL_RELEASED;
  SDL_PushEvent(&event);
}

void push_crossing(const Window& window, SDL_WindowEventID which) {
  SDL_Event event{};
  event.window.type = SDL_WINDOWEVENT;
  event.window.timestamp = SDL_GetTicks();
  event.window.windowID = window.id();
  event.window.event = static_cast<Uint8>(which);
  SDL_PushEvent(&event);
}

Sint32 whole(float units) { return static_cast<Sint32>(std::lround(std::clamp(units, -1e6f, 1e6f))); }

}  // namespace

void PagePointer::push(const Window& window, PointerKind kind, float css_x, float css_y, bool touch) {
  const Uint32 which = touch ? SDL_TOUCH_MOUSEID : 0;
  const ImVec2 units = window.units_per_css_pixel();
  const Sint32 x = whole(css_x * units.x), y = whole(css_y * units.y);
  const bool comes_in = kind == PointerKind::move || kind == PointerKind::down || kind == PointerKind::up;
  if (comes_in && !std::exchange(inside_, true)) push_crossing(window, SDL_WINDOWEVENT_ENTER);
  switch (kind) {
    case PointerKind::move: return push_motion(window, x, y, which);
    case PointerKind::down:
    case PointerKind::up:
      push_motion(window, x, y, which);
      return push_button(window, kind == PointerKind::down ? SDL_MOUSEBUTTONDOWN : SDL_MOUSEBUTTONUP, x, y, which);
    case PointerKind::leave: inside_ = false; return push_crossing(window, SDL_WINDOWEVENT_LEAVE);
    case PointerKind::lost:
      push_motion(window, Window::kNowhere, Window::kNowhere, which);
      return push_button(window, SDL_MOUSEBUTTONUP, Window::kNowhere, Window::kNowhere, which);
    case PointerKind::cancel: return;
  }
}

}  // namespace seedcorn
