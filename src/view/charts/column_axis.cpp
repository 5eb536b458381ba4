#include "view/charts/column_axis.hpp"

namespace seedcorn {

Extent column_extent(const ChartFrame& chart, std::size_t column) {
  constexpr float kApart = 1;  // CSS pixels on either side
  if (column == kNeverColumn) return {chart.x(kNeverBegins) + kApart, chart.x(kNeverEnds) - kApart};
  const auto begin = static_cast<float>(model::january(year_of_column(column)));
  return {chart.x(begin) + kApart, chart.x(begin + 12) - kApart};
}

std::optional<std::size_t> column_at(const ChartFrame& chart, float canvas_x) {
  for (std::size_t column = 0; column <= kNeverColumn; ++column) {
    const Extent extent = column_extent(chart, column);
    if (canvas_x >= extent.left - 1 && canvas_x <= extent.right + 1) return column;
  }
  return std::nullopt;
}

}  // namespace seedcorn
