#include <gtest/gtest.h>

#include "assets.hpp"
#include "explainer/story/chapters/chapter.hpp"
#include "explainer/story/chapters/sandbox.hpp"
#include "explainer/story/text.hpp"

namespace seedcorn {
namespace {

TEST(Table, OfTheLeadHasARowForEveryYearAndACellForEveryColumn) {
  const Story story = test::story("en");
  Findings findings;
  findings.futures.emplace().fan[kMedian][static_cast<std::size_t>(model::january(2035))] = 2.96f;
  const Table table = table_of(ChapterId::lead, {story, findings, Answers{}, State{}});
  EXPECT_FALSE(table.caption.empty());
  ASSERT_EQ(table.rows.size(), 18u);
  for (const auto& row : table.rows) EXPECT_EQ(row.size(), table.columns.size());
  const auto& row = table.rows[2035 - model::kFirstYear];
  EXPECT_EQ(std::get<std::string>(row[0]), "2035");
  EXPECT_EQ(std::get<double>(row[1 + kMedian]), 3.0);
}

TEST(Table, IsEmptyBeforeAnyFutureHasRun) {
  const Story story = test::story("en");
  State state;
  state.revealed = true;
  for (const std::string_view chart :
       {"hook", "lead", "open", "breakthrough", "seed-corn", "policy", "evidence", "share", "tornado", "map"})
    EXPECT_TRUE(table_of(chart, {story, Findings{}, Answers{}, state}).rows.empty()) << chart;
}

TEST(Table, OfTheSandboxIsThatOfTheOutcomeChosen) {
  const Story story = test::story("en");
  Findings findings;
  findings.futures.emplace().us_ahead.fill(0.873f);
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
    EXPECT_EQ(std::get<double>(row[static_cast<std::size_t>(column)]), value)
        << table.columns[static_cast<std::size_t>(column)];
}

TEST(Table, OfTheTornadoHasEveryLeverAtBothEnds) {
  const Story story = test::story("en");
  Answers answers;
  EXPECT_TRUE(table_of("tornado", {story, Findings{}, answers, State{}}).columns.empty());
  model::TornadoResult& tornado = answers.tornado.value.emplace();
  tornado.now = {3.04f, 0.876f, 0.5f};
  for (std::size_t i = 0; i < model::kLeverCount; ++i)
    tornado.rows[i] = {model::kLevers[i].key, {1, 0.25f, 0.4f}, {5, 0.75f, 0.6f}};
  const Table table = table_of("tornado", {story, Findings{}, answers, State{}});
  ASSERT_EQ(table.rows.size(), 1 + 2 * model::kLeverCount);
  for (const auto& row : table.rows) ASSERT_EQ(row.size(), table.columns.size());
  EXPECT_EQ(table.rows[0], (std::vector<Table::Cell>{story.policy.tornado_now, "", 3.0, 87.6, 50.0}));
  const model::Lever& lever = model::kLevers[0];
  EXPECT_EQ(table.rows[2], (std::vector<Table::Cell>{story.lever(lever.key).name,
                                                     lever_number(story, lever, lever.high), 5.0, 75.0, 60.0}));
}

TEST(Table, OfTheMapIsOfItsTwoLeversFromEndToEnd) {
  const Story story = test::story("en");
  Answers answers;
  MapPicture& map = answers.map.value.emplace();
  map.stride = 1;
  map.cells.back().front().median_lead = 4.04f;  // the one lever at its highest value, the other at its lowest
  map.cells.front().back().median_lead = -2;
  State state;
  const Table table = table_of("map", {story, Findings{}, answers, state});
  EXPECT_EQ(table.caption, map_subtitle(story, state.shown));
  for (const auto& row : table.rows) ASSERT_EQ(row.size(), table.columns.size());
  const model::Lever &across = model::lever(state.shown.across), &up = model::lever(state.shown.up);
  EXPECT_EQ(table.columns[1], lever_number(story, across, across.low));
  EXPECT_EQ(table.columns.back(), lever_number(story, across, across.high));
  EXPECT_EQ(table.rows.front()[0], Table::Cell(lever_number(story, up, up.high)));
  EXPECT_EQ(table.rows.front()[1], Table::Cell(4.0));
  EXPECT_EQ(table.rows.back()[0], Table::Cell(lever_number(story, up, up.low)));
  EXPECT_EQ(table.rows.back().back(), Table::Cell(-2.0));
  state.shown.up = model::LeverId::compute_ratio;  // whose map is still to be drawn
  EXPECT_TRUE(table_of("map", {story, Findings{}, answers, state}).columns.empty());
}

TEST(Table, OfWhatIsNoChartIsEmpty) {
  EXPECT_TRUE(table_of("harbour", {test::story("en"), Findings{}, Answers{}, State{}}).columns.empty());
}

TEST(Table, OfTheLastChapterIsThatOfTheChartItShows) {
  const Story story = test::story("en");
  Findings findings;
  findings.futures.emplace();
  const Answers answers;
  State state;
  for (const ChapterId chart : {ChapterId::lead, ChapterId::closed}) {
    state.chart = chart;
    const Table shown = table_of(ChapterId::share, {story, findings, answers, state}),
                own = table_of(chart, {story, findings, answers, state});
    EXPECT_FALSE(shown.columns.empty());
    EXPECT_EQ(shown.caption, own.caption);
    EXPECT_EQ(shown.columns, own.columns);
    EXPECT_EQ(shown.rows, own.rows);
  }
}

}  // namespace
}  // namespace seedcorn
