// The page's arrangement: a column of story and levers beside a panel with the chart that stays in the window; on a
// phone one column, in which the panel stops at the top and the levers pass under it.
#pragma once

#include "view/lead_chart.hpp"

namespace seedcorn {

class Page {
 public:
  // Draws the part of the stage that is in the window, `window` CSS pixels large.
  void draw(const Frame& frame, ImVec2 window);

 private:
  void draw_wide(const Frame& frame, ImVec2 window);
  void draw_narrow(const Frame& frame, ImVec2 window);
  LeadChart chart_;
};

}  // namespace seedcorn
