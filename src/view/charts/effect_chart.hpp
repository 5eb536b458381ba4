// What one more breakthrough changes in the lead over five years, published or kept, by finder.
#pragma once

#include "view/charts/chart_pointer.hpp"

namespace seedcorn {

class EffectChart {
 public:
  void draw(const Frame& frame, Rect box);

 private:
  float most_ = 0;  // months, holds still while a lever is held
  ChartPointer pointer_;
};

}  // namespace seedcorn
