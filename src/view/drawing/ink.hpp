// What a pen's marks become: pixels of the canvas (canvas_ink.hpp) or elements of a vector picture (svg_ink.hpp).
// Lengths are canvas coordinates (CSS pixels); colours are ImGui's, with their opacity.
#pragma once

#include <imgui.h>

#include <span>
#include <string_view>

#include "explainer/messages/report.hpp"

namespace seedcorn {

enum class Weight : unsigned char { regular, bold };

// One line of text, measured by the pen's fonts.
struct InkedText {
  std::string_view text;
  Weight weight = Weight::regular;
  float em = 0;        // font size
  ImVec2 at;           // the corner of the line's ascent
  float baseline = 0;  // y
  float width = 0;
  ImU32 colour = 0;
};

struct Dashes {
  float dash, gap;
};

inline constexpr float kBandEdge = 1.5f;  // thickness of the line along both edges of a band

class Ink {
 public:
  Ink() = default;
  Ink(const Ink&) = delete;
  Ink& operator=(const Ink&) = delete;
  virtual ~Ink() = default;

  // The part of the picture that can be drawn on now.
  virtual Rect clip() const = 0;
  virtual void push_clip(const Rect& part) = 0;  // of what was clipped before
  virtual void pop_clip() = 0;

  // Along all points; `closed` returns to the first.
  virtual void polyline(std::span<const ImVec2> points, ImU32 colour, float thickness, bool closed) = 0;
  virtual void dashed(std::span<const ImVec2> points, ImU32 colour, float thickness, Dashes dashes) = 0;
  virtual void polygon(std::span<const ImVec2> corners, ImU32 colour) = 0;  // convex, filled
  // Filled between two curves over the same x.
  virtual void band(std::span<const ImVec2> top, std::span<const ImVec2> bottom, ImU32 colour) = 0;
  virtual void box(ImVec2 low, ImVec2 high, ImU32 colour, float rounding) = 0;
  virtual void outline(ImVec2 low, ImVec2 high, ImU32 colour, float rounding, float thickness) = 0;
  virtual void disc(ImVec2 centre, float radius, ImU32 colour) = 0;
  virtual void ring(ImVec2 centre, float radius, ImU32 colour, float thickness) = 0;
  virtual void text(const InkedText& text, ImFont* font, float font_size) = 0;
};

}  // namespace seedcorn
