#include "view/charts/fan_chart.hpp"

#include <algorithm>

#include "explainer/story/text.hpp"
#include "view/charts/end_labels.hpp"

namespace seedcorn {

namespace {

std::span<const float> until(const Curve& curve, int last) {
  return std::span(curve).first(static_cast<std::size_t>(last) + 1);
}

// The part of a curve that is known and inside the plot.
std::span<const float> known(const Curve& curve, const FanPicture& p) {
  return until(curve, p.last).subspan(static_cast<std::size_t>(p.first));
}

void draw_bands(const ChartFrame& chart, const Theme& theme, const FanPicture& p) {
  const Fan& fan = *p.fan;
  const float strength = p.current ? 1.0f : 0.6f;
  chart.band(known(fan[0], p), known(fan[4], p), mixed(theme.paper, p.colour, 0.13f * strength), p.first);
  chart.band(known(fan[1], p), known(fan[3], p), mixed(theme.paper, p.colour, 0.30f * strength), p.first);
}

void draw_sides(const Frame& frame, const ChartFrame& chart, const FanPicture& p) {
  const Theme& theme = frame.pen.theme();
  const TextStyle us = frame.style(type::kNote, theme.us, Weight::bold, 1.4f),
                  cn = frame.style(type::kNote, theme.cn, Weight::bold, 1.4f);
  const float line = frame.pen.line_height(us), y = chart.y(p.level);
  const float from = p.last > model::kPolicy ? chart.x(static_cast<float>(model::kPolicy)) + 6 : chart.plot().x + 6;
  const auto name = [&](float top, std::string_view words, const TextStyle& style) {
    const std::string text = frame.pen.shortened(words, style, frame.window.x - chart.plot().x);
    const float width = frame.pen.width(text, style), x = std::min(from, frame.window.x - 4 - width);
    frame.pen.box({x - 2, top + 2}, {x + width + 2, top + line - 1}, faded(theme.paper, 0.7f));
    frame.pen.line(x, top, text, style);
  };
  name(y - line - 1, p.above, p.us_above ? us : cn);
  if (y + line < chart.plot().y + chart.plot().h) name(y + 1, p.below, p.us_above ? cn : us);
}

void name_bands(const Frame& frame, const ChartFrame& chart, const FanPicture& p, float free_until) {
  const Theme& theme = frame.pen.theme();
  const ChartText& text = frame.scene.story.chart;
  const TextStyle style = frame.style(type::kNote, mixed(theme.ink, p.colour, 0.5f), Weight::regular, 1.4f);
  const Fan& fan = *p.fan;
  const float from = p.last > model::kPolicy ? chart.x(static_cast<float>(model::kPolicy)) : chart.plot().x;
  const auto fits = [&](std::size_t low, std::size_t high, const std::string& name) {
    const std::span<const float> baseline = p.baseline ? until(*p.baseline, p.last) : std::span<const float>{};
    return chart.label_in_band(until(fan[low], p.last), until(fan[high], p.last), name, style, free_until, from,
                               baseline);
  };
  const std::size_t outer = p.us_above ? 3 : 0;  // the outer band that is further from the rule
  if (!fits(outer, outer + 1, text.fan_outer)) fits(3 - outer, 4 - outer, text.fan_outer);
  if (!fits(1, 2, text.fan_inner)) fits(2, 3, text.fan_inner);
}

void draw_reading(const Frame& frame, const ChartFrame& chart, const FanPicture& p, ImVec2 pointer) {
  const Story& story = frame.scene.story;
  if (const model::Observation* o = measured_near(chart, p.metric, pointer)) {
    const auto number = [&](float value) { return p.measured ? p.measured(story, value) : p.number(story, value); };
    const Spread spread = spread_of(*o);
    draw_measured_reading(frame, chart, *o,
                          fill(p.observed_value, {{"v", number(o->value)},
                                                  {"sd", number(o->sd)},
                                                  {"low", number(spread.low)},
                                                  {"high", number(spread.high)}}));
    return;
  }
  if (!p.fan) return;
  const int step = std::max(chart.step_at(pointer.x), p.first);
  const auto at = static_cast<std::size_t>(step);
  const auto number = [&](float value) { return p.number(story, value); };
  TooltipText text{month_name(story, step), {fill(p.reading, {{"v", number((*p.fan)[kMedian][at])}})}, {}};
  if (p.spread)
    text.notes.push_back(
        fill(story.chart.reading_fan, {{"low", number(p.fan->front()[at])}, {"high", number(p.fan->back()[at])}}));
  if (p.baseline) text.notes.push_back(fill(story.chart.reading_baseline, {{"v", number((*p.baseline)[at])}}));
  const Rect& plot = chart.plot();
  const ImVec2 place{chart.x(static_cast<float>(step)), chart.y((*p.fan)[kMedian][at])};
  frame.pen.segment({place.x, plot.y}, {place.x, plot.y + plot.h}, frame.pen.theme().muted, 1);
  frame.pen.disc(place, 5, p.colour);
  draw_tooltip(frame, text, place, plot);
}

// Thin, with the pin's letter on it near the right edge.
void draw_pins(const Frame& frame, const ChartFrame& chart, const FanPicture& p) {
  const Theme& theme = frame.pen.theme();
  const TextStyle style = frame.style(type::kNote, theme.ink, Weight::bold, 1.2f);
  float from_edge = 26;
  for (const PinnedCurve& pin : p.pins) {
    const ImU32 colour = mixed(theme.paper, theme.ink, 0.65f);
    chart.curve(known(*pin.median, p), colour, 1.5f, p.first);
    const int step = chart.step_at(chart.plot().x + chart.plot().w - from_edge);
    const ImVec2 at{chart.x(static_cast<float>(step)), chart.y((*pin.median)[static_cast<std::size_t>(step)])};
    frame.pen.disc(at, 9, theme.paper);
    frame.pen.ring(at, 9, colour, 1.5f);
    frame.pen.line(at.x, at.y - frame.pen.line_height(style) / 2, std::string_view(&pin.name, 1), style, Align::centre);
    from_edge += 26;
  }
}

void draw_ground(const Frame& frame, const ChartFrame& chart, const FanPicture& p) {
  const Rect& plot = chart.plot();
  const float rule = std::max(chart.y(p.level), plot.y);
  if (p.us_above && rule < plot.y + plot.h)
    frame.pen.box({plot.x, rule}, {plot.x + plot.w, plot.y + plot.h}, frame.pen.theme().cn_zone);
}

void draw_curves(const Frame& frame, const ChartFrame& chart, const FanPicture& p) {
  const Rect& plot = chart.plot();
  const Theme& theme = frame.pen.theme();
  frame.pen.clipped({plot.x - 1, plot.y - 2, plot.w + 2, plot.h + 4}, [&] {
    if (p.fan && p.spread) draw_bands(chart, theme, p);
    if (!p.above.empty()) chart.level(p.level);
    if (p.baseline) chart.dashed(known(*p.baseline, p), theme.muted, 2, p.first);
    if (p.fan)
      chart.curve(known((*p.fan)[kMedian], p), p.current ? p.colour : mixed(theme.paper, p.colour, 0.6f), 2.5f,
                  p.first);
    draw_pins(frame, chart, p);
  });
}

}  // namespace

ChartFrame FanChart::draw(const Frame& frame, Rect box, bool narrow, const FanPicture& p) {
  const Pen& pen = frame.pen;
  const ChartText& words = frame.scene.story.chart;
  std::array<EndLabel, 2> names = curve_names(frame, p.colour, p.baseline != nullptr);
  if (!p.name.empty()) names[0].text = p.name;
  const float axis = axis_room(frame, p.range), line = pen.line_height(frame.note());
  const bool future = p.last > model::kPolicy;
  const float above = future ? line + 2 : 8;
  const Rect plot{box.x + axis, box.y + above, box.w - axis - end_room(frame, narrow), box.h - above - line - 10};
  const ChartFrame chart(frame, plot, p.range, {0, static_cast<float>(p.last)});

  const std::optional<ImVec2> pick = pointer_.read(frame, plot);
  draw_ground(frame, chart, p);
  chart.grid();
  draw_curves(frame, chart, p);
  if (future) {
    chart.marker(static_cast<float>(model::kNow), words.now, Align::right, true);
    chart.marker(static_cast<float>(model::kPolicy),
                 fill(words.policy, {{"year", std::to_string(model::kFirstYear + model::kPolicy / 12)}}), Align::left,
                 true);
  }
  if (!p.above.empty()) draw_sides(frame, chart, p);
  draw_measured(frame, chart, p.metric, p.observed);
  if (p.fan) {
    const auto end = static_cast<std::size_t>(p.last);
    names[0].y = chart.y((*p.fan)[kMedian][end]);
    if (p.baseline) names[1].y = chart.y((*p.baseline)[end]);
    const float free_until =
        draw_end_labels(frame, plot, std::span(names).first(p.baseline ? 2 : 1), chart.y(p.level), narrow);
    const float pins = plot.x + plot.w - 26 * static_cast<float>(p.pins.size());
    if (p.spread) name_bands(frame, chart, p, std::min({free_until, chart.x(static_cast<float>(p.named_until)), pins}));
  } else {
    pen.line(plot.x + plot.w / 2, plot.y + plot.h * 0.3f, p.computing, frame.note(), Align::centre);
  }
  if (pick) draw_reading(frame, chart, p, *pick);
  return chart;
}

}  // namespace seedcorn
