#include "explainer/story/table.hpp"

#include <cmath>

#include "explainer/story/text.hpp"

namespace seedcorn {

double tenths(float value) { return std::round(10 * static_cast<double>(value)) / 10; }
double hundredths(float value) { return std::round(100 * static_cast<double>(value)) / 100; }
double percent(float share) { return std::round(1000 * static_cast<double>(share)) / 10; }

std::string percentile_name(const Story& story, float percentile) {
  return fill(story.formats.percent, {{"v", decimal(static_cast<double>(percentile), 0)}});
}

std::string year_name(const Story& story, int year) {
  return fill(story.formats.year, {{"year", std::to_string(year)}});
}

std::vector<std::string> fan_columns(const Story& story, const std::string& first) {
  return {first, story.chart.median, percentile_name(story, model::kPercentiles.front()),
          percentile_name(story, model::kPercentiles.back())};
}

}  // namespace seedcorn
