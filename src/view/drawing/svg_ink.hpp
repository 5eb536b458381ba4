// Marks of a vector picture: curves and areas as paths, text as text. svg_elements.hpp writes them down, and
// svg_document.hpp puts the document around them.
#pragma once

#include <string>
#include <vector>

#include "view/drawing/ink.hpp"

namespace seedcorn {

struct SvgPaint {
  ImU32 fill = 0, stroke = 0;  // 0: none
  float thickness = 0;         // of the stroke
  Dashes dashes{};
  float em = 0;  // of text
  Weight weight = Weight::regular;
};

struct SvgMark {
  enum class Kind : unsigned char { path, element, text, clip, clip_end };
  Kind kind = Kind::path;
  std::string shape;   // a path's `d`; of others their name and their attributes but those of the paint
  std::string text{};  // escaped
  SvgPaint paint{};
};

// Not inlined many times, as a chain of + would be: the page's module must stay small.
void append(std::string& out, std::initializer_list<std::string_view> parts);
// A number as short as it can be written.
std::string svg_number(float value, int decimals);

class SvgInk final : public Ink {
 public:
  explicit SvgInk(ImVec2 size) : clips_{{0, 0, size.x, size.y}} {}

  // All that has been drawn, also what cannot be seen: the same calls give as many marks, whatever their colours.
  const std::vector<SvgMark>& marks() const { return marks_; }

  Rect clip() const override { return clips_.back(); }
  void push_clip(const Rect& part) override;
  void pop_clip() override;
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
  std::vector<Rect> clips_;
  std::vector<SvgMark> marks_;
};

}  // namespace seedcorn
