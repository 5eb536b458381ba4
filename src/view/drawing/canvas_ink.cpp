#include "view/drawing/canvas_ink.hpp"

#include <cmath>

namespace seedcorn {

Rect CanvasInk::clip() const {
  const ImVec2 low = list_.GetClipRectMin(), high = list_.GetClipRectMax();
  return {low.x, low.y, high.x - low.x, high.y - low.y};
}

void CanvasInk::push_clip(const Rect& part) {
  list_.PushClipRect({part.x, part.y}, {part.x + part.w, part.y + part.h}, true);
}

void CanvasInk::polyline(std::span<const ImVec2> points, ImU32 colour, float thickness, bool closed) {
  list_.AddPolyline(points.data(), static_cast<int>(points.size()), colour, closed ? ImDrawFlags_Closed : 0, thickness);
}

void CanvasInk::dashed(std::span<const ImVec2> points, ImU32 colour, float thickness, Dashes dashes) {
  if (points.empty()) return;
  list_.PathClear();
  bool drawing = true;
  float left = dashes.dash;  // of the dash or gap under way, along the curve
  ImVec2 at = points[0];
  list_.PathLineTo(at);
  for (const ImVec2 next : points.subspan(1)) {
    float length = std::hypot(next.x - at.x, next.y - at.y);
    while (length > left) {
      at = {at.x + (next.x - at.x) * left / length, at.y + (next.y - at.y) * left / length};
      length -= left;
      if (drawing) {
        list_.PathLineTo(at);
        list_.PathStroke(colour, 0, thickness);
      }
      drawing = !drawing;
      left = drawing ? dashes.dash : dashes.gap;
      if (drawing) list_.PathLineTo(at);
    }
    left -= length;
    at = next;
    if (drawing) list_.PathLineTo(at);
  }
  list_.PathStroke(colour, 0, thickness);
}

void CanvasInk::polygon(std::span<const ImVec2> corners, ImU32 colour) {
  list_.AddConvexPolyFilled(corners.data(), static_cast<int>(corners.size()), colour);
}

// Two triangles between neighbours: ImGui fills whole only what is convex.
void CanvasInk::band(std::span<const ImVec2> top, std::span<const ImVec2> bottom, ImU32 colour) {
  const auto n = static_cast<int>(top.size());
  const ImVec2 uv = ImGui::GetFontTexUvWhitePixel();
  list_.PrimReserve((n - 1) * 6, n * 2);
  const unsigned first = list_._VtxCurrentIdx;
  for (std::size_t i = 0; i < top.size(); ++i) {
    list_.PrimWriteVtx(top[i], uv, colour);
    list_.PrimWriteVtx(bottom[i], uv, colour);
  }
  for (int i = 0; i + 1 < n; ++i)
    for (const int corner : {0, 1, 2, 2, 1, 3})
      list_.PrimWriteIdx(static_cast<ImDrawIdx>(first + static_cast<unsigned>(2 * i + corner)));
  polyline(top, colour, kBandEdge, false);  // smooth the edges
  polyline(bottom, colour, kBandEdge, false);
}

void CanvasInk::box(ImVec2 low, ImVec2 high, ImU32 colour, float rounding) {
  list_.AddRectFilled(low, high, colour, rounding);
}

void CanvasInk::outline(ImVec2 low, ImVec2 high, ImU32 colour, float rounding, float thickness) {
  list_.AddRect(low, high, colour, rounding, 0, thickness);
}

void CanvasInk::disc(ImVec2 centre, float radius, ImU32 colour) { list_.AddCircleFilled(centre, radius, colour); }

void CanvasInk::ring(ImVec2 centre, float radius, ImU32 colour, float thickness) {
  list_.AddCircle(centre, radius, colour, 0, thickness);
}

void CanvasInk::text(const InkedText& text, ImFont* font, float font_size) {
  // ImGui cuts text positions to whole units, which are not whole device pixels: put the remainder back.
  const ImVec2 rest{text.at.x - std::trunc(text.at.x), text.at.y - std::trunc(text.at.y)};
  const int first = list_.VtxBuffer.Size;
  list_.AddText(font, font_size, text.at, text.colour, text.text.data(), text.text.data() + text.text.size());
  for (ImDrawVert* v = list_.VtxBuffer.Data + first; v != list_.VtxBuffer.end(); ++v)
    v->pos = {v->pos.x + rest.x, v->pos.y + rest.y};
}

}  // namespace seedcorn
