// The lead in months, 2023-2040: measured points, fan and median of the futures, dashed baseline.
#pragma once

#include "view/charts/fan_chart.hpp"

namespace seedcorn {

class LeadChart {
 public:
  // Draws into the box (canvas coordinates). `narrow` puts the curves' names inside the plot.
  void draw(const Frame& frame, Rect box, bool narrow, std::span<const PinnedCurve> pins = {});

 private:
  ValueRange range_{};  // holds still while a lever is held
  bool has_range_ = false;
  FanChart chart_;
};

}  // namespace seedcorn
