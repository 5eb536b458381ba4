// Columns by year under a curve over the same months, and one more beside them for what does not happen by 2040.
#pragma once

#include <optional>

#include "explainer/story/year_columns.hpp"
#include "view/charts/chart_frame.hpp"

namespace seedcorn {

inline constexpr std::size_t kNeverColumn = kYearColumns;
// Steps at which this last column begins and ends.
inline constexpr float kNeverBegins = model::kSteps + 6, kNeverEnds = model::kSteps + 27;

constexpr TimeSpan with_columns(int first_step) { return {static_cast<float>(first_step), kNeverEnds}; }

struct Extent {
  float left, right;
  float width() const { return right - left; }
};
Extent column_extent(const ChartFrame& chart, std::size_t column);

// The column under the pointer, those without an event of their own included.
std::optional<std::size_t> column_at(const ChartFrame& chart, float canvas_x);

}  // namespace seedcorn
