#include "view/drawing/svg_ink.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "explainer/base/fixed.hpp"
#include "view/drawing/svg_elements.hpp"

namespace seedcorn {

namespace {

constexpr int kDecimals = 1;  // CSS pixels: a twentieth of one is not seen
// How far a point may be off the line it is left out of, CSS pixels; more on pale edges and on lines that can hardly be
// seen.
constexpr float kTolerance = 0.1f, kBandTolerance = 0.2f, kFaintTolerance = 0.4f;
constexpr float kFaint = 0.25f;  // opacity

std::string written(float value) { return svg_number(value, kDecimals); }

float opacity_of(ImU32 colour) { return static_cast<float>(colour >> IM_COL32_A_SHIFT) / 255; }

float away(ImVec2 point, ImVec2 from, ImVec2 to) {
  const float x = to.x - from.x, y = to.y - from.y, length = std::hypot(x, y);
  if (length == 0) return std::hypot(point.x - from.x, point.y - from.y);
  return std::abs((point.x - from.x) * y - (point.y - from.y) * x) / length;
}

// Douglas and Peucker (1973): without the points that lie on the line between their neighbours.
void simplify(std::span<const ImVec2> points, float tolerance, std::vector<ImVec2>& out) {
  std::size_t farthest = 0;
  float most = tolerance;
  for (std::size_t i = 1; i + 1 < points.size(); ++i)
    if (const float found = away(points[i], points.front(), points.back()); found > most) {
      most = found;
      farthest = i;
    }
  if (farthest == 0) return out.push_back(points.back());
  simplify(points.first(farthest + 1), tolerance, out);
  simplify(points.subspan(farthest), tolerance, out);
}

// Points as steps from one to the next, each written from where the ones before have led after rounding.
class Path {
 public:
  explicit Path(float tolerance) : tolerance_(tolerance) {}
  void go(std::span<const ImVec2> points) {
    if (points.empty()) return;
    std::vector<ImVec2> few{points.front()};
    if (points.size() > 1) simplify(points, tolerance_, few);
    move(few[0]);
    for (std::size_t i = 1; i < few.size(); ++i) step(few[i]);
  }
  // From where the last points end.
  void go_on(std::span<const ImVec2> points) {
    std::vector<ImVec2> few{points.front()};
    simplify(points, tolerance_, few);
    for (const ImVec2 each : few) step(each);
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
  void step(ImVec2 to) {
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
      if (last_ != 'l')
        text_ += 'l';
      else if (x >= 0)
        text_ += ' ';
      pair(x, y);
      last_ = 'l';
    }
    at_ = there;
  }
  void pair(float x, float y) {
    text_ += written(x);
    if (y >= 0) text_ += ' ';
    text_ += written(y);
  }
  static ImVec2 rounded(ImVec2 v) { return {std::round(v.x * 10) / 10, std::round(v.y * 10) / 10}; }

  float tolerance_;
  std::string text_;
  ImVec2 at_{};
  char last_ = 0;
};

std::string path_of(std::span<const ImVec2> points, bool closed, float tolerance = kTolerance) {
  Path path(tolerance);
  path.go(points);
  if (closed) path.close();
  return path.text();
}

void append_attribute(std::string& out, std::string_view name, float value, int decimals = kDecimals) {
  append(out, {" ", name, "=\"", svg_number(value, decimals), "\""});
}

std::string circle(ImVec2 centre, float radius) {
  std::string out = "circle";
  append_attribute(out, "cx", centre.x);
  append_attribute(out, "cy", centre.y);
  append_attribute(out, "r", radius, 2);
  return out;
}

std::string rectangle(ImVec2 low, ImVec2 high, float rounding) {
  const float width = std::max(high.x - low.x, 0.0f), height = std::max(high.y - low.y, 0.0f);
  std::string out = "rect";
  append_attribute(out, "x", low.x);
  append_attribute(out, "y", low.y);
  append_attribute(out, "width", width);
  append_attribute(out, "height", height);
  if (rounding > 0) append_attribute(out, "rx", std::min({rounding, width / 2, height / 2}));
  return out;
}

SvgPaint filled(ImU32 colour) { return {colour, 0, 0}; }
SvgPaint stroked(ImU32 colour, float thickness, Dashes dashes = {}) { return {0, colour, thickness, dashes}; }

}  // namespace

void append(std::string& out, std::initializer_list<std::string_view> parts) {
  for (const std::string_view part : parts) out += part;
}

std::string svg_number(float value, int decimals) {
  std::string text = fixed_short(static_cast<double>(value), decimals);
  if (text.starts_with("0.")) return text.substr(1);
  return text.starts_with("-0.") ? "-" + text.substr(2) : text;
}

void SvgInk::push_clip(const Rect& part) {
  const Rect& last = clips_.back();
  const float x = std::max(part.x, last.x), y = std::max(part.y, last.y),
              right = std::min(part.x + part.w, last.x + last.w), bottom = std::min(part.y + part.h, last.y + last.h);
  const Rect clip{x, y, std::max(right - x, 0.0f), std::max(bottom - y, 0.0f)};
  clips_.push_back(clip);
  marks_.push_back({SvgMark::Kind::clip, rectangle({clip.x, clip.y}, {clip.x + clip.w, clip.y + clip.h}, 0)});
}

void SvgInk::pop_clip() {
  clips_.pop_back();
  marks_.push_back({SvgMark::Kind::clip_end, {}});
}

void SvgInk::polyline(std::span<const ImVec2> points, ImU32 colour, float thickness, bool closed) {
  const float tolerance = opacity_of(colour) < kFaint ? kFaintTolerance : kTolerance;
  marks_.push_back({SvgMark::Kind::path, path_of(points, closed, tolerance), {}, stroked(colour, thickness)});
}

void SvgInk::dashed(std::span<const ImVec2> points, ImU32 colour, float thickness, Dashes dashes) {
  marks_.push_back({SvgMark::Kind::path, path_of(points, false), {}, stroked(colour, thickness, dashes)});
}

void SvgInk::polygon(std::span<const ImVec2> corners, ImU32 colour) {
  marks_.push_back({SvgMark::Kind::path, path_of(corners, true), {}, filled(colour)});
}

void SvgInk::band(std::span<const ImVec2> top, std::span<const ImVec2> bottom, ImU32 colour) {
  const std::vector<ImVec2> back(bottom.rbegin(), bottom.rend());
  Path path(kBandTolerance);
  path.go(top);
  path.go_on(back);
  path.close();
  marks_.push_back({SvgMark::Kind::path, path.text(), {}, {colour, colour, kBandEdge}});
}

void SvgInk::box(ImVec2 low, ImVec2 high, ImU32 colour, float rounding) {
  if (high.x <= low.x || high.y <= low.y) return;
  if (rounding > 0)
    marks_.push_back({SvgMark::Kind::element, rectangle(low, high, rounding), {}, filled(colour)});
  else
    polygon(std::array{low, ImVec2{high.x, low.y}, high, ImVec2{low.x, high.y}}, colour);
}

// Half a pixel inside, as ImGui draws it.
void SvgInk::outline(ImVec2 low, ImVec2 high, ImU32 colour, float rounding, float thickness) {
  marks_.push_back({SvgMark::Kind::element,
                    rectangle({low.x + 0.5f, low.y + 0.5f}, {high.x - 0.5f, high.y - 0.5f}, rounding),
                    {},
                    stroked(colour, thickness)});
}

void SvgInk::disc(ImVec2 centre, float radius, ImU32 colour) {
  marks_.push_back({SvgMark::Kind::element, circle(centre, radius), {}, filled(colour)});
}

void SvgInk::ring(ImVec2 centre, float radius, ImU32 colour, float thickness) {
  marks_.push_back({SvgMark::Kind::element, circle(centre, radius), {}, stroked(colour, thickness)});
}

// `textLength` holds the width where a reader has none of the fonts. Short lines keep their letters' shapes.
void SvgInk::text(const InkedText& text, ImFont* /*font*/, float /*font_size*/) {
  constexpr float kShort = 3;  // ems
  std::string shape = "text";
  append_attribute(shape, "x", text.at.x);
  append_attribute(shape, "y", text.baseline);
  append_attribute(shape, "textLength", text.width);
  if (text.width > kShort * text.em) shape += " lengthAdjust=\"spacingAndGlyphs\"";
  SvgPaint paint = filled(text.colour);
  paint.em = text.em;
  paint.weight = text.weight;
  marks_.push_back({SvgMark::Kind::text, std::move(shape), xml_text(text.text), paint});
}

}  // namespace seedcorn
