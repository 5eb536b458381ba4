#include "explainer/messages/scenario.hpp"
#include "explainer/messages/action_json.hpp"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "model/version.hpp"
#include "random_actions.hpp"

namespace seedcorn {
namespace {

using nlohmann::json;

// A whole file, with something changed in it.
template <class Change>
std::string changed(const Change& change) {
  json file = json::parse(scenario_of(State{}));
  change(file);
  return file.dump();
}

void expect_refused(const std::string& file, NoticeId why, const std::string& key) {
  const OpenedLink read = parse_scenario(file);
  EXPECT_FALSE(read.choices) << file;
  ASSERT_EQ(read.notices.size(), 1u) << file;
  EXPECT_EQ(id_of(read.notices[0].id), id_of(why)) << file;
  EXPECT_EQ(read.notices[0].key, key) << file;
}

TEST(Scenario, AnyChoicesComeBackFromTheirFileToTheBit) {
  test::Reader reader(11);
  for (int i = 0; i < 2000; ++i) {
    const State state = reader.any_state();
    const OpenedLink read = parse_scenario(scenario_of(state));
    EXPECT_TRUE(read.notices.empty()) << scenario_of(state);
    ASSERT_TRUE(read.choices) << scenario_of(state);
    EXPECT_EQ(*read.choices, choices_of(state)) << scenario_of(state);
  }
}

TEST(Scenario, TheFileNamesItsFormatAndTheModel) {
  const json file = json::parse(scenario_of(State{}));
  EXPECT_EQ(file["format"], "seedcorn-scenario");
  EXPECT_EQ(file["version"], kScenarioVersion);
  EXPECT_EQ(file["model"], model::kModelVersion);
  EXPECT_EQ(file["levers"].size(), model::kLeverCount);
  EXPECT_EQ(file["weights"].size(), model::kObservationCount);
  EXPECT_EQ(file["assumptions"].size(), model::kAssumptionCount);
  EXPECT_TRUE(file["guess"].is_null());
}

TEST(Scenario, OpeningAFileIsOneStepForUndo) {
  test::Reader reader(12);
  for (int i = 0; i < 200; ++i) {
    State state = reader.any_state();
    const State other = reader.any_state();
    const Choices before = choices_of(state);
    const std::size_t steps = state.history.past.size();
    const auto action = parse_action(json{{"type", "scenario"}, {"value", scenario_of(other)}}.dump());
    ASSERT_TRUE(action) << action.error;
    update(state, *action.value);
    EXPECT_EQ(choices_of(state), choices_of(other));
    EXPECT_EQ(state.history.past.size(), steps + (before == choices_of(other) ? 0 : 1));
    if (before != choices_of(other)) update(state, Press{ButtonId::undo});
    EXPECT_EQ(choices_of(state), before);
  }
}

TEST(Scenario, AFileWithAFaultChangesNothingAndNamesTheKey) {
  expect_refused("", NoticeId::scenario_unreadable, "");
  expect_refused("[1, 2]", NoticeId::scenario_unreadable, "");
  expect_refused(R"({"format": "something-else", "version": 1, "model": 1})", NoticeId::scenario_unreadable, "");
  expect_refused(std::string(kLongestScenario + 1, ' '), NoticeId::scenario_unreadable, "");
  expect_refused(changed([](json& file) { file.erase("version"); }), NoticeId::scenario_value, "version");
  expect_refused(changed([](json& file) { file["version"] = kScenarioVersion + 1; }), NoticeId::scenario_newer,
                 "version");
  expect_refused(changed([](json& file) { file["model"] = model::kModelVersion + 1; }), NoticeId::scenario_newer,
                 "model");
  expect_refused(changed([](json& file) { file["model"] = 1e300; }), NoticeId::scenario_value, "model");
  expect_refused(changed([](json& file) { file["levers"] = 3; }), NoticeId::scenario_value, "levers");
  expect_refused(changed([](json& file) { file["levers"]["us_openness"] = "wide"; }), NoticeId::scenario_value,
                 "levers.us_openness");
  expect_refused(changed([](json& file) { file["levers"]["us_openness"] = 7; }), NoticeId::scenario_value,
                 "levers.us_openness");
  expect_refused(changed([](json& file) { file["levers"]["no_lever"] = 1; }), NoticeId::scenario_unknown,
                 "levers.no_lever");
  expect_refused(changed([](json& file) { file["weights"]["k_ratio"] = -1; }), NoticeId::scenario_value,
                 "weights.k_ratio");
  expect_refused(changed([](json& file) { file["assumptions"]["crowding"] = 0.6; }), NoticeId::scenario_value,
                 "assumptions.crowding");
  expect_refused(changed([](json& file) {
                   file["assumptions"]["crowding"] = {0.8, 0.6};
                 }),
                 NoticeId::scenario_value, "assumptions.crowding");
  expect_refused(changed([](json& file) {
                   file["assumptions"]["crowding"] = {0.8, 3};
                 }),
                 NoticeId::scenario_value, "assumptions.crowding");
  expect_refused(changed([](json& file) {
                   file["assumptions"]["no_assumption"] = {0, 1};
                 }),
                 NoticeId::scenario_unknown, "assumptions.no_assumption");
  expect_refused(changed([](json& file) { file["guess"] = true; }), NoticeId::scenario_value, "guess");
  expect_refused(changed([](json& file) { file["<b>\n"] = 1; }), NoticeId::scenario_unknown, "<b>?");

  State state;
  update(state, SetLever{model::LeverId::us_openness, 0.8f});
  const Choices before = choices_of(state);
  update(state, OpenLink{parse_scenario(changed([](json& file) { file["guess"] = "many"; }))});
  EXPECT_EQ(choices_of(state), before);
  EXPECT_EQ(state.notices.size(), 1u);
}

TEST(Scenario, EveryFaultIsNamedUpToEight) {
  const OpenedLink read = parse_scenario(changed([](json& file) {
    for (auto& lever : file["levers"]) lever = "much";
  }));
  EXPECT_EQ(read.notices.size(), std::min<std::size_t>(model::kLeverCount, 8));
}

TEST(Scenario, WhatAFileDoesNotNameIsAsUsual) {
  const OpenedLink read =
      parse_scenario(R"({"format": "seedcorn-scenario", "version": 1, "model": 1, "levers": {"us_openness": 0.8}})");
  ASSERT_TRUE(read.choices);
  Choices expected;
  model::at(expected.levers, model::LeverId::us_openness) = 0.8f;
  EXPECT_EQ(*read.choices, expected);
}

TEST(Scenario, NoBytesBreakTheReader) {
  test::Reader reader(13);
  const std::string good = scenario_of(reader.any_state());
  for (int i = 0; i < 3000; ++i) {
    std::string bad = good;
    for (std::size_t left = 1 + reader.below(8); left > 0; --left) bad[reader.below(bad.size())] = reader.byte();
    const OpenedLink read = parse_scenario(bad);
    EXPECT_EQ(read.choices.has_value(), read.notices.empty()) << bad;
  }
}

TEST(ChartToShare, IsThatOfTheChapterTheReaderComesFrom) {
  State state;
  const auto read_on = [&state](std::initializer_list<ChapterId> chapters) {
    for (const ChapterId chapter : chapters) update(state, SetChapter{chapter});
  };
  read_on({ChapterId::share});
  EXPECT_EQ(state.chart, ChapterId::lead) << "the hook's chart is not shown before its answer";
  read_on({ChapterId::closed, ChapterId::evidence, ChapterId::share});
  EXPECT_EQ(state.chart, ChapterId::closed) << "the wall of facts on the way is no chart";
  update(state, SetChart{ChapterId::open});
  EXPECT_EQ(state.chart, ChapterId::open);
  EXPECT_FALSE(update(state, SetChart{ChapterId::share}))
      << "the chapter that shows another's chart has none of its own";
}

TEST(SharingButtons, AreOfUseUnlessThePageWithholdsThem) {
  State state;
  EXPECT_TRUE(enabled(ButtonId::share_send, state));
  const auto action = parse_action(R"({"type": "withhold", "id": "share.send"})");
  ASSERT_TRUE(action) << action.error;
  update(state, *action.value);
  EXPECT_FALSE(enabled(ButtonId::share_send, state));
  EXPECT_TRUE(enabled(ButtonId::share_link, state));
  EXPECT_FALSE(press(ButtonId::share_link, state)) << "the page does it";
}

TEST(AnEmbeddedChapter, IsNotLeftForTheOneOfALink) {
  State state;
  const auto action = parse_action(R"({"type": "only", "id": "seed-corn"})");
  ASSERT_TRUE(action) << action.error;
  EXPECT_TRUE(update(state, *action.value));
  update(state, OpenLink{parse_link("v=1&us_openness=0.8&c=closed")});
  EXPECT_EQ(state.chapter, ChapterId::seed_corn);
  EXPECT_EQ(model::at(state.levers, model::LeverId::us_openness), 0.8f);
  EXPECT_FALSE(parse_action(R"({"type": "only", "id": "no-such"})"));
}

}  // namespace
}  // namespace seedcorn
