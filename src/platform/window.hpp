// SDL's window with its OpenGL context and Dear ImGui's two backends: the document's canvas with WebGL 2, or natively a
// window with OpenGL 3.
#pragma once

#include <imgui.h>

#include <cstdint>
#include <string>

#include "platform/extent.hpp"

struct SDL_Window;
union SDL_Event;

namespace seedcorn {

class Window {
 public:
  Window() = default;
  Window(const Window&) = delete;
  Window& operator=(const Window&) = delete;
  ~Window();

  // Returns a sentence when there is no window or no GL to be had.
  std::string open(const Extent& extent);
  // Where there is no WebGL 2: frames are laid out as in a window and never drawn.
  void open_without_graphics(const Extent& extent);
  bool is_open() const { return context_ != nullptr || without_graphics_; }
  void resize(const Extent& extent);
  // Takes input: SDL's events count pixels of the canvas, or natively the window system's units.
  void process(const SDL_Event& event);

  // The graphics are lost, with all textures and buffers, or are back. While they are lost, frames are computed and not
  // drawn.
  void set_lost(bool lost);
  // Asks the context too. The browser's event about the loss may come only after the next frame.
  bool is_lost();

  // `seconds` since the last frame. Dear ImGui sees a window smaller by the extent's zoom, and draws it larger by as
  // much.
  void begin_frame(float seconds);
  void end_frame(ImU32 background);

  // SDL's number of the window, which its events name.
  std::uint32_t id() const;
  // How many of the units that SDL's events count in are a CSS pixel, across and down.
  ImVec2 units_per_css_pixel() const;
  // In SDL's units: so far away that it is no position for Dear ImGui.
  static constexpr std::int32_t kNowhere = -1'000'000'000;
  // Natively, what the user has made of the window.
  Extent natural_extent() const;

 private:
  ImVec2 drawable_size() const;
  void let_go_of_glyphs(float density);

  SDL_Window* window_ = nullptr;
  void* context_ = nullptr;
  Extent extent_;
  bool lost_ = false;
  bool without_graphics_ = false;
  float density_ = 0;  // device pixels per pixel, of the last frame
};

}  // namespace seedcorn
