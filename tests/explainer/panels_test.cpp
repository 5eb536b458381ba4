// The words of the chapters' panels: every variant, in both languages.
#include <gtest/gtest.h>

#include "assets.hpp"
#include "explainer/state/state.hpp"
#include "explainer/story/text.hpp"

namespace seedcorn {
namespace {

using model::LeverId;

Answers comeback_at(std::optional<float> value) {
  Answers answers;
  Comeback comeback;
  for (auto& points : comeback.points)
    for (const float share : {0.5f, 0.9f}) points.push_back({share, value.has_value(), value.value_or(0), share, true});
  answers.comeback = {comeback, true};
  return answers;
}

Findings findings(float cn_share, bool changed) {
  Findings f;
  LeadFutures& futures = f.futures.emplace();
  futures.figures.cn_share_2035 = futures.baseline.figures.cn_share_2035 = cn_share;
  f.changed = changed;
  return f;
}

void expect_filled(const std::string& text) {
  EXPECT_FALSE(text.empty());
  EXPECT_EQ(text.find('{'), std::string::npos) << text;
}

class PanelTexts : public testing::TestWithParam<std::string> {
 protected:
  const Story story = test::story(GetParam());
  State state;
};

TEST_P(PanelTexts, ThePointAtWhichBuildersComeBackIsTheAnswers) {
  const Answers found = comeback_at(0.76f);
  for (const bool changed : {false, true}) {
    const std::string title = open_title(story, findings(0.99f, changed), found, state);
    expect_filled(title);
    EXPECT_NE(title.find("76%"), std::string::npos) << title;
    EXPECT_NE(title.find("24%"), std::string::npos) << title;  // where the lever stands
  }
  EXPECT_NE(comeback_mark(story, found).find("76%"), std::string::npos);
  EXPECT_NE(open_sentence(story, findings(0.99f, true), found).find("76%"), std::string::npos);
}

TEST_P(PanelTexts, ThatNoOpennessBringsBuildersBackIsAnAnswerToo) {
  const Answers none = comeback_at({});
  EXPECT_EQ(open_title(story, findings(0.99f, false), none, state), story.open.same_none);
  EXPECT_EQ(open_title(story, findings(0.99f, true), none, state), story.open.choice_none);
  EXPECT_EQ(comeback_mark(story, none), story.open.no_mark);
  for (const ComebackText& text : comeback_texts(story, none)) {
    EXPECT_EQ(text.half, story.open.no_value);
    EXPECT_EQ(text.most, story.open.no_most);
  }
}

TEST_P(PanelTexts, BuildersThatHaveComeBackAreSaidToHave) {
  const std::string title = open_title(story, findings(0.31f, true), comeback_at(0.5f), state);
  expect_filled(title);
  EXPECT_NE(title.find("31%"), std::string::npos);
}

TEST_P(PanelTexts, UntilItIsAnsweredTheQuestionIsSaidToBeOpen) {
  EXPECT_EQ(open_title(story, findings(0.99f, false), {}, state), story.open.waiting);
  EXPECT_EQ(comeback_mark(story, {}), story.open.computing);
  expect_filled(open_sentence(story, findings(0.99f, false), {}));
}

TEST_P(PanelTexts, TheLeadsPartsAreThoseOfTheMeanRun) {
  for (const float openness : {0.0f, 0.24f, 0.6f, 1.0f}) {
    model::LeverValues levers = model::default_levers();
    model::at(levers, LeverId::us_openness) = openness;
    const model::Decomposition parts = model::decompose(levers);
    const std::string title = closed_title(story, parts, openness != 0.24f),
                      sentence = closed_sentence(story, parts, 3);
    expect_filled(title);
    expect_filled(sentence);
    const float secrets = parts.current.secrets[model::january(2035)];
    EXPECT_NE(sentence.find(signed_months(secrets)), std::string::npos);
  }
  for (const std::string& title : closed_longest_titles(story)) expect_filled(title);
}

TEST_P(PanelTexts, AGuessIsComparedWithTheReportAndTheModel) {
  Answers answers;
  model::OutcomeFan fan;
  for (auto& percentile : fan.values) percentile.fill(2.31f);
  answers.idea_ratio = {fan, true};
  EXPECT_EQ(hook_title(story, answers, state), story.hook.ask);
  state.guess = 1.75f;
  expect_filled(hook_title(story, answers, state));
  EXPECT_EQ(hook_title(story, answers, state).find("2.3"), std::string::npos);
  EXPECT_EQ(hook_sentence(story, answers, state).find("2.3"), std::string::npos);
  state.revealed = true;
  for (const float guess : {0.25f, 1.75f, 2.0f, 8.0f}) {
    state.guess = guess;
    const std::string title = hook_title(story, answers, state);
    expect_filled(title);
    EXPECT_NE(title.find(ratio_text(story, guess)), std::string::npos) << title;
    EXPECT_NE(title.find("2.3:1"), std::string::npos) << title;
  }
  state.guess.reset();
  expect_filled(hook_title(story, answers, state));
  for (const std::string& title : hook_longest_titles(story)) expect_filled(title);
}

TEST_P(PanelTexts, RatiosHaveNoMoreDecimalsThanTheyNeed) {
  EXPECT_EQ(ratio_text(story, 2), "2:1");
  EXPECT_EQ(ratio_text(story, 0.25f), "0.25:1");
  EXPECT_EQ(ratio_text(story, 1.5f), "1.5:1");
}

TEST_P(PanelTexts, TheTornadosFindingIsItsLongestBarIfThatIsLong) {
  Answers answers;
  EXPECT_EQ(tornado_title(story, answers), story.policy.tornado_waiting);
  model::TornadoResult& tornado = answers.tornado.value.emplace();
  tornado.rows[0] = {LeverId::compute_ratio, {-1.04f, 0, 0}, {2, 0, 0}};
  const std::string title = tornado_title(story, answers);
  expect_filled(title);
  EXPECT_NE(title.find("3.0"), std::string::npos) << title;
  EXPECT_NE(title.find(story.lever(LeverId::compute_ratio).name), std::string::npos) << title;
  tornado.rows[0].low = tornado.rows[0].high = {0.1f, 0, 0};
  EXPECT_EQ(tornado_title(story, answers), story.policy.tornado_flat);
}

TEST_P(PanelTexts, TheMapsFindingIsThatOfTheTwoLeversShown) {
  Answers answers;
  MapPicture& map = answers.map.value.emplace();
  EXPECT_EQ(map_title(story, answers, state.shown), story.policy.map_waiting);
  map.stride = 1;
  EXPECT_EQ(map_title(story, answers, state.shown), story.policy.map_title_cn);
  for (std::size_t y = 0; y < model::kMapSide / 4; ++y)
    for (model::MapCell& cell : map.cells[y]) cell.median_lead = 1;
  EXPECT_NE(map_title(story, answers, state.shown).find("25%"), std::string::npos);
  state.shown.up = LeverId::compute_ratio;
  EXPECT_EQ(map_title(story, answers, state.shown), story.policy.map_waiting);
}

TEST_P(PanelTexts, ObservationsThatFitAreCountedBeforeAndAfter) {
  Answers answers;
  EXPECT_EQ(evidence_title(story, answers), story.evidence.waiting);
  Fit& fit = answers.fit.value.emplace();
  for (std::size_t i = 0; i < model::kObservationCount; ++i) {
    fit.before[i].median = i < 4 ? -0.9f : 1.1f;
    fit.after[i].median = i < 10 ? 0.9f : -1.1f;
  }
  EXPECT_EQ(evidence_title(story, answers), fill(story.evidence.title, {{"n", "10"}, {"of", "11"}, {"before", "4"}}));
  for (model::Deviation& row : fit.after) row.median = 2;
  EXPECT_EQ(evidence_title(story, answers), story.evidence.title_none);
}

TEST_P(PanelTexts, WhatWasMeasuredStandsWithItsSpreadInItsOwnUnit) {
  const auto said = [&](std::size_t i, std::string value, std::string low, std::string high) {
    return fill(story.evidence.row, {{"label", story.evidence.observations[i]},
                                     {"value", std::move(value)},
                                     {"low", std::move(low)},
                                     {"high", std::move(high)}});
  };
  const auto times = [&](std::string v) { return fill(story.formats.multiple, {{"v", std::move(v)}}); };
  EXPECT_EQ(observation_value(story, 0), said(0, "14", "10", "18"));
  EXPECT_EQ(observation_value(story, 6), said(6, "63%", "48%", "76%"));
  EXPECT_EQ(observation_value(story, 8), said(8, "2", "1.4", "2.8"));
  EXPECT_EQ(observation_value(story, 9), said(9, times("4.5"), times("3"), times("6.7")));
  EXPECT_EQ(observation_value(story, 10), said(10, "47%", "37%", "57%"));
}

TEST_P(PanelTexts, APartOfTheLeadThatTakesFromItIsNotToldAsOneThatAdds) {
  const auto at = static_cast<std::size_t>(model::january(2035));
  for (const bool compute : {false, true}) {
    model::Decomposition parts = model::decompose(model::default_levers());
    auto& part = compute ? parts.current.compute : parts.current.secrets;
    part[at] = -2.3f;
    const std::string title = closed_title(story, parts, false);
    expect_filled(title);
    EXPECT_NE(title.find("\u22122.3"), std::string::npos) << title;
  }
}

TEST_P(PanelTexts, NothingIsToldOfFuturesBeforeAnyHaveRun) {
  for (const bool changed : {false, true}) {
    const Findings none{{}, changed};
    EXPECT_EQ(open_title(story, none, comeback_at(0.76f), state), story.open.waiting);
    EXPECT_EQ(open_sentence(story, none, comeback_at(0.76f)), story.open.waiting);
    for (const ShownOutcome& row : kShown) {
      state.shown.outcome = row.key;
      EXPECT_EQ(outcome_title(story, none, {}, state), outcome_text(story, row.key).name);
    }
  }
  state.pins[0] = model::default_levers();
  model::at(state.levers, LeverId::us_openness) = 0.8f;
  Answers answers;
  answers.pins[0] = {PinPicture{}, true};
  const std::string waiting = fill(story.sandbox.pin_waiting, {{"pin", "A"}});
  EXPECT_EQ(pin_sentence(story, state, {}, answers, 0), waiting);
  EXPECT_NE(pin_sentence(story, state, findings(0.9f, true), answers, 0), waiting);
  answers.pins[0].current = false;  // for other evidence
  EXPECT_EQ(pin_sentence(story, state, findings(0.9f, true), answers, 0), waiting);
  for (const ComebackText& text : comeback_texts(story, {})) EXPECT_EQ(text.half, kUnknown);
}

WhatIfPicture what_if_of(ClaimId claim, int true_in) {
  WhatIfPicture picture{claim, {}};
  picture.result.members = 4096;
  picture.result.true_in = true_in;
  for (std::size_t i = 0; i < model::kAssumptionCount; ++i)
    picture.result.rows[i] = {model::kAssumptions[i].key, 0.5f, 0.5f, 0};
  picture.result.rows[0] = {model::AssumptionId::leak_time, 1, 0.8f, -0.9f};
  picture.result.rows[1] = {model::AssumptionId::absorption, 0.7f, 0.8f, 0.6f};
  return picture;
}

TEST_P(PanelTexts, WhatWouldHaveToBeTrueNamesShareAndAssumptions) {
  const WhatIfText& text = story.evidence.what_if;
  const std::string answer = what_if_sentences(story, what_if_of(ClaimId::china_2030, 1024));
  expect_filled(answer);
  for (const std::string& part : {text.claims[0], std::string("25%"), std::string("4,096")})
    EXPECT_NE(answer.find(part), std::string::npos) << part << " in " << answer;
  const auto place = [&](model::AssumptionId id) {
    return answer.find(text.assumptions[static_cast<std::size_t>(id)]);
  };
  ASSERT_NE(place(model::AssumptionId::leak_time), std::string::npos) << answer;
  EXPECT_LT(place(model::AssumptionId::absorption), place(model::AssumptionId::leak_time))
      << "what is higher comes first";
  EXPECT_EQ(answer.find("0.8"), std::string::npos) << "a number without a unit tells nothing: " << answer;
}

TEST_P(PanelTexts, ThatNoFutureOrTooFewDoIsAnAnswerToo) {
  const std::string none = what_if_sentences(story, what_if_of(ClaimId::china_2035, 0)),
                    few = what_if_sentences(story, what_if_of(ClaimId::china_2035, 7));
  for (const std::string& answer : {none, few}) {
    expect_filled(answer);
    EXPECT_EQ(answer.find(story.evidence.what_if.assumptions[static_cast<std::size_t>(model::AssumptionId::leak_time)]),
              std::string::npos)
        << answer;
  }
  EXPECT_NE(few.find("7"), std::string::npos);
  EXPECT_TRUE(telling_rows(what_if_of(ClaimId::china_2035, kFewFutures - 1).result).empty());
}

TEST_P(PanelTexts, UntilTheChosenStatementIsAnsweredTheOldAnswerIsNotShown) {
  Answers answers;
  EXPECT_EQ(what_if_answer(story, answers, state), story.evidence.what_if.waiting);
  answers.what_if = {what_if_of(ClaimId::china_2030, 1024), true};
  EXPECT_NE(what_if_answer(story, answers, state), story.evidence.what_if.waiting);
  state.shown.claim = ClaimId::us_2035;
  EXPECT_EQ(what_if_answer(story, answers, state), story.evidence.what_if.waiting);
}

TEST_P(PanelTexts, AStatementSaysItsYear) {
  for (std::size_t i = 0; i < kClaimCount; ++i)
    EXPECT_NE(story.evidence.what_if.claims[i].find(std::to_string(kClaims[i].year)), std::string::npos)
        << story.evidence.what_if.claims[i];
}

TEST_P(PanelTexts, AFactIsDatedInTheWordsOfTheStoryWhereItHasThem) {
  const Evidence evidence = test::evidence();
  const Fact& fact = evidence.facts.front();
  EXPECT_NE(fact_origin(story, fact).find(" \u00b7 " + fact.date + " \u00b7 "), std::string::npos);
  Story dated = story;
  dated.evidence.dates[fact.date] = "one day";
  EXPECT_NE(fact_origin(dated, fact).find(" \u00b7 one day \u00b7 "), std::string::npos);
}

TEST_P(PanelTexts, AFactBelowZeroHasATrueMinusSign) {
  for (const Fact& fact : test::evidence().facts) EXPECT_EQ(fact_value(story, fact).find("-") == 0, false) << fact.id;
  const Evidence evidence = test::evidence();
  EXPECT_EQ(fact_value(story, *evidence.find("us_inflow_drop")).find("\u221289"), 0u);
}

TEST_P(PanelTexts, TheWallShowsWhatIsChosenAndCountsIt) {
  const Evidence evidence = test::evidence();
  for (std::size_t grade = 0; grade < kGradeCount; ++grade)
    for (std::size_t age = 0; age < kAgeCount; ++age) {
      state.shown.grade = static_cast<GradeShown>(grade);
      state.shown.age = static_cast<AgeShown>(age);
      const auto facts = facts_shown(evidence, state);
      for (const Fact* fact : facts) {
        EXPECT_EQ(fact->bearing, kBearingIds[0]);
        EXPECT_TRUE(grade == 0 || fact->grade == kGradeIds[grade]) << fact->id;
        EXPECT_TRUE(age == 0 || is_old(*fact) == (state.shown.age == AgeShown::older)) << fact->id;
        EXPECT_EQ(fact_origin(story, *fact).ends_with(story.evidence.old), is_old(*fact)) << fact->id;
      }
      const std::string said = shown_count(story, evidence, state);
      expect_filled(said);
      EXPECT_EQ(said == story.evidence.nothing, facts.empty());
      EXPECT_TRUE(facts.empty() || said.find(std::to_string(facts.size())) != std::string::npos) << said;
      EXPECT_NE(bearing_name(story, evidence, state, 0).find("(" + std::to_string(facts.size()) + ")"),
                std::string::npos);
    }
}

TEST_P(PanelTexts, EveryDisagreementNamesFactsAndTheirSources) {
  const Evidence evidence = test::evidence();
  EXPECT_GE(story.evidence.conflicts.size(), 4u);
  for (const Conflict& conflict : story.evidence.conflicts) {
    EXPECT_FALSE(conflict.facts.empty()) << conflict.title;
    for (const std::string& id : conflict.facts) EXPECT_TRUE(evidence.find(id)) << id;
    EXPECT_FALSE(conflict_sources(evidence, conflict).empty());
  }
}

INSTANTIATE_TEST_SUITE_P(Languages, PanelTexts, testing::Values("en", "ko"));

}  // namespace
}  // namespace seedcorn
