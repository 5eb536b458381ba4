// Marks become triangles of a Dear ImGui draw list.
#pragma once

#include "view/drawing/ink.hpp"

namespace seedcorn {

class CanvasInk final : public Ink {
 public:
  explicit CanvasInk(ImDrawList& list) : list_(list) {}

  Rect clip() const override;
  void push_clip(const Rect& part) override;
  void pop_clip() override { list_.PopClipRect(); }
  void polyline(std::span<const ImVec2> points, ImU32 colour, float thickness, bool closed) override;
  void dashed(std::span<const ImVec2> points, ImU32 colour, float thickness, Dashes dashes) override;
  void polygon(std::span<const ImVec2> corners, ImU32 colour) override;
  void band(std::span<const ImVec2> top, std::span<const ImVec2> bottom, ImU32 colour) override;
  void box(ImVec2 low, ImVec2 high, ImU32 colour, float rounding) override;
  void outline(ImVec2 low, ImVec2 high, ImU32 colour, float rounding, float thickness) override;
  void disc(ImVec2 centre, float radius, ImU32 colour) override;
  void ring(ImVec2 centre, float radius, ImU32 colour, float thickness) override;
  void text(const InkedText& text, ImFont* font, float font_size) override;

 private:
  ImDrawList& list_;
};

}  // namespace seedcorn
