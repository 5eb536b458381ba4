#include "explainer/story/table.hpp"

#include <cmath>

#include "explainer/compute/answers/shown_curves.hpp"
#include "explainer/story/chapters/futures_tables.hpp"
#include "explainer/story/chapters/ideas_tables.hpp"
#include "explainer/story/chapters/policy_tables.hpp"
#include "explainer/story/chapters/sandbox.hpp"
#include "explainer/story/text.hpp"

namespace seedcorn {

namespace {

// Shares in percent, with one decimal; what is small, with two.
double cell_of(ShownId shown, float value) {
  const bool share = shown == ShownId::us_ahead || shown == ShownId::cn_share;
  const bool months = shown == ShownId::lead || shown == ShownId::edge;
  const double unit = share || months ? 10 : 100;
  return std::round(static_cast<double>(value) * (share ? 100 : 1) * unit) / unit;
}

// All percentiles that are known, or the one curve.
std::vector<const ShownCurve*> curves_of(const TableSource& source, ShownId shown) {
  const model::OutcomeFan* other = fan_of(source.answers.outcomes, shown);
  if (shown != ShownId::lead && !other) {
    const ShownCurve* only = curve_now(source.findings, source.answers, shown);
    return only ? std::vector{only} : std::vector<const ShownCurve*>{};
  }
  std::vector<const ShownCurve*> curves;
  if (!other && !source.findings.futures) return curves;
  for (const ShownCurve& curve : other ? other->values : source.findings.futures->fan) curves.push_back(&curve);
  return curves;
}

Table outcome_table(const TableSource& source, ShownId shown) {
  const Story& story = source.story;
  std::vector<const ShownCurve*> curves = curves_of(source, shown);
  if (curves.empty()) return {};
  const OutcomeText& text = outcome_text(story, shown);
  Table table{text.subtitle, {story.chart.x_axis}, {}};
  for (std::size_t p = 0; p < curves.size(); ++p) {
    const std::string percent = fill(story.formats.percent, {{"v", decimal(static_cast<double>(model::kPercentiles[p]), 0)}});
    table.columns.push_back(curves.size() == 1 ? text.name : p == kMedian ? story.chart.median : percent);
  }
  if (const ShownCurve* baseline = curve_at_baseline(source.findings, source.answers, shown)) {
    curves.push_back(baseline);
    table.columns.push_back(story.chart.baseline);
  }
  const model::OutcomeFan* fan = fan_of(source.answers.outcomes, shown);
  for (int year = model::kFirstYear; model::january(year) < model::kPoints; ++year) {
    if (fan && model::january(year) < fan->first) continue;
    std::vector<Table::Cell> row{fill(story.formats.year, {{"year", std::to_string(year)}})};
    for (const ShownCurve* curve : curves) row.emplace_back(cell_of(shown, (*curve)[static_cast<std::size_t>(model::january(year))]));
    table.rows.push_back(std::move(row));
  }
  return table;
}

}  // namespace

Table table_of(ChapterId chapter, const TableSource& source) {
  switch (chapter) {
    case ChapterId::lead: return outcome_table(source, ShownId::lead);
    case ChapterId::policy: return outcome_table(source, source.state.shown.outcome);
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

Table table_of(std::string_view chart, const TableSource& source) {
  if (chart == "tornado") return tornado_table(source.story, source.answers);
  if (chart == "map") return map_table(source.story, source.answers, source.state.shown);
  const auto chapter = find_chapter(chart);
  return chapter ? table_of(*chapter, source) : Table{};
}

}  // namespace seedcorn
