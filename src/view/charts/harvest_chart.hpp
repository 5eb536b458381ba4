// The harvest of labs that hire more over that of labs that hire less, and the year from which it is smaller. Drawn as
// a ratio, because two lines of the harvest itself lie within a few percent and nobody could see them cross.
#pragma once

#include "view/charts/chart_frame.hpp"
#include "view/charts/chart_pointer.hpp"

namespace seedcorn {

class HarvestChart {
 public:
  void draw(const Frame& frame, Rect box, bool narrow);

 private:
  void settle_scales(const Frame& frame);

  ValueRange range_{};  // both hold still while a lever is held
  float highest_ = 0;   // column, of 100 futures
  ChartPointer pointer_;
};

}  // namespace seedcorn
