#include <gtest/gtest.h>

#include "assets.hpp"
#include "explainer/panels/sandbox_text.hpp"
#include "explainer/table.hpp"

namespace seedcorn {
namespace {

TEST(Table, OfTheLeadHasARowForEveryYearAndACellForEveryColumn) {
  const Story story = test::story("en");
  Findings findings;
  findings.fan[kMedian][static_cast<std::size_t>(model::january(2035))] = 2.96f;
  const Table table = table_of(ChapterId::lead, {story, findings, Answers{}, State{}});
  EXPECT_FALSE(table.caption.empty());
  ASSERT_EQ(table.rows.size(), 18u);
  for (const auto& row : table.rows) EXPECT_EQ(row.size(), table.columns.size());
  const auto& row = table.rows[2035 - model::kFirstYear];
  EXPECT_EQ(std::get<std::string>(row[0]), "2035");
  EXPECT_EQ(std::get<double>(row[1 + kMedian]), 3.0);
}

TEST(Table, OfTheSandboxIsThatOfTheOutcomeChosen) {
  const Story story = test::story("en");
  Findings findings;
  findings.members = 10240;
  findings.us_ahead.fill(0.873f);
  Answers answers;
  model::OutcomeFan& edge = answers.outcomes.value.emplace().emplace_back();
  edge.outcome = model::Outcome::edge;
  edge.first = model::kNow;
  for (auto& percentile : edge.values) percentile.fill(1.26f);
  State state;
  state.shown.outcome = ShownId::edge;
  const Table edges = table_of(ChapterId::policy, {story, findings, answers, state});
  EXPECT_EQ(edges.caption, outcome_text(story, ShownId::edge).subtitle);
  EXPECT_EQ(std::get<std::string>(edges.rows.front()[0]), "2027");  // no year whose values are unknown
  for (const auto& row : edges.rows) {
    ASSERT_EQ(row.size(), edges.columns.size());
    EXPECT_EQ(std::get<double>(row[1]), 1.3);
  }
  state.shown.outcome = ShownId::us_ahead;
  const Table odds = table_of(ChapterId::policy, {story, findings, answers, state});
  EXPECT_EQ(std::get<double>(odds.rows.front()[1]), 87.3);
  state.shown.outcome = ShownId::talent;
  EXPECT_TRUE(table_of(ChapterId::policy, {story, findings, answers, state}).rows.empty());
}

TEST(Table, OfChaptersThatCountFuturesAddsUp) {
  const Story story = test::story("en");
  Answers answers;
  auto& next = answers.first.value.emplace().next;
  next.us_by_year.fill(0.03f);
  next.us = 14 * 0.03f;
  auto& harvest = answers.harvest.value.emplace().result;
  harvest.falls_in.fill(0.05f);
  harvest.never = 0.3f;
  const auto number = [](const Table::Cell& cell) { return std::get<double>(cell); };
  const Table first = table_of(ChapterId::breakthrough, {story, Findings{}, answers, State{}});
  const Table falls = table_of(ChapterId::seed_corn, {story, Findings{}, answers, State{}});
  double us = 0, all = 0;
  for (std::size_t i = 0; i + 1 < first.rows.size(); ++i) us += number(first.rows[i][1]);
  for (const auto& row : falls.rows) all += number(row.back());
  EXPECT_NEAR(us, number(first.rows.back()[1]), 1e-6);
  EXPECT_NEAR(all, 100, 1e-6);
  for (const Table* table : {&first, &falls})
    for (const auto& row : table->rows) EXPECT_EQ(row.size(), table->columns.size());
  EXPECT_TRUE(table_of(ChapterId::breakthrough, {story, Findings{}, Answers{}, State{}}).rows.empty());
}

TEST(Table, OfTheLeadsPartsAddsUp) {
  const Table table = table_of(ChapterId::closed, {test::story("en"), Findings{}, Answers{}, State{}});
  ASSERT_EQ(table.rows.size(), 18u);
  for (const auto& row : table.rows) {
    ASSERT_EQ(row.size(), table.columns.size());
    const auto months = [&](std::size_t column) { return std::get<double>(row[column]); };
    EXPECT_NEAR(months(1) + months(2) + months(3), months(4), 0.2);  // each is rounded
  }
}

TEST(Table, OfTheGuessGivesNothingAwayBeforeItsTime) {
  Answers answers;
  for (auto& percentile : answers.idea_ratio.value.emplace().values) percentile.fill(2.5f);
  State state;
  EXPECT_TRUE(table_of(ChapterId::hook, {test::story("en"), Findings{}, answers, state}).rows.empty());
  state.revealed = true;
  const Table table = table_of(ChapterId::hook, {test::story("en"), Findings{}, answers, state});
  EXPECT_FALSE(table.rows.empty());
  for (const auto& row : table.rows) EXPECT_EQ(row.size(), table.columns.size());
}

TEST(Table, OfOpenModelsEndsWithTheOpennessThatBringsBuildersBack) {
  const Story story = test::story("ko");
  Answers answers;
  for (auto& percentile : answers.cn_share.value.emplace().values) percentile.fill(0.5f);
  const Table table = table_of(ChapterId::open, {story, Findings{}, answers, State{}});
  ASSERT_EQ(table.rows.size(), 18u + 3u);
  for (const auto& row : table.rows) EXPECT_EQ(row.size(), table.columns.size());
  EXPECT_EQ(std::get<std::string>(table.rows.back()[0]), story.open.full_support);
}

TEST(Table, OfTheEvidenceHasEveryObservationBeforeAndAfter) {
  const Story story = test::story("en");
  Answers answers;
  EXPECT_TRUE(table_of(ChapterId::evidence, {story, Findings{}, answers, State{}}).columns.empty());
  Fit& fit = answers.fit.value.emplace();
  fit.before[8] = {-2.04f, 0.5f, 3};
  fit.after[8] = {-1, 0.25f, 1.5f};
  const Table table = table_of(ChapterId::evidence, {story, Findings{}, answers, State{}});
  ASSERT_EQ(table.rows.size(), model::kObservationCount);
  for (const auto& row : table.rows) ASSERT_EQ(row.size(), table.columns.size());
  const auto& row = table.rows[8];
  EXPECT_EQ(std::get<std::string>(row[0]), observation_value(story, 8));
  for (const auto& [column, value] : {std::pair{1, -2.0}, {2, 0.5}, {3, 3.0}, {4, -1.0}, {5, 0.3}, {6, 1.5}})
    EXPECT_EQ(std::get<double>(row[static_cast<std::size_t>(column)]), value) << table.columns[static_cast<std::size_t>(column)];
}

TEST(Table, OfTheLastChapterIsThatOfTheChartItShows) {
  const Story story = test::story("en");
  const Findings findings;
  const Answers answers;
  State state;
  for (const ChapterId chart : {ChapterId::lead, ChapterId::closed}) {
    state.chart = chart;
    const Table shown = table_of(ChapterId::share, {story, findings, answers, state}), own = table_of(chart, {story, findings, answers, state});
    EXPECT_FALSE(shown.columns.empty());
    EXPECT_EQ(shown.caption, own.caption);
    EXPECT_EQ(shown.columns, own.columns);
    EXPECT_EQ(shown.rows, own.rows);
  }
}

}  // namespace
}  // namespace seedcorn
