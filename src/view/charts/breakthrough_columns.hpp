// The next breakthrough by year: what the US finds first stands up, what China finds first hangs down. A column for the
// share of all futures, a mark for each future that has been played.
#pragma once

#include "explainer/compute/answers/played.hpp"
#include "view/charts/column_axis.hpp"

namespace seedcorn {

struct FindColumns {
  const PlayedFutures* futures = nullptr;
  std::size_t shown = 0;                         // futures
  const model::NextBreakthrough* all = nullptr;  // null: no columns
  float opacity = 1;
};

// The highest stack, of 100 futures: what the scale must hold.
int highest_stack(const PlayedFutures* futures, const model::NextBreakthrough* all);

// `chart` gives plot and months; `highest` the scale.
void draw_find_columns(const Frame& frame, const ChartFrame& chart, const FindColumns& what, int highest);

}  // namespace seedcorn
