// Draws in canvas coordinates (CSS pixels from the canvas' corner) and knows the reader's fonts, colours and pixel
// density. What the marks become is the ink's affair (ink.hpp).
#pragma once

#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "explainer/messages/report.hpp"
#include "view/drawing/fonts.hpp"
#include "view/drawing/theme.hpp"

namespace seedcorn {

struct TextStyle {
  float em = type::kBody;  // CSS pixels
  Weight weight = Weight::regular;
  ImU32 colour = 0;
  float leading = 1.5f;  // line height in ems
};

enum class Align : unsigned char { left, centre, right };

// Clamps `value`. Gives `low` if `high` is below it, as in a very small window; std::clamp does not allow that.
inline float kept(float value, float low, float high) { return std::max(low, std::min(value, high)); }

// Rounds to a 64th. Sums of such lengths are exact, so that scrolling never moves a layout by a rounding error.
inline float exact(float css_pixels) { return std::round(css_pixels * 64) / 64; }

class Pen {
 public:
  // `above` lies over everything drawn with `ink`. `labels`, if not null, collects every line of text but those above.
  Pen(Ink& ink, Ink& above, const Theme& theme, const Fonts& fonts, float device_pixels,
      std::vector<Label>* labels = nullptr)
      : ink_(ink), above_(above), theme_(theme), fonts_(fonts), device_pixels_(device_pixels), labels_(labels) {}

  Pen above() const { return {above_, above_, theme_, fonts_, device_pixels_}; }
  const Theme& theme() const { return theme_; }

  // Shapes; what is not in sight may be left out. A segment's middle is half a pixel right of and below its points, so
  // that one between whole pixels is sharp.
  void segment(ImVec2 from, ImVec2 to, ImU32 colour, float thickness) const;
  void dotted(ImVec2 from, ImVec2 to, ImU32 colour, float thickness, Dashes dashes) const;
  void polyline(std::span<const ImVec2> points, ImU32 colour, float thickness, bool closed = false) const {
    ink_.polyline(points, colour, thickness, closed);
  }
  void dashed(std::span<const ImVec2> points, ImU32 colour, float thickness, Dashes dashes) const {
    ink_.dashed(points, colour, thickness, dashes);
  }
  void polygon(std::span<const ImVec2> corners, ImU32 colour) const { ink_.polygon(corners, colour); }
  void band(std::span<const ImVec2> top, std::span<const ImVec2> bottom, ImU32 colour) const {
    ink_.band(top, bottom, colour);
  }
  void box(ImVec2 low, ImVec2 high, ImU32 colour, float rounding = 0) const { ink_.box(low, high, colour, rounding); }
  void outline(ImVec2 low, ImVec2 high, ImU32 colour, float rounding, float thickness) const {
    ink_.outline(low, high, colour, rounding, thickness);
  }
  void disc(ImVec2 centre, float radius, ImU32 colour) const { ink_.disc(centre, radius, colour); }
  void ring(ImVec2 centre, float radius, ImU32 colour, float thickness) const {
    ink_.ring(centre, radius, colour, thickness);
  }
  // What `draw` draws, only where it is inside the part.
  template <class Draw>
  void clipped(const Rect& part, const Draw& draw) const {
    ink_.push_clip(part);
    draw();
    ink_.pop_clip();
  }

  // Rounded up to a 64th, so that a box as wide as text and padding still has room for the text without the padding.
  float width(std::string_view text, const TextStyle& style) const;
  float line_height(const TextStyle& style) const { return exact(style.em * style.leading); }
  // Lines of at most `width`. Breaks at blanks only (Korean words stay whole, U+00A0 binds) unless a single word is too
  // wide. A heading's lines are as even as they can be without being more, so that none ends in a short word.
  std::vector<std::string_view> lines(std::string_view text, const TextStyle& style, float width) const;
  float height(std::string_view text, const TextStyle& style, float width) const;
  // The text, or as much of its beginning as stands on `most` lines with an ellipsis at its end.
  std::string shortened(std::string_view text, const TextStyle& style, float width, std::size_t most = 1) const;

  // One line whose line box has its top at y. Returns its width.
  float line(float x, float y, std::string_view text, const TextStyle& style, Align align = Align::left) const;
  // Wrapped text; returns the height taken.
  float paragraph(float x, float y, float width, std::string_view text, const TextStyle& style) const;

  float snapped(float v) const;  // to whole device pixels

 private:
  bool in_sight(float top, float height) const;  // in the part of the window that is being drawn
  const std::vector<LineBreaks::Line>& breaks(std::string_view text, const TextStyle& style, float width) const;
  std::vector<LineBreaks::Line> broken(std::string_view text, const TextStyle& style, float width) const;
  std::vector<LineBreaks::Line> balanced(std::string_view text, const TextStyle& style, float width) const;

  Ink &ink_, &above_;
  const Theme& theme_;
  const Fonts& fonts_;
  float device_pixels_;
  std::vector<Label>* labels_;
};

}  // namespace seedcorn
