// The lead in months, 2023-2040: measured points, fan and median of the futures, dashed baseline.
#pragma once

#include <optional>

#include "view/chart_frame.hpp"

namespace seedcorn {

class LeadChart {
 public:
  // Draws into the box (canvas coordinates). `narrow` puts the curves' names inside the plot.
  void draw(const Frame& frame, Rect box, bool narrow, bool fixed);

 private:
  ValueRange range_of(const Frame& frame) const;
  void read_pointer(const Frame& frame, Rect plot);

  ValueRange range_{};              // holds still while a lever is held
  bool has_range_ = false;
  std::optional<ImVec2> pick_;      // where the reader points or has tapped, canvas coordinates
  std::optional<ImVec2> tapped_;    // relative to the plot's corner
};

}  // namespace seedcorn
