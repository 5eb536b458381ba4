// A panel measured and laid out: title, subtitle, chart, figures and footer under one another.
#pragma once

#include <vector>

#include "view/layout/panel.hpp"

namespace seedcorn {

struct PanelBox {
  Panel& panel;
  float width = 0;
  int columns = 4;  // of figures
  std::vector<HeadlineFigure> headline;
  bool with_figures = false, with_footer = true;
  float title = 0, subtitle = 0, figures = 0, footer = 0, chart = 0, gap = 14;  // heights, CSS pixels

  bool narrow() const { return columns <= 2; }
  float total() const {
    return title + subtitle + gap + chart + (with_figures ? gap + figures : 0) + (with_footer ? gap + footer : 0);
  }
};

// Everything but the chart's height, which the caller gives it.
PanelBox measured(const Frame& frame, Panel& panel, float width, int columns);

void draw_panel(const Frame& frame, const PanelBox& box, float x, float y);
void draw_panel_footer(const Frame& frame, const PanelBox& box, float x, float y);

}  // namespace seedcorn
