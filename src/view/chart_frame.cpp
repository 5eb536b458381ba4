#include "view/chart_frame.hpp"

#include <algorithm>
#include <cmath>

#include "explainer/text.hpp"

namespace seedcorn {

namespace {

constexpr float kDash = 6, kSpace = 4;

// Steps between labelled years so that neighbours keep their distance.
int years_between(float plot_width, float label_width) {
  const float years = static_cast<float>(model::kSteps) / 12.0f;
  for (const int each : {1, 2, 4, 8})
    if (plot_width / years * static_cast<float>(each) > label_width * 1.6f) return each;
  return 16;
}

}  // namespace

ValueRange range_around(float low, float high) {
  float tick = 1;
  for (const float candidate : {1.0f, 2.0f, 3.0f, 6.0f, 12.0f, 24.0f, 60.0f, 120.0f}) {
    tick = candidate;
    if ((high - low) / tick <= 5.0f) break;
  }
  return {std::floor(low / tick) * tick, std::ceil(high / tick) * tick, tick};
}

int ChartFrame::step_at(float canvas_x) const {
  const float step = (canvas_x - plot_.x) / plot_.w * static_cast<float>(model::kSteps);
  return std::clamp(static_cast<int>(std::lround(step)), 0, model::kSteps);
}

void ChartFrame::grid() const {
  const Pen& pen = frame_.pen;
  const TextStyle style = frame_.note();
  const float half_line = pen.line_height(style) / 2;
  for (float value = range_.low; value <= range_.high + 0.01f * range_.tick; value += range_.tick) {
    const float at = pen.snapped(y(value));
    pen.list().AddLine({plot_.x, at}, {plot_.x + plot_.w, at}, pen.theme().rule, 1);
    pen.line(plot_.x - 8, at - half_line, signed_decimal(static_cast<double>(value), 0), style, Align::right);
  }
  const int apart = years_between(plot_.w, pen.width("2024", style));
  for (int year = model::kFirstYear + 1; year <= 2040; year += 1) {
    const float at = pen.snapped(x(static_cast<float>(model::january(year))));
    const bool labelled = (year - (model::kFirstYear + 1)) % apart == 0;
    pen.list().AddLine({at, plot_.y + plot_.h}, {at, plot_.y + plot_.h + (labelled ? 6.0f : 3.0f)}, pen.theme().muted, 1);
    if (labelled) pen.line(at, plot_.y + plot_.h + 7, std::to_string(year), style, Align::centre);
  }
}

void ChartFrame::zero_line() const {
  const float at = frame_.pen.snapped(y(0));
  frame_.pen.list().AddLine({plot_.x, at}, {plot_.x + plot_.w, at}, frame_.pen.theme().ink, 1.5f);
}

void ChartFrame::marker(float step, std::string_view label, Align align) const {
  const float at = frame_.pen.snapped(x(step));
  for (float dot = plot_.y; dot < plot_.y + plot_.h; dot += 5)
    frame_.pen.list().AddLine({at, dot}, {at, std::min(dot + 2, plot_.y + plot_.h)}, frame_.pen.theme().muted, 1);
  const TextStyle style = frame_.note();
  const float width = frame_.pen.width(label, style), left = align == Align::right ? at - 5 - width : at + 5;
  frame_.pen.list().AddRectFilled({left, plot_.y}, {left + width, plot_.y + frame_.pen.line_height(style) - 2}, faded(frame_.pen.theme().paper, 0.85f));
  frame_.pen.line(left, plot_.y - 2, label, style);
}

void ChartFrame::band(std::span<const float> low, std::span<const float> high, ImU32 colour) const {
  ImDrawList& list = frame_.pen.list();
  const auto n = static_cast<int>(low.size());
  const ImVec2 uv = ImGui::GetFontTexUvWhitePixel();
  list.PrimReserve((n - 1) * 6, n * 2);
  const unsigned first = list._VtxCurrentIdx;
  for (int i = 0; i < n; ++i) {
    const auto at = static_cast<std::size_t>(i);
    list.PrimWriteVtx({x(static_cast<float>(i)), y(high[at])}, uv, colour);
    list.PrimWriteVtx({x(static_cast<float>(i)), y(low[at])}, uv, colour);
  }
  for (int i = 0; i + 1 < n; ++i)
    for (const int corner : {0, 1, 2, 2, 1, 3}) list.PrimWriteIdx(static_cast<ImDrawIdx>(first + static_cast<unsigned>(2 * i + corner)));
  curve(high, colour, 1.5f);  // smooth the edges
  curve(low, colour, 1.5f);
}

void ChartFrame::curve(std::span<const float> values, ImU32 colour, float thickness) const {
  ImDrawList& list = frame_.pen.list();
  list.PathClear();
  for (std::size_t i = 0; i < values.size(); ++i) list.PathLineTo({x(static_cast<float>(i)), y(values[i])});
  list.PathStroke(colour, 0, thickness);
}

void ChartFrame::dashed(std::span<const float> values, ImU32 colour, float thickness) const {
  ImDrawList& list = frame_.pen.list();
  list.PathClear();
  bool drawing = true;
  float left = kDash;  // of the dash or space under way, CSS pixels along the curve
  ImVec2 at{x(0), y(values[0])};
  if (drawing) list.PathLineTo(at);
  for (std::size_t i = 1; i < values.size(); ++i) {
    const ImVec2 next{x(static_cast<float>(i)), y(values[i])};
    float length = std::hypot(next.x - at.x, next.y - at.y);
    while (length > left) {
      at = {at.x + (next.x - at.x) * left / length, at.y + (next.y - at.y) * left / length};
      length -= left;
      if (drawing) {
        list.PathLineTo(at);
        list.PathStroke(colour, 0, thickness);
      }
      drawing = !drawing;
      left = drawing ? kDash : kSpace;
      if (drawing) list.PathLineTo(at);
    }
    left -= length;
    at = next;
    if (drawing) list.PathLineTo(at);
  }
  list.PathStroke(colour, 0, thickness);
}

bool ChartFrame::label_in_band(std::span<const float> low, std::span<const float> high, std::string_view text, const TextStyle& style,
                               float right_edge) const {
  const Pen& pen = frame_.pen;
  const float width = pen.width(text, style), height = style.em * 1.35f;
  for (float right = right_edge - 8; right - width > x(static_cast<float>(model::kPolicy)) + 8; right -= 6) {
    float roof = plot_.y, floor = plot_.y + plot_.h;
    for (int step = step_at(right - width); step <= step_at(right); ++step) {
      const auto at = static_cast<std::size_t>(step);
      roof = std::max(roof, y(high[at]));
      floor = std::min(floor, y(low[at]));
    }
    if (floor - roof < height + 4) continue;
    pen.line(right, (roof + floor) / 2 - pen.line_height(style) / 2, text, style, Align::right);
    return true;
  }
  return false;
}

}  // namespace seedcorn
