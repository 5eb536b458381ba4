// The window with its GL context and Dear ImGui's two backends.
#pragma once

#include <imgui.h>

#include <string>

struct SDL_Window;

namespace seedcorn {

class Screen {
 public:
  Screen() = default;
  Screen(const Screen&) = delete;
  Screen& operator=(const Screen&) = delete;
  ~Screen();

  // Size in CSS pixels (points). Returns a sentence when there is no window or no GL to be had.
  std::string open(int width, int height);
  bool is_open() const { return context_ != nullptr; }
  void resize(int width, int height);
  SDL_Window* window() const { return window_; }

  // `seconds` since the last frame. Dear ImGui sees a window smaller by `zoom`, and draws it larger by as much.
  void begin_frame(float seconds, float zoom);
  void end_frame(ImU32 background);

 private:
  SDL_Window* window_ = nullptr;
  void* context_ = nullptr;
};

}  // namespace seedcorn
