#include "view/lead_chart.hpp"

#include <algorithm>
#include <cmath>

#include "explainer/text.hpp"
#include "view/end_labels.hpp"
#include "view/measured_points.hpp"

namespace seedcorn {

namespace {

void draw_zones(const Frame& frame, const ChartFrame& chart) {
  const Theme& theme = frame.pen.theme();
  const Rect& plot = chart.plot();
  const float zero = chart.y(0);
  if (zero < plot.y + plot.h) frame.pen.list().AddRectFilled({plot.x, zero}, {plot.x + plot.w, plot.y + plot.h}, theme.cn_zone);
}

void draw_zone_names(const Frame& frame, const ChartFrame& chart) {
  const Theme& theme = frame.pen.theme();
  const Rect& plot = chart.plot();
  const TextStyle us = frame.style(type::kNote, theme.us, Weight::bold, 1.4f), cn = frame.style(type::kNote, theme.cn, Weight::bold, 1.4f);
  const ChartText& text = frame.scene.story.chart;
  const float line = frame.pen.line_height(us);
  const float x = chart.x(static_cast<float>(model::kPolicy)) + 6;  // the measured points stand to the left
  frame.pen.line(x, chart.y(0) - line - 1, text.us_ahead, us);
  if (chart.y(0) + line < plot.y + plot.h) frame.pen.line(x, chart.y(0) + 1, text.cn_ahead, cn);
}

std::string measured_line(const Frame& frame, const model::Observation& o) {
  const auto months = [](float v) { return decimal(static_cast<double>(v), v == std::round(v) ? 0 : 1); };
  return fill(frame.scene.story.chart.observed_value, {{"v", months(o.value)}, {"sd", months(o.sd)}});
}

TooltipText reading_text(const Frame& frame, int step) {
  const Findings& f = frame.scene.findings;
  const Story& story = frame.scene.story;
  const auto at = static_cast<std::size_t>(step);
  const auto months = [&](float v) { return signed_decimal(static_cast<double>(v), 1); };
  TooltipText out;
  out.title = month_name(story, step);
  out.lines.push_back(fill(story.chart.reading, {{"v", months(f.fan[kMedian][at])}}));
  if (f.members > 0) out.notes.push_back(fill(story.chart.reading_fan, {{"low", months(f.fan.front()[at])}, {"high", months(f.fan.back()[at])}}));
  if (f.changed) out.notes.push_back(fill(story.chart.reading_baseline, {{"v", months(f.baseline[at])}}));
  return out;
}

// The measured point near the pointer, or else the curve's reading at its month.
void draw_reading(const Frame& frame, const ChartFrame& chart, ImVec2 pointer) {
  const Rect& plot = chart.plot();
  if (const model::Observation* o = measured_near(chart, model::Outcome::lead, pointer)) {
    draw_measured_reading(frame, chart, *o, measured_line(frame, *o));
    return;
  }
  ImDrawList& list = frame.pen.list();
  const int step = chart.step_at(pointer.x);
  const ImVec2 at{chart.x(static_cast<float>(step)), chart.y(frame.scene.findings.fan[kMedian][static_cast<std::size_t>(step)])};
  list.AddLine({at.x, plot.y}, {at.x, plot.y + plot.h}, frame.pen.theme().muted, 1);
  list.AddCircleFilled(at, 5, frame.pen.theme().us);
  draw_tooltip(frame, reading_text(frame, step), at, plot);
}

}  // namespace

ValueRange LeadChart::range_of(const Frame& frame) const {
  const Findings& f = frame.scene.findings;
  float low = -4, high = 14;
  for (const auto* curve : {&f.fan.front(), &f.fan.back(), &f.baseline}) {
    const auto [least, most] = std::minmax_element(curve->begin(), curve->end());
    low = std::min(low, *least);
    high = std::max(high, *most);
  }
  for (const model::Observation& o : model::kObservations)
    if (o.metric == model::Outcome::lead) high = std::max(high, o.value + 2);
  return range_around(low, high);
}

void LeadChart::draw(const Frame& frame, Rect box, bool narrow) {
  if (!frame.scene.state.held || !has_range_) {
    range_ = range_of(frame);
    has_range_ = true;
  }
  const Pen& pen = frame.pen;
  const ChartText& text = frame.scene.story.chart;
  const TextStyle note = frame.note();
  const float axis = axis_room(frame, range_);
  const float line = pen.line_height(note);
  const Rect plot{box.x + axis, box.y + line + 2, box.w - axis - end_room(frame, narrow), box.h - 2 * line - 12};
  const ChartFrame chart(frame, plot, range_);
  const Findings& f = frame.scene.findings;
  const Theme& theme = pen.theme();

  const std::optional<ImVec2> pick = pointer_.read(frame, plot);
  draw_zones(frame, chart);
  chart.grid();
  pen.list().PushClipRect({plot.x - 1, plot.y - 1}, {plot.x + plot.w + 1, plot.y + plot.h + 1}, true);
  if (f.members > 0) {
    chart.band(f.fan[0], f.fan[4], theme.fan_outer);
    chart.band(f.fan[1], f.fan[3], theme.fan_inner);
  }
  chart.zero_line();
  if (f.changed) chart.dashed(f.baseline, theme.muted, 2);
  chart.curve(f.fan[kMedian], theme.us, 2.5f);
  pen.list().PopClipRect();
  chart.marker(static_cast<float>(model::kNow), text.now, Align::right);
  chart.marker(static_cast<float>(model::kPolicy), fill(text.policy, {{"year", std::to_string(model::kFirstYear + model::kPolicy / 12)}}), Align::left);
  draw_measured(frame, chart, model::Outcome::lead, text.observed);
  draw_zone_names(frame, chart);
  std::array<EndLabel, 2> names = curve_names(frame, theme.us, f.changed);
  names[0].y = chart.y(f.fan[kMedian].back());
  names[1].y = chart.y(f.baseline.back());
  const float free_until = draw_end_labels(frame, plot, std::span(names).first(f.changed ? 2 : 1), narrow);
  if (f.members > 0) {
    const TextStyle in_fan = frame.style(type::kNote, mixed(theme.ink, theme.us, 0.5f), Weight::regular, 1.4f);
    const float policy = chart.x(static_cast<float>(model::kPolicy));
    chart.label_in_band(f.fan[3], f.fan[4], text.fan_outer, in_fan, free_until, policy);
    const bool below = f.fan[kMedian].back() <= f.baseline.back();  // the half the dashed baseline leaves free
    chart.label_in_band(f.fan[below ? 1 : 2], f.fan[below ? 2 : 3], text.fan_inner, in_fan, free_until, policy);
  }
  if (pick) draw_reading(frame, chart, *pick);
}

}  // namespace seedcorn
