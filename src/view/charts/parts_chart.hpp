// The lead as a stack of its parts: what favours the US above zero, what favours China below; the sum as a line.
#pragma once

#include "model/questions/decompose.hpp"
#include "view/charts/chart_frame.hpp"
#include "view/charts/chart_pointer.hpp"

namespace seedcorn {

class PartsChart {
 public:
  void draw(const Frame& frame, Rect box, bool narrow, const model::Decomposition& parts);

 private:
  ValueRange range_{};  // holds still while a lever is held
  bool has_range_ = false;
  ChartPointer pointer_;
};

}  // namespace seedcorn
