#include "view/layout/panel_box.hpp"

#include <algorithm>

#include "view/layout/figures.hpp"

namespace seedcorn {

namespace {

TextStyle title_style(const Frame& frame, bool narrow) {
  return frame.style(narrow ? 18 : type::kTitle, frame.pen.theme().ink, Weight::bold, 1.3f);
}

float highest(const Pen& pen, const std::vector<std::string>& texts, const TextStyle& style, float width) {
  float height = 0;
  for (const std::string& text : texts) height = std::max(height, pen.height(text, style, width));
  return height;
}

}  // namespace

PanelBox measured(const Frame& frame, Panel& panel, float width, int columns) {
  const Scene& scene = frame.scene;
  const Pen& pen = frame.pen;
  PanelBox box{panel, width, width < kSlim ? 1 : columns, panel.figures(scene)};
  box.with_figures = !box.headline.empty();
  box.gap = box.narrow() ? 8 : 14;
  box.title = highest(pen, panel.longest_titles(scene), title_style(frame, box.narrow()), width);
  box.subtitle = highest(pen, panel.longest_subtitles(scene), frame.note(), width);
  box.figures = figures_height(frame, box.headline, width, box.columns);
  box.footer = highest(pen, panel.longest_footers(scene), frame.note(), width);
  return box;
}

void draw_panel_footer(const Frame& frame, const PanelBox& box, float x, float y) {
  frame.pen.paragraph(x, y, box.width, box.panel.footer(frame.scene), frame.note());
  frame.tell("chart.footer", {x, y, box.width, box.footer});
}

void draw_panel(const Frame& frame, const PanelBox& box, float x, float y) {
  const Pen& pen = frame.pen;
  float at = y;
  const float title = pen.paragraph(x, at, box.width, box.panel.title(frame.scene), title_style(frame, box.narrow()));
  pen.paragraph(x, at + title, box.width, box.panel.subtitle(frame.scene), frame.note());
  frame.tell("chart.title", {x, at, box.width, box.title + box.subtitle});
  at += box.title + box.subtitle + box.gap;

  const bool figures_first = box.with_figures && box.narrow();
  if (figures_first) at += draw_figures(frame, box.headline, x, at, box.width, box.columns) + box.gap;
  const Rect plot{x, at, box.width, box.chart};
  at += box.chart + box.gap;
  if (box.with_figures && !figures_first)
    at += draw_figures(frame, box.headline, x, at, box.width, box.columns) + box.gap;
  if (box.with_footer) draw_panel_footer(frame, box, x, at);
  box.panel.draw(frame, plot, box.narrow());
  const float control = box.panel.control_height(frame);
  frame.tell("chart", {plot.x, plot.y + control, plot.w, plot.h - control});
}

}  // namespace seedcorn
