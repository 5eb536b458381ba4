#include "view/lead_chart.hpp"

#include <algorithm>
#include <cmath>

#include "explainer/text.hpp"
#include "model/observations.hpp"
#include "view/tooltip.hpp"

namespace seedcorn {

namespace {

constexpr float kReach = 16;  // how near the pointer must be to a measured point, CSS pixels

template <class Visit>
void each_measured_lead(Visit visit) {
  for (const model::Observation& o : model::kObservations)
    if (o.metric == model::Outcome::lead) visit(o);
}

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

void draw_measured(const Frame& frame, const ChartFrame& chart) {
  const Theme& theme = frame.pen.theme();
  ImDrawList& list = frame.pen.list();
  each_measured_lead([&](const model::Observation& o) {
    const float x = chart.x(static_cast<float>(o.step)), y = chart.y(o.value);
    list.AddLine({x, std::max(chart.y(o.value + o.sd), chart.plot().y)}, {x, chart.y(o.value - o.sd)}, theme.muted, 1.5f);
    list.AddCircleFilled({x, y}, 6.5f, theme.paper);
    list.AddCircleFilled({x, y}, 5, theme.ink);
  });
  const model::Observation& first = *std::find_if(model::kObservations.begin(), model::kObservations.end(),
                                                  [](const model::Observation& o) { return o.metric == model::Outcome::lead; });
  const TextStyle style = frame.style(type::kNote, theme.ink, Weight::regular, 1.4f);
  const std::string& name = frame.scene.story.chart.observed;
  const float x = chart.x(static_cast<float>(first.step)) + 11, top = chart.y(first.value) - frame.pen.line_height(style) / 2;
  list.AddRectFilled({x - 1, top}, {x + frame.pen.width(name, style) + 1, top + frame.pen.line_height(style)}, faded(theme.paper, 0.85f));
  frame.pen.line(x, top, name, style);
}

struct EndLabel {
  float y;
  const std::string& text;
  TextStyle style;
};

// The names of the two curves beside their ends, pushed apart where they would meet. Returns where free room ends.
float draw_end_labels(const Frame& frame, const ChartFrame& chart, bool narrow) {
  const Findings& f = frame.scene.findings;
  const ChartText& text = frame.scene.story.chart;
  const Theme& theme = frame.pen.theme();
  const Rect& plot = chart.plot();
  EndLabel mine{chart.y(f.fan[kMedian].back()), f.changed ? text.you : text.median, frame.style(type::kBody, theme.us, Weight::bold, 1.3f)};
  EndLabel base{chart.y(f.baseline.back()), text.baseline, frame.style(type::kNote, theme.muted, Weight::regular, 1.3f)};
  const float line = frame.pen.line_height(mine.style);
  if (narrow) {  // inside the plot, mine on its far side of the baseline
    const float away = mine.y <= base.y ? line * 0.55f : -line * 0.55f;
    mine.y -= away;
    base.y += away;
  } else if (f.changed && std::abs(mine.y - base.y) < line) {
    const float middle = (mine.y + base.y) / 2, sign = mine.y <= base.y ? -1.0f : 1.0f;
    mine.y = middle + sign * line / 2;
    base.y = middle - sign * line / 2;
  }
  const float x = narrow ? plot.x + plot.w - 4 : plot.x + plot.w + 10;
  const Align align = narrow ? Align::right : Align::left;
  float widest = 0;
  for (const EndLabel* label : {&mine, &base}) {
    if (label == &base && !f.changed) continue;
    const float top = std::clamp(label->y - line / 2, plot.y, plot.y + plot.h - line);
    widest = std::max(widest, frame.pen.line(x, top, label->text, label->style, align));
  }
  return narrow ? x - widest - 6 : plot.x + plot.w;
}

TooltipText measured_text(const Frame& frame, const model::Observation& o) {
  const Story& story = frame.scene.story;
  TooltipText out;
  out.title = month_name(story, o.step);
  out.lines.push_back(fill(story.chart.observed_value, {{"v", decimal(static_cast<double>(o.value), o.value == std::round(o.value) ? 0 : 1)},
                                                        {"sd", decimal(static_cast<double>(o.sd), o.sd == std::round(o.sd) ? 0 : 1)}}));
  for (const std::string_view id : o.sources) {
    const Fact* fact = frame.scene.evidence.find(id);
    if (!fact) continue;
    const UiText& ui = story.ui;
    const std::string& grade = fact->grade == "primary" ? ui.grade_primary : fact->grade == "secondary" ? ui.grade_secondary : ui.grade_unverified;
    out.notes.push_back(ui.source + ": " + fact->source + " (" + grade + ")");
  }
  return out;
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
  const model::Observation* nearest = nullptr;
  float best = kReach;
  each_measured_lead([&](const model::Observation& o) {
    const float away = std::hypot(chart.x(static_cast<float>(o.step)) - pointer.x, chart.y(o.value) - pointer.y);
    if (away < best) {
      best = away;
      nearest = &o;
    }
  });
  ImDrawList& list = frame.pen.list();
  if (nearest) {
    const ImVec2 at{chart.x(static_cast<float>(nearest->step)), chart.y(nearest->value)};
    list.AddCircle(at, 9, frame.pen.theme().ink, 0, 1.5f);
    draw_tooltip(frame, measured_text(frame, *nearest), at, plot);
    return;
  }
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
  each_measured_lead([&](const model::Observation& o) { high = std::max(high, o.value + 2); });
  return range_around(low, high);
}

// A mouse reads while it hovers; a tap reads until the next tap elsewhere.
void LeadChart::read_pointer(const Frame& frame, Rect plot) {
  ImGui::SetCursorScreenPos({plot.x, plot.y});
  const bool tapped = ImGui::InvisibleButton("lead chart", {plot.w, plot.h});
  const ImVec2 mouse = ImGui::GetIO().MousePos;
  if (tapped) tapped_ = ImVec2{mouse.x - plot.x, mouse.y - plot.y};
  else if (ImGui::IsMouseClicked(ImGuiMouseButton_Left)) tapped_.reset();
  pick_.reset();
  if (frame.scene.state.held) return;
  if (ImGui::IsItemHovered()) pick_ = mouse;
  else if (tapped_) pick_ = ImVec2{tapped_->x + plot.x, tapped_->y + plot.y};
}

void LeadChart::draw(const Frame& frame, Rect box, bool narrow, bool fixed) {
  if (!frame.scene.state.held || !has_range_) {
    range_ = range_of(frame);
    has_range_ = true;
  }
  const Pen& pen = frame.pen;
  const ChartText& text = frame.scene.story.chart;
  const TextStyle note = frame.note();
  const float axis = pen.width("+12", note) + 10;
  const float names = narrow ? 4 : std::max(pen.width(text.you, frame.style(type::kBody, 0, Weight::bold)), pen.width(text.baseline, note)) + 14;
  const float line = pen.line_height(note);
  const Rect plot{box.x + axis, box.y + line + 2, box.w - axis - names, box.h - 2 * line - 12};
  const ChartFrame chart(frame, plot, range_);
  const Findings& f = frame.scene.findings;
  const Theme& theme = pen.theme();

  read_pointer(frame, plot);
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
  draw_measured(frame, chart);
  draw_zone_names(frame, chart);
  const float free_until = draw_end_labels(frame, chart, narrow);
  if (f.members > 0) {
    const TextStyle in_fan = frame.style(type::kNote, mixed(theme.ink, theme.us, 0.5f), Weight::regular, 1.4f);
    chart.label_in_band(f.fan[3], f.fan[4], text.fan_outer, in_fan, free_until);
    const bool below = f.fan[kMedian].back() <= f.baseline.back();  // the half the dashed baseline leaves free
    chart.label_in_band(f.fan[below ? 1 : 2], f.fan[below ? 2 : 3], text.fan_inner, in_fan, free_until);
  }
  frame.tell("chart.lead", box, fixed);
  if (pick_) draw_reading(frame, chart, *pick_);
}

}  // namespace seedcorn
