#include "view/charts/end_labels.hpp"

#include <algorithm>
#include <cmath>

#include "model/sort_few.hpp"

namespace seedcorn {

namespace {
constexpr float kAway = 10;  // from the plot's edge
}

std::array<EndLabel, 2> curve_names(const Frame& frame, ImU32 colour, bool changed) {
  const ChartText& text = frame.scene.story.chart;
  return {{{0, changed ? text.you : text.median, frame.style(type::kBody, colour, Weight::bold, 1.3f)},
           {0, text.baseline, frame.style(type::kNote, frame.pen.theme().muted, Weight::regular, 1.3f)}}};
}

float end_room(const Frame& frame, bool narrow) {
  if (narrow) return 4;
  float widest = 0;
  for (const bool changed : {false, true})
    for (const EndLabel& label : curve_names(frame, 0, changed))
      widest = std::max(widest, frame.pen.width(label.text, label.style));
  return widest + kAway + 4;
}

float draw_end_labels(const Frame& frame, const Rect& plot, std::span<EndLabel> labels, float rule, bool narrow) {
  const Pen& pen = frame.pen;
  model::sort_few(labels.begin(), labels.end(), [](const EndLabel& a, const EndLabel& b) { return a.y < b.y; });
  // Inside the plot a name would stand on its curve, so names stand above the upper and below the lower curve.
  if (narrow && !labels.empty()) {
    const float away = pen.line_height(labels.front().style) * 0.7f;
    labels.front().y -= away;
    if (labels.size() > 1) labels.back().y += away;
    for (EndLabel& label : labels) {
      const float half = pen.line_height(label.style) / 2;
      if (std::abs(label.y - rule) < half) label.y = label.y < rule ? rule - half : rule + half;
    }
  }
  float top = plot.y;
  for (EndLabel& label : labels) {
    const float line = pen.line_height(label.style);
    label.y = std::max(label.y - line / 2, top);  // from here on the top of its line
    top = label.y + line;
  }
  float bottom = plot.y + plot.h;
  for (auto label = labels.rbegin(); label != labels.rend(); ++label) {
    label->y = std::min(label->y, bottom - pen.line_height(label->style));
    bottom = label->y;
  }
  const float right = plot.x + plot.w;
  float widest = 0;
  for (const EndLabel& label : labels) {
    if (narrow) {
      const float width = pen.width(label.text, label.style), line = pen.line_height(label.style);
      pen.box({right - 6 - width, label.y + 1}, {right - 2, label.y + line - 1}, faded(pen.theme().paper, 0.7f));
    }
    widest = std::max(widest, pen.line(narrow ? right - 4 : right + kAway, label.y, label.text, label.style,
                                       narrow ? Align::right : Align::left));
  }
  return narrow ? right - widest - 10 : right;
}

}  // namespace seedcorn
