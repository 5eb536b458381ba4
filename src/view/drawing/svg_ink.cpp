#include "view/drawing/svg_ink.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "explainer/base/fixed.hpp"
#include "view/drawing/svg_document.hpp"

namespace seedcorn {

namespace {

constexpr float kTolerance = 0.05f;  // CSS pixels that a point may be off the line it is left out of

// Two decimals are a fifth of the finest pixel.
std::string written(float value) {
  std::string text = fixed_short(static_cast<double>(value), 2);
  if (text.starts_with("0.")) return text.substr(1);
  return text.starts_with("-0.") ? "-" + text.substr(2) : text;
}

float away(ImVec2 point, ImVec2 from, ImVec2 to) {
  const float x = to.x - from.x, y = to.y - from.y, length = std::hypot(x, y);
  if (length == 0) return std::hypot(point.x - from.x, point.y - from.y);
  return std::abs((point.x - from.x) * y - (point.y - from.y) * x) / length;
}

// Douglas and Peucker (1973): without the points that lie on the line between their neighbours.
void simplify(std::span<const ImVec2> points, std::vector<ImVec2>& out) {
  std::size_t farthest = 0;
  float most = kTolerance;
  for (std::size_t i = 1; i + 1 < points.size(); ++i)
    if (const float found = away(points[i], points.front(), points.back()); found > most) {
      most = found;
      farthest = i;
    }
  if (farthest == 0) return out.push_back(points.back());
  simplify(points.first(farthest + 1), out);
  simplify(points.subspan(farthest), out);
}

// Points as steps from one to the next, each written from where the ones before have led after rounding.
class Path {
 public:
  void go(std::span<const ImVec2> points) {
    if (points.empty()) return;
    std::vector<ImVec2> few{points.front()};
    if (points.size() > 1) simplify(points, few);
    move(few[0]);
    for (std::size_t i = 1; i < few.size(); ++i) step('l', few[i]);
  }
  // From where the last points end.
  void go_on(std::span<const ImVec2> points) {
    std::vector<ImVec2> few{points.front()};
    simplify(points, few);
    for (const ImVec2 each : few) step('l', each);
  }
  void close() { text_ += 'z'; }
  const std::string& text() const { return text_; }

 private:
  void move(ImVec2 to) {
    text_ += 'M';
    pair(to.x, to.y);
    at_ = rounded(to);
    last_ = 'M';
  }
  void step(char command, ImVec2 to) {
    const ImVec2 there = rounded(to);
    const float x = there.x - at_.x, y = there.y - at_.y;
    if (x == 0 && y == 0) return;
    if (y == 0) {
      text_ += "h" + written(x);
      last_ = 'h';
    } else if (x == 0) {
      text_ += "v" + written(y);
      last_ = 'v';
    } else {
      if (last_ != command)
        text_ += command;
      else if (x >= 0)
        text_ += ' ';
      pair(x, y);
      last_ = command;
    }
    at_ = there;
  }
  void pair(float x, float y) {
    text_ += written(x);
    if (y >= 0) text_ += ' ';
    text_ += written(y);
  }
  static ImVec2 rounded(ImVec2 v) { return {std::round(v.x * 100) / 100, std::round(v.y * 100) / 100}; }

  std::string text_;
  ImVec2 at_{};
  char last_ = 0;
};

std::string path_of(std::span<const ImVec2> points, bool closed) {
  Path path;
  path.go(points);
  if (closed) path.close();
  return path.text();
}

float opacity_of(ImU32 colour) { return static_cast<float>(colour >> IM_COL32_A_SHIFT) / 255; }
bool opaque(ImU32 colour) { return (colour & IM_COL32_A_MASK) == IM_COL32_A_MASK; }
bool seen(ImU32 colour) { return (colour & IM_COL32_A_MASK) != 0; }

}  // namespace

bool SvgInk::Look::operator==(const Look& other) const {
  return colour == other.colour && thickness == other.thickness && dashes.dash == other.dashes.dash &&
         dashes.gap == other.dashes.gap && edge == other.edge;
}

const std::string& SvgInk::elements() {
  finish_path();
  return elements_;
}

void SvgInk::number(std::string_view name, float value) { append(elements_, {" ", name, "=\"", written(value), "\""}); }

void SvgInk::paint(std::string_view what, ImU32 colour) {
  append(elements_, {" ", what, "=\"", {&kColour, 1}, "\""});
  colours_.push_back(colour);
  if (!opaque(colour)) append(elements_, {" ", what, "-opacity=\"", written(opacity_of(colour)), "\""});
}

void SvgInk::add(const Look& look, const std::string& path) {
  if (!seen(look.colour)) return;
  if (!(look == look_) || !opaque(look.colour)) finish_path();
  look_ = look;
  path_ += path;
}

void SvgInk::finish_path() {
  if (path_.empty()) return;
  append(elements_, {"<path d=\"", path_, "\""});
  path_.clear();
  if (look_.thickness > 0) {
    paint("stroke", look_.colour);
    if (look_.thickness != 1) number("stroke-width", look_.thickness);
    if (look_.dashes.dash > 0)
      append(elements_, {" stroke-dasharray=\"", written(look_.dashes.dash), " ", written(look_.dashes.gap), "\""});
  } else {
    paint("fill", look_.colour);
    if (look_.edge > 0) {
      paint("stroke", look_.colour);
      number("stroke-width", look_.edge);
    }
  }
  elements_ += "/>";
}

void SvgInk::push_clip(const Rect& part) {
  finish_path();
  const Rect& last = clips_.back();
  const float x = std::max(part.x, last.x), y = std::max(part.y, last.y),
              right = std::min(part.x + part.w, last.x + last.w), bottom = std::min(part.y + part.h, last.y + last.h);
  clips_.push_back({x, y, std::max(right - x, 0.0f), std::max(bottom - y, 0.0f)});
  const std::string number = std::to_string(clip_number_++);
  const Rect& clip = clips_.back();
  append(elements_, {"<clipPath id=\"", id_, "-c", number, "\"><rect"});
  rectangle({clip.x, clip.y}, {clip.x + clip.w, clip.y + clip.h}, 0);
  append(elements_, {"/></clipPath><g clip-path=\"url(#", id_, "-c", number, ")\">"});
}

void SvgInk::pop_clip() {
  finish_path();
  clips_.pop_back();
  elements_ += "</g>";
}

void SvgInk::polyline(std::span<const ImVec2> points, ImU32 colour, float thickness, bool closed) {
  add({colour, thickness}, path_of(points, closed));
}

void SvgInk::dashed(std::span<const ImVec2> points, ImU32 colour, float thickness, Dashes dashes) {
  add({colour, thickness, dashes}, path_of(points, false));
}

void SvgInk::polygon(std::span<const ImVec2> corners, ImU32 colour) { add({colour}, path_of(corners, true)); }

void SvgInk::band(std::span<const ImVec2> top, std::span<const ImVec2> bottom, ImU32 colour) {
  std::vector<ImVec2> back(bottom.rbegin(), bottom.rend());
  Path path;
  path.go(top);
  path.go_on(back);
  path.close();
  add({colour, 0, {}, kBandEdge}, path.text());
}

void SvgInk::box(ImVec2 low, ImVec2 high, ImU32 colour, float rounding) {
  if (!seen(colour) || high.x <= low.x || high.y <= low.y) return;
  if (rounding <= 0)
    return add({colour}, path_of(std::array{low, ImVec2{high.x, low.y}, high, ImVec2{low.x, high.y}}, true));
  finish_path();
  elements_ += "<rect";
  rectangle(low, high, rounding);
  paint("fill", colour);
  elements_ += "/>";
}

void SvgInk::outline(ImVec2 low, ImVec2 high, ImU32 colour, float rounding, float thickness) {
  if (!seen(colour)) return;
  finish_path();
  elements_ += "<rect";
  rectangle({low.x + 0.5f, low.y + 0.5f}, {high.x - 0.5f, high.y - 0.5f}, rounding);  // as ImGui draws it
  paint("stroke", colour);
  if (thickness != 1) number("stroke-width", thickness);
  elements_ += "/>";
}

void SvgInk::rectangle(ImVec2 low, ImVec2 high, float rounding) {
  number("x", low.x);
  number("y", low.y);
  number("width", std::max(high.x - low.x, 0.0f));
  number("height", std::max(high.y - low.y, 0.0f));
  if (rounding > 0) number("rx", std::min({rounding, (high.x - low.x) / 2, (high.y - low.y) / 2}));
}

void SvgInk::circle(ImVec2 centre, float radius) {
  finish_path();
  elements_ += "<circle";
  number("cx", centre.x);
  number("cy", centre.y);
  number("r", radius);
}

void SvgInk::disc(ImVec2 centre, float radius, ImU32 colour) {
  if (!seen(colour)) return;
  circle(centre, radius);
  paint("fill", colour);
  elements_ += "/>";
}

void SvgInk::ring(ImVec2 centre, float radius, ImU32 colour, float thickness) {
  if (!seen(colour)) return;
  circle(centre, radius);
  paint("stroke", colour);
  if (thickness != 1) number("stroke-width", thickness);
  elements_ += "/>";
}

// `textLength` holds the width where a reader has none of the fonts.
void SvgInk::text(const InkedText& text, ImFont* /*font*/, float /*font_size*/) {
  if (!seen(text.colour)) return;
  finish_path();
  elements_ += "<text";
  number("x", text.at.x);
  number("y", text.baseline);
  number("font-size", text.em);
  if (text.weight == Weight::bold) elements_ += " font-weight=\"700\"";
  number("textLength", text.width);
  elements_ += " lengthAdjust=\"spacingAndGlyphs\"";
  paint("fill", text.colour);
  append(elements_, {">", xml_text(text.text), "</text>"});
}

}  // namespace seedcorn
