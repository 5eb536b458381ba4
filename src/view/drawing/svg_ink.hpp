// Marks become elements of an SVG document: curves and areas as paths, text as text. svg_document.hpp puts the document
// around them.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "view/drawing/ink.hpp"

namespace seedcorn {

// Not inlined many times, as a chain of + would be: the page's module must stay small.
void append(std::string& out, std::initializer_list<std::string_view> parts);

class SvgInk final : public Ink {
 public:
  // Stands in the elements for a colour, which svg_document puts in: the n-th for the n-th of `colours`.
  static constexpr char kColour = '\x01';

  // `id` begins the ids of the elements, which must be unique in a page.
  SvgInk(ImVec2 size, std::string id) : id_(std::move(id)), clips_{{0, 0, size.x, size.y}} {}

  // All that has been drawn.
  const std::string& elements();
  const std::vector<ImU32>& colours() const { return colours_; }

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
  // What a path looks like. Marks of one look that follow one another share a path, unless they are see-through: those
  // that overlap would show it less.
  struct Look {
    ImU32 colour = 0;
    float thickness = 0;  // of a line; 0: filled
    Dashes dashes{};
    float edge = 0;  // of an area, in its own colour
    bool operator==(const Look& other) const;
  };

  void add(const Look& look, const std::string& path);
  void finish_path();
  void paint(std::string_view what, ImU32 colour);
  void number(std::string_view name, float value);
  void circle(ImVec2 centre, float radius);
  void rectangle(ImVec2 low, ImVec2 high, float rounding);

  std::string id_, elements_, path_;
  Look look_;
  std::vector<Rect> clips_;
  std::vector<ImU32> colours_;
  int clip_number_ = 0;
};

}  // namespace seedcorn
