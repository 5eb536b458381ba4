// The surface with Dear ImGui's renderer on it.
#pragma once

#include <imgui.h>

#include <string>

#include "platform/surface.hpp"

namespace seedcorn {

class Screen {
 public:
  Screen() = default;
  Screen(const Screen&) = delete;
  Screen& operator=(const Screen&) = delete;
  ~Screen();

  // As Surface::open.
  std::string open(const Extent& extent);
  bool is_open() const { return surface_.is_open(); }
  // The graphics are lost, with all textures and buffers, or are back. While they are lost, frames are computed and not
  // drawn.
  void set_lost(bool lost);
  // Asks the surface too. The browser's event about the loss may come only after the next frame.
  bool is_lost();
  void resize(const Extent& extent) { surface_.resize(extent); }

  // `seconds` since the last frame. Dear ImGui sees a window smaller by `zoom`, and draws it larger by as much.
  void begin_frame(float seconds, float zoom);
  void end_frame(ImU32 background);

 private:
  void let_go_of_glyphs(float density);

  Surface surface_;
  bool lost_ = false;
  float density_ = 0;  // device pixels per pixel, of the last frame
};

}  // namespace seedcorn
