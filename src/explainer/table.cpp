#include "explainer/table.hpp"

#include <cmath>

#include "explainer/panels/futures_tables.hpp"
#include "explainer/panels/ideas_tables.hpp"
#include "explainer/text.hpp"

namespace seedcorn {

namespace {

double rounded(float value, int places) {
  const double unit = std::pow(10.0, places);
  return std::round(static_cast<double>(value) * unit) / unit;
}

Table lead_table(const TableSource& source) {
  const Story& story = source.story;
  const Findings& findings = source.findings;
  Table table{story.chart.subtitle, {story.chart.x_axis}, {}};
  for (std::size_t p = 0; p < findings.fan.size(); ++p) {
    const std::string percent = fill(story.formats.percent, {{"v", decimal(static_cast<double>(model::kPercentiles[p]), 0)}});
    table.columns.push_back(p == kMedian ? story.chart.median : percent);
  }
  table.columns.push_back(story.chart.baseline);
  for (int year = model::kFirstYear; model::january(year) < model::kPoints; ++year) {
    const auto step = static_cast<std::size_t>(model::january(year));
    std::vector<Table::Cell> row{fill(story.formats.year, {{"year", std::to_string(year)}})};
    for (const auto& percentile : findings.fan) row.emplace_back(rounded(percentile[step], 1));
    row.emplace_back(rounded(findings.baseline[step], 1));
    table.rows.push_back(std::move(row));
  }
  return table;
}

}  // namespace

Table table_of(ChapterId chapter, const TableSource& source) {
  switch (chapter) {
    case ChapterId::lead:
    case ChapterId::policy: return lead_table(source);
    case ChapterId::hook: return hook_table(source.story, source.answers, source.state);
    case ChapterId::open: return open_table(source.story, source.answers);
    case ChapterId::closed: return closed_table(source.story, source.state);
    case ChapterId::breakthrough: return breakthrough_table(source.story, source.answers);
    case ChapterId::seed_corn: return seed_corn_table(source.story, source.answers);
    case ChapterId::evidence: return evidence_table(source.story, source.answers);
    case ChapterId::share: return source.state.chart == ChapterId::share ? Table{} : table_of(source.state.chart, source);
    default: return {};
  }
}

}  // namespace seedcorn
