// Futures counted by year in a chart's columns: 2027 to 2039. Every run ends in January 2040, and that month counts
// with 2039, because a column of one month would look like a collapse.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>

#include "model/questions/first.hpp"
#include "model/questions/harvest.hpp"

namespace seedcorn {

static_assert(model::kFirstYears == model::kHarvestYears);
inline constexpr std::size_t kYearColumns = model::kFirstYears - 1;
using ByYear = std::array<float, model::kFirstYears>;

constexpr int first_year_of_columns() { return model::kFirstYear + model::kPolicy / 12; }
constexpr int year_of_column(std::size_t column) { return first_year_of_columns() + static_cast<int>(column); }
constexpr std::size_t column_of_step(int step) {
  return std::min(static_cast<std::size_t>((step - model::kPolicy) / 12), kYearColumns - 1);
}

constexpr float in_column(const ByYear& by_year, std::size_t column) {
  return by_year[column] + (column + 1 == kYearColumns ? by_year[kYearColumns] : 0.0f);
}

}  // namespace seedcorn
