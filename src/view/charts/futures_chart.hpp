// Futures played one by one: the lead of each with its next breakthrough, and those breakthroughs by year.
#pragma once

#include "view/charts/chart_frame.hpp"
#include "view/charts/chart_pointer.hpp"

namespace seedcorn {

class FuturesChart {
 public:
  void draw(const Frame& frame, Rect box, bool narrow);

 private:
  void settle_scales(const Frame& frame);
  void draw_reading(const Frame& frame, const ChartFrame& lines, const ChartFrame& columns, ImVec2 pointer);

  ValueRange range_{};  // both hold still while a lever is held
  int highest_ = 0;
  ChartPointer pointer_;
};

}  // namespace seedcorn
