#include "view/charts/chart_frame.hpp"

#include <algorithm>
#include <cmath>

#include "explainer/story/text.hpp"

namespace seedcorn {

namespace {

// Steps between labelled years so that neighbours keep their distance.
int years_between(float plot_width, float years, float label_width) {
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

ValueRange multiples_around(float low, float high) {
  const float first = std::floor(std::log2(low)), last = std::max(first + 1, std::ceil(std::log2(high)));
  return {std::exp2(first), std::exp2(last), last - first > 6 ? 4.0f : 2.0f, AxisUnit::multiple};
}

ValueRange amounts_until(float high) {
  float tick = 0.05f;
  for (const float candidate : {0.1f, 0.2f, 0.5f, 1.0f, 2.0f, 5.0f, 10.0f, 20.0f}) {
    if (high / tick <= 5.0f) break;
    tick = candidate;
  }
  return {0, std::ceil(high / tick) * tick, tick, AxisUnit::amount};
}

ValueRange changes_around(float low, float high) {
  float tick = 0.05f;
  const float bottom = std::min(low, -tick), top = std::max(high, tick);
  for (const float candidate : {0.05f, 0.1f, 0.2f, 0.5f, 1.0f, 2.0f, 5.0f}) {
    tick = candidate;
    if ((top - bottom) / tick <= 5.0f) break;
  }
  return {std::floor(bottom / tick) * tick, std::ceil(top / tick) * tick, tick, AxisUnit::change};
}

float share_of(const ValueRange& range, float value) {
  if (range.unit != AxisUnit::multiple) return (value - range.low) / (range.high - range.low);
  return std::log(std::max(value, 1e-6f) / range.low) / std::log(range.high / range.low);
}

std::string axis_number(const Story& story, AxisUnit unit, float value) {
  const auto v = static_cast<double>(value);
  switch (unit) {
    case AxisUnit::months: return signed_decimal(v, 0);
    case AxisUnit::percent: return fill(story.formats.percent, {{"v", decimal(100 * v, 0)}});
    case AxisUnit::change: return fill(story.formats.percent, {{"v", signed_decimal(100 * v, 0)}});
    case AxisUnit::amount:
      return decimal(v, value == std::round(value) ? 0 : value * 10 == std::round(value * 10) ? 1 : 2);
    case AxisUnit::multiple: return value < 1 ? "1/" + decimal(1 / v, 0) : decimal(v, 0);
  }
  return {};
}

float axis_room(const Frame& frame, const ValueRange& range) {
  float widest = 0;
  for (const float value : {range.low, range.high})
    widest = std::max(widest, frame.pen.width(axis_number(frame.scene.story, range.unit, value), frame.note()));
  return widest + 10;
}

int ChartFrame::step_at(float canvas_x) const {
  const float step = span_.first + (canvas_x - plot_.x) / plot_.w * (span_.last - span_.first);
  return std::clamp(static_cast<int>(std::lround(step)), static_cast<int>(std::max(span_.first, 0.0f)),
                    std::min(static_cast<int>(span_.last), model::kSteps));
}

void ChartFrame::rules() const {
  const Pen& pen = frame_.pen;
  const TextStyle style = frame_.note();
  const float half_line = pen.line_height(style) / 2;
  const bool multiples = range_.unit == AxisUnit::multiple;
  const float beyond = range_.high + 0.01f * range_.tick;
  const float apart = y(range_.low) - y(multiples ? range_.low * range_.tick : range_.low + range_.tick);
  const bool dense = apart < 2 * half_line;  // every other number
  int number = 0;
  for (float value = range_.low; value <= beyond; value = multiples ? value * range_.tick : value + range_.tick) {
    const float at = pen.snapped(y(value));
    pen.segment({plot_.x, at}, {plot_.x + plot_.w, at}, pen.theme().rule, 1);
    if (number++ % (dense ? 2 : 1) == 0)
      pen.line(plot_.x - 8, at - half_line, axis_number(frame_.scene.story, range_.unit, value), style, Align::right);
  }
}

void ChartFrame::years() const {
  const Pen& pen = frame_.pen;
  const TextStyle style = frame_.note();
  const int first =
      model::kFirstYear + static_cast<int>(span_.first) / 12 + 1;  // the first January after the plot's edge
  const int apart = years_between(plot_.w, (span_.last - span_.first) / 12, pen.width("2024", style));
  for (int year = first; model::january(year) <= std::min(static_cast<int>(span_.last), model::kSteps); ++year) {
    const float at = pen.snapped(x(static_cast<float>(model::january(year))));
    const bool labelled = (year - first) % apart == 0;
    pen.segment({at, plot_.y + plot_.h}, {at, plot_.y + plot_.h + (labelled ? 6.0f : 3.0f)}, pen.theme().muted, 1);
    if (!labelled) continue;
    const std::string name = std::to_string(year);
    const float rightmost = frame_.window.x - pen.width(name, style) / 2 - 2;  // the plot may end at the window's edge
    pen.line(std::min(at, rightmost), plot_.y + plot_.h + 7, name, style, Align::centre);
  }
}

void ChartFrame::level(float value) const {
  const float at = frame_.pen.snapped(y(value));
  frame_.pen.segment({plot_.x, at}, {plot_.x + plot_.w, at}, frame_.pen.theme().ink, 1.5f);
}

void ChartFrame::marker(float step, std::string_view label, Align align, bool above) const {
  const float at = frame_.pen.snapped(x(step));
  frame_.pen.dotted({at, plot_.y}, {at, plot_.y + plot_.h}, frame_.pen.theme().muted, 1, {2, 3});
  const TextStyle style = frame_.note();
  const float width = frame_.pen.width(label, style),
              left = align == Align::right ? std::max(at - 5 - width, plot_.x) : at + 5;
  if (left + width > frame_.window.x - 2) return;  // no room for its name
  const float line = frame_.pen.line_height(style), top = above ? plot_.y - line : plot_.y - 2;
  frame_.pen.box({left, top + 2}, {left + width, top + line}, faded(frame_.pen.theme().paper, 0.85f));
  frame_.pen.line(left, top, label, style);
}

std::vector<ImVec2> ChartFrame::points(std::span<const float> values, int first) const {
  std::vector<ImVec2> out;
  out.reserve(values.size());
  for (std::size_t i = 0; i < values.size(); ++i)
    out.push_back({x(static_cast<float>(first) + static_cast<float>(i)), y(values[i])});
  return out;
}

void ChartFrame::band(std::span<const float> low, std::span<const float> high, ImU32 colour, int first) const {
  frame_.pen.band(points(high, first), points(low, first), colour);
}

void ChartFrame::curve(std::span<const float> values, ImU32 colour, float thickness, int first) const {
  frame_.pen.polyline(points(values, first), colour, thickness);
}

void ChartFrame::dashed(std::span<const float> values, ImU32 colour, float thickness, int first) const {
  frame_.pen.dashed(points(values, first), colour, thickness, {6, 4});
}

bool ChartFrame::label_in_band(std::span<const float> low, std::span<const float> high, std::string_view text,
                               const TextStyle& style, float right_edge, float left_edge,
                               std::span<const float> beside) const {
  const Pen& pen = frame_.pen;
  const float width = pen.width(text, style), height = style.em * 1.35f;
  for (float right = right_edge - 8; right - width > left_edge + 8; right -= 6) {
    const auto first = static_cast<std::size_t>(step_at(right - width)),
               last = static_cast<std::size_t>(step_at(right));
    float roof = plot_.y, floor = plot_.y + plot_.h;
    for (std::size_t at = first; at <= last; ++at) {
      roof = std::max(roof, y(high[at]));
      floor = std::min(floor, y(low[at]));
    }
    bool crossed = false;
    for (std::size_t at = first; at <= last && at < beside.size(); ++at)
      crossed |= std::abs(y(beside[at]) - (roof + floor) / 2) < height / 2;
    if (crossed || floor - roof < height + 4) continue;
    pen.line(right, (roof + floor) / 2 - pen.line_height(style) / 2, text, style, Align::right);
    return true;
  }
  return false;
}

}  // namespace seedcorn
