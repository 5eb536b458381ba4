// The two weights of the interface font. One language at a time: its characters only.
#pragma once

#include <imgui.h>

#include <array>
#include <cstdint>
#include <span>
#include <string>

#include "view/drawing/ink.hpp"
#include "view/drawing/line_breaks.hpp"

namespace seedcorn {

class Fonts {
 public:
  // Replaces the weight's font by a copy of these TrueType bytes. Returns a sentence when they are not a whole font.
  // Not to be called between NewFrame and Render.
  std::string load(Weight weight, std::span<const std::uint8_t> bytes);
  ImFont* get(Weight weight) const { return fonts_[static_cast<std::size_t>(weight)]; }
  // Sets the device pixels per pixel for both fonts. ImGui sets them only for its current font and would draw the other
  // blurred.
  void set_density(float density);
  LineBreaks& line_breaks() const { return line_breaks_; }
  bool ready() const { return fonts_[0] && fonts_[1]; }
  // Those of `characters` that a weight cannot draw.
  std::u32string missing(const std::u32string& characters) const;

 private:
  std::array<ImFont*, 2> fonts_{};
  float density_ = 0;
  mutable LineBreaks line_breaks_;  // in these fonts
};

}  // namespace seedcorn
