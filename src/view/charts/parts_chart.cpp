#include "view/charts/parts_chart.hpp"

#include <algorithm>
#include <cmath>

#include "explainer/story/text.hpp"
#include "view/charts/end_labels.hpp"
#include "view/charts/hatching.hpp"
#include "view/charts/tooltip.hpp"

namespace seedcorn {

namespace {

using Curve = std::array<float, model::kPoints>;

// One part in the stack: above zero in months in which it favours the US, below zero in the others.
struct Layer {
  std::string_view name;
  Pattern pattern;
  const Curve* part;
  Curve foot, top;              // above zero
  Curve under_foot, under_top;  // below: under_foot is the nearer to zero
};

using Layers = std::array<Layer, 3>;

Layers layers_of(const ClosedText& text, const model::LeadParts& parts) {
  Layers layers{{{text.compute, Pattern::plain, &parts.compute, {}, {}, {}, {}},
                 {text.open_ideas, Pattern::stripes, &parts.open_ideas, {}, {}, {}, {}},
                 {text.secrets, Pattern::bars, &parts.secrets, {}, {}, {}, {}}}};
  for (std::size_t step = 0; step < parts.lead.size(); ++step) {
    float up = 0, down = 0;
    for (Layer& layer : layers) {
      const float part = (*layer.part)[step];
      layer.foot[step] = up;
      layer.under_foot[step] = down;
      up += std::max(part, 0.0f);
      down += std::min(part, 0.0f);
      layer.top[step] = up;
      layer.under_top[step] = down;
    }
  }
  return layers;
}

ValueRange range_of(const Layers& layers, const model::Decomposition& parts) {
  float low = -3, high = 9;
  const Layer& last = layers.back();
  for (const float value : last.top) high = std::max(high, value);
  for (const float value : last.under_top) low = std::min(low, value);
  for (const float value : parts.baseline.lead) high = std::max(high, value);
  return range_around(low, high + 1);
}

void draw_layer(const Frame& frame, const ChartFrame& chart, const Layer& layer, std::size_t index) {
  const Theme& theme = frame.pen.theme();
  const float tone = 0.34f - 0.09f * static_cast<float>(index);
  const auto fill_side = [&](const Curve& low, const Curve& high, ImU32 colour) {
    if (std::equal(low.begin(), low.end(), high.begin())) return;
    chart.band(low, high, mixed(theme.paper, colour, tone));
    draw_pattern(frame, chart, low, high, layer.pattern, mixed(theme.paper, colour, 0.6f));
  };
  fill_side(layer.foot, layer.top, theme.us);
  fill_side(layer.under_top, layer.under_foot, theme.cn);
}

// Beside its area, with a line that leads into it: for areas too thin to hold a name.
void point_at(const Frame& frame, const ChartFrame& chart, const Layers& layers, const Layer& layer, std::size_t step,
              const TextStyle& style) {
  const bool up = (*layer.part)[step] >= 0;
  const float x = chart.x(static_cast<float>(step)), line = frame.pen.line_height(style);
  const float middle =
      chart.y(up ? (layer.foot[step] + layer.top[step]) / 2 : (layer.under_foot[step] + layer.under_top[step]) / 2);
  const float edge = chart.y(up ? layers.back().top[step] : layers.back().under_top[step]);
  const float y = up ? edge - line - 12 : edge + 12;
  frame.pen.segment({x, middle}, {x, up ? y + line : y}, frame.pen.theme().ink, 1);
  frame.pen.disc({x, middle}, 2.5f, frame.pen.theme().ink);
  frame.pen.line(x, y, layer.name, style, Align::centre);
}

void name_layers(const Frame& frame, const ChartFrame& chart, const Layers& layers, float free_until) {
  const TextStyle style = frame.style(type::kNote, frame.pen.theme().ink, Weight::bold, 1.35f);
  constexpr std::array<int, 3> kPointed{model::january(2036), model::january(2033), model::january(2030)};
  for (std::size_t i = 0; i < layers.size(); ++i) {
    const Layer& layer = layers[i];
    const bool up = layer.part->back() >= 0;
    const Curve &low = up ? layer.foot : layer.under_top, &high = up ? layer.top : layer.under_foot;
    const float left = chart.x(static_cast<float>(model::kPolicy));
    if (!chart.label_in_band(low, high, layer.name, style, free_until, left))
      point_at(frame, chart, layers, layer, static_cast<std::size_t>(kPointed[i]), style);
  }
}

void draw_reading(const Frame& frame, const ChartFrame& chart, const Layers& layers, const model::Decomposition& parts,
                  ImVec2 pointer) {
  const Story& story = frame.scene.story;
  const int step = chart.step_at(pointer.x);
  const auto at = static_cast<std::size_t>(step);
  const Rect& plot = chart.plot();
  const ImVec2 place{chart.x(static_cast<float>(step)), chart.y(parts.current.lead[at])};
  TooltipText text{
      month_name(story, step), {fill(story.closed.reading, {{"v", signed_months(parts.current.lead[at])}})}, {}};
  for (const Layer& layer : layers)
    text.notes.push_back(
        fill(story.closed.reading_part, {{"name", std::string(layer.name)}, {"v", signed_months((*layer.part)[at])}}));
  if (frame.scene.findings.changed)
    text.notes.push_back(fill(story.chart.reading_baseline, {{"v", signed_months(parts.baseline.lead[at])}}));
  frame.pen.segment({place.x, plot.y}, {place.x, plot.y + plot.h}, frame.pen.theme().muted, 1);
  frame.pen.disc(place, 5, frame.pen.theme().ink);
  draw_tooltip(frame, text, place, plot);
}

}  // namespace

void PartsChart::draw(const Frame& frame, Rect box, bool narrow, const model::Decomposition& parts) {
  const Pen& pen = frame.pen;
  const Theme& theme = pen.theme();
  const Story& story = frame.scene.story;
  const bool changed = frame.scene.findings.changed;
  const Layers layers = layers_of(story.closed, parts.current);
  if (!frame.scene.state.held || !has_range_) {
    range_ = range_of(layers, parts);
    has_range_ = true;
  }
  std::array<EndLabel, 2> names = curve_names(frame, theme.ink, changed);
  if (!changed) names[0].text = story.closed.lead;
  const float axis = axis_room(frame, range_), line = pen.line_height(frame.note());
  const Rect plot{box.x + axis, box.y + line + 2, box.w - axis - end_room(frame, narrow), box.h - 2 * line - 12};
  const ChartFrame chart(frame, plot, range_);

  const std::optional<ImVec2> pick = pointer_.read(frame, plot);
  chart.grid();
  pen.clipped({plot.x - 1, plot.y - 1, plot.w + 2, plot.h + 2}, [&] {
    for (std::size_t i = 0; i < layers.size(); ++i) draw_layer(frame, chart, layers[i], i);
    chart.zero_line();
    if (changed) chart.dashed(parts.baseline.lead, theme.muted, 2);
    chart.curve(parts.current.lead, theme.ink, 2.5f);
  });
  chart.marker(static_cast<float>(model::kNow), story.chart.now, Align::right);
  chart.marker(static_cast<float>(model::kPolicy),
               fill(story.chart.policy, {{"year", std::to_string(model::kFirstYear + model::kPolicy / 12)}}),
               Align::left);
  names[0].y = chart.y(parts.current.lead.back());
  names[1].y = chart.y(parts.baseline.lead.back());
  name_layers(frame, chart, layers,
              draw_end_labels(frame, plot, std::span(names).first(changed ? 2 : 1), chart.y(0), narrow));
  if (pick) draw_reading(frame, chart, layers, parts, *pick);
}

}  // namespace seedcorn
