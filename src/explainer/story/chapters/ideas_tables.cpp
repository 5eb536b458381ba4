#include "explainer/story/chapters/ideas_tables.hpp"

#include "explainer/story/cells.hpp"
#include "explainer/story/text.hpp"

namespace seedcorn {

namespace {

constexpr int kHalfYear = 6;  // steps

std::string percentile_name(const Story& story, float percentile) {
  return fill(story.formats.percent, {{"v", decimal(static_cast<double>(percentile), 0)}});
}

// The middle future and what nine of ten lie between.
std::vector<std::string> fan_columns(const Story& story, const std::string& first) {
  return {first, story.chart.median, percentile_name(story, model::kPercentiles.front()), percentile_name(story, model::kPercentiles.back())};
}

std::string year_name(const Story& story, int year) { return fill(story.formats.year, {{"year", std::to_string(year)}}); }

}  // namespace

Table hook_table(const Story& story, const Answers& answers, const State& state) {
  if (!state.revealed || !answers.idea_ratio.value) return {};
  const Fan& fan = answers.idea_ratio.value->values;
  Table table{story.hook.subtitle, fan_columns(story, story.breakthrough.table_year), {}};
  table.columns[1] = story.hook.model;
  table.columns.push_back(story.hook.claim);
  const model::Observation& claim = reported_ratio();
  for (int step = 0; step <= model::kNow; ++step) {
    if (step % kHalfYear != 0 && step != claim.step && step != model::kNow) continue;
    const auto at = static_cast<std::size_t>(step);
    std::vector<Table::Cell> row{month_name(story, step), hundredths(fan[kMedian][at]), hundredths(fan.front()[at]), hundredths(fan.back()[at]), ""};
    if (step == claim.step) row.back() = hundredths(claim.value);
    table.rows.push_back(std::move(row));
  }
  return table;
}

Table open_table(const Story& story, const Answers& answers) {
  if (!answers.cn_share.value) return {};
  const Fan& fan = answers.cn_share.value->values;
  Table table{story.open.subtitle, fan_columns(story, story.chart.x_axis), {}};
  for (int year = model::kFirstYear; model::january(year) < model::kPoints; ++year) {
    const auto at = static_cast<std::size_t>(model::january(year));
    table.rows.push_back({year_name(story, year), percent(fan[kMedian][at]), percent(fan.front()[at]), percent(fan.back()[at])});
  }
  for (const ComebackText& text : comeback_texts(story, answers)) table.rows.push_back({text.label, text.half, text.most, ""});
  return table;
}

Table closed_table(const Story& story, const State& state) {
  const ClosedText& text = story.closed;
  const model::LeadParts parts = model::decompose(state.levers, model::default_levers(), model::modal_assumptions(state.within)).current;
  Table table{text.subtitle, {story.chart.x_axis, text.compute, text.open_ideas, text.secrets, text.lead}, {}};
  for (int year = model::kFirstYear; model::january(year) < model::kPoints; ++year) {
    const auto at = static_cast<std::size_t>(model::january(year));
    table.rows.push_back({year_name(story, year), tenths(parts.compute[at]), tenths(parts.open_ideas[at]), tenths(parts.secrets[at]), tenths(parts.lead[at])});
  }
  return table;
}

Table evidence_table(const Story& story, const Answers& answers) {
  const EvidenceText& text = story.evidence;
  if (!answers.fit.value) return {};
  Table table{text.subtitle, {text.observation}, {}};
  for (const std::string* when : {&text.before, &text.after})
    for (const float percent : {5.0f, 50.0f, 95.0f})
      table.columns.push_back(fill(*when, {{"v", percent == 50 ? story.chart.median : percentile_name(story, percent)}}));
  for (std::size_t i = 0; i < model::kObservationCount; ++i) {
    std::vector<Table::Cell> row{observation_value(story, i)};
    for (const model::Deviations* rows : {&answers.fit.value->before, &answers.fit.value->after})
      for (const float value : {(*rows)[i].low, (*rows)[i].median, (*rows)[i].high}) row.emplace_back(tenths(value));
    table.rows.push_back(std::move(row));
  }
  return table;
}

}  // namespace seedcorn
