#include "view/charts/measured_points.hpp"

#include <algorithm>
#include <cmath>

#include "explainer/story/text.hpp"

namespace seedcorn {

namespace {

constexpr float kReach = 16;  // CSS pixels

template <class Visit>
void each_measured(model::Outcome metric, Visit visit) {
  for (const model::Observation& o : model::kObservations)
    if (o.metric == metric) visit(o);
}

ImVec2 place_of(const ChartFrame& chart, const model::Observation& o) {
  return {chart.x(static_cast<float>(o.step)), chart.y(o.value)};
}

void draw_name(const Frame& frame, const ChartFrame& chart, const model::Observation& first, std::string_view name) {
  const TextStyle style = frame.style(type::kNote, frame.pen.theme().ink, Weight::regular, 1.4f);
  const ImVec2 at = place_of(chart, first);
  const Rect& plot = chart.plot();
  const float line = frame.pen.line_height(style), most = frame.window.x - 2 - frame.pen.width(name, style);
  const bool beside = at.x + 11 <= most;  // else above
  const float x = std::min(at.x + 11, most),
              top = kept(beside ? at.y - line / 2 : at.y - line - 7, plot.y, plot.y + plot.h - line - 1);
  frame.pen.box({x - 1, top}, {x + frame.pen.width(name, style) + 1, top + line},
                faded(frame.pen.theme().paper, 0.85f));
  frame.pen.line(x, top, name, style);
}

}  // namespace

void draw_measured(const Frame& frame, const ChartFrame& chart, model::Outcome metric, std::string_view name) {
  const Theme& theme = frame.pen.theme();
  const Pen& pen = frame.pen;
  const Rect& plot = chart.plot();
  const model::Observation* first = nullptr;
  each_measured(metric, [&](const model::Observation& o) {
    const ImVec2 at = place_of(chart, o);
    const Spread spread = spread_of(o);
    pen.segment({at.x, std::max(chart.y(spread.high), plot.y)}, {at.x, std::min(chart.y(spread.low), plot.y + plot.h)},
                theme.muted, 1.5f);
    pen.disc(at, 6.5f, theme.paper);
    pen.disc(at, 5, theme.ink);
    if (!first) first = &o;
  });
  if (first) draw_name(frame, chart, *first, name);
}

const model::Observation* measured_near(const ChartFrame& chart, model::Outcome metric, ImVec2 pointer) {
  const model::Observation* nearest = nullptr;
  float best = kReach;
  each_measured(metric, [&](const model::Observation& o) {
    const ImVec2 at = place_of(chart, o);
    const float away = std::hypot(at.x - pointer.x, at.y - pointer.y);
    if (away >= best) return;
    best = away;
    nearest = &o;
  });
  return nearest;
}

void draw_measured_reading(const Frame& frame, const ChartFrame& chart, const model::Observation& o, std::string line) {
  const UiText& ui = frame.scene.story.ui;
  TooltipText text{month_name(frame.scene.story, o.step), {std::move(line)}, {}};
  for (const std::string_view id : o.sources) {
    const Fact* fact = frame.scene.evidence.find(id);
    if (!fact) continue;
    const std::string& grade = fact->grade == "primary"     ? ui.grade_primary
                               : fact->grade == "secondary" ? ui.grade_secondary
                                                            : ui.grade_unverified;
    text.notes.push_back(ui.source + ": " + fact->source + " (" + grade + ")");
  }
  const ImVec2 at = place_of(chart, o);
  frame.pen.ring(at, 9, frame.pen.theme().ink, 1.5f);
  draw_tooltip(frame, text, at, chart.plot());
}

}  // namespace seedcorn
