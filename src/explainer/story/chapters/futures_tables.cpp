#include "explainer/story/chapters/futures_tables.hpp"

#include "explainer/story/cells.hpp"
#include "explainer/story/text.hpp"
#include "explainer/story/year_columns.hpp"

namespace seedcorn {

Table breakthrough_table(const Story& story, const Answers& answers) {
  const BreakthroughText& text = story.breakthrough;
  if (!answers.first.value) return {};
  const model::NextBreakthrough& next = answers.first.value->next;
  Table table{text.table, {text.table_year, text.us, text.cn, text.both}, {}};
  for (std::size_t column = 0; column < kYearColumns; ++column)
    table.rows.push_back({column_name(story, column), percent(in_column(next.us_by_year, column)), percent(in_column(next.cn_by_year, column)),
                          percent(in_column(next.both_by_year, column))});
  table.rows.push_back({text.table_all, percent(next.us), percent(next.cn), percent(next.both)});
  return table;
}

Table seed_corn_table(const Story& story, const Answers& answers) {
  const SeedCornText& text = story.seed_corn;
  if (!answers.harvest.value) return {};
  const model::HarvestResult& result = answers.harvest.value->result;
  Table table{seed_corn_subtitle(story, answers), {text.table_year, text.table_change, text.table_low, text.table_high, text.falls}, {}};
  for (std::size_t column = 0; column < kYearColumns; ++column) {
    const std::size_t january = 12 * column;
    table.rows.push_back({column_name(story, column), percent(result.median_ratio[january] - 1), percent(result.low_ratio[january] - 1),
                          percent(result.high_ratio[january] - 1), percent(in_column(result.falls_in, column))});
  }
  table.rows.push_back({text.never_name, "", "", "", percent(result.never)});
  return table;
}

}  // namespace seedcorn
