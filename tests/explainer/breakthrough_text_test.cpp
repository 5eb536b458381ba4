#include <set>

#include "assets.hpp"
#include "explainer/story/text.hpp"
#include "explainer/story/year_columns.hpp"

namespace seedcorn {
namespace {

class BreakthroughWords : public testing::TestWithParam<const char*> {
 protected:
  Story text = test::story(GetParam());
  Findings findings;
  Answers answers;

  std::string title(float us, float cn) {
    answers.first.value.emplace();
    answers.first.value->next.us = us;
    answers.first.value->next.cn = cn;
    answers.first.value->next.none = 1 - us - cn;
    return breakthrough_title(text, findings, answers);
  }
};

bool holds(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

TEST_P(BreakthroughWords, EveryTitleIsFilled) {
  for (const std::string& each : breakthrough_titles(text)) EXPECT_FALSE(holds(each, "{")) << each;
  for (const std::string& each : effect_titles(text)) EXPECT_FALSE(holds(each, "{")) << each;
  for (const std::string& each : breakthrough_footers(text)) EXPECT_FALSE(holds(each, "{")) << each;
  EXPECT_FALSE(holds(breakthrough_subtitle(text) + effect_subtitle(text) + columns_note(text) + none_name(text), "{"));
}

TEST_P(BreakthroughWords, TheTitleSaysWhoIsLikelierAndByHowMuch) {
  const std::string us = title(0.61f, 0.34f), cn = title(0.34f, 0.61f), even = title(0.46f, 0.48f),
                    none = title(0.2f, 0.18f);
  for (const std::string& each : {us, cn}) EXPECT_TRUE(holds(each, "61") && holds(each, "34")) << each;
  EXPECT_TRUE(holds(even, "46") && holds(even, "48")) << even;
  EXPECT_TRUE(holds(none, "62")) << none;
  EXPECT_EQ((std::set<std::string>{us, cn, even, none}).size(), 4u);
}

TEST_P(BreakthroughWords, WithMovedLeversTheTitleSaysWhatHasChanged) {
  findings.changed = true;
  answers.first_baseline.value.emplace().next.us = 0.45f;
  EXPECT_TRUE(holds(title(0.61f, 0.34f), "16"));
  EXPECT_TRUE(holds(title(0.38f, 0.57f), "7"));
  EXPECT_NE(title(0.61f, 0.34f), title(0.38f, 0.57f));
  EXPECT_FALSE(holds(title(0.455f, 0.5f), " 0 ")) << "a change too small for a number has none";
}

TEST_P(BreakthroughWords, WithoutAnAnswerTheTitleIsStillATitle) {
  EXPECT_EQ(breakthrough_title(text, findings, answers), text.breakthrough.waiting);
  EXPECT_EQ(effect_title(text, answers), text.breakthrough.effect_waiting);
  EXPECT_EQ(breakthrough_sentence(text, answers), text.breakthrough.waiting);
}

TEST_P(BreakthroughWords, TheSentenceAgreesWithTheOdds) {
  title(0.61f, 0.34f);
  answers.first.value->us.published[1] = 2.1f;
  answers.first.value->us.kept[1] = -3.3f;
  const std::string sentence = breakthrough_sentence(text, answers);
  for (const char* number : {"61", "34", "+2.1", "\u22123.3"}) EXPECT_TRUE(holds(sentence, number)) << sentence;
  EXPECT_FALSE(holds(sentence, "{")) << sentence;
}

TEST_P(BreakthroughWords, TheEffectsTitleTellsOfTheCrossingWhereThereIsOne) {
  model::BreakthroughEffect& us = answers.first.value.emplace().us;
  us.published = us.kept = {};
  us.published[0] = 8.04f;
  us.kept[0] = 4;
  us.published[1] = 2.1f;
  us.kept[1] = 3.3f;
  const std::string crossing = effect_title(text, answers);
  for (const char* number : {"+8.0", "+4.0", "+2.1", "+3.3"}) EXPECT_TRUE(holds(crossing, number)) << crossing;
  us.kept[1] = 2;
  const std::string none = effect_title(text, answers);
  EXPECT_FALSE(holds(none, "+8.0")) << none;
  EXPECT_FALSE(holds(crossing + none, "{")) << crossing << none;
}

TEST_P(BreakthroughWords, ASentenceSaysInWordsThatOddsAreNearlyNoneOrAll) {
  const std::string said = title(0.998f, 0.001f);
  EXPECT_FALSE(holds(said, ">") || holds(said, "<")) << said;
  EXPECT_TRUE(holds(said, told_percent(text, 0.998f)) && holds(said, told_percent(text, 0.001f))) << said;
}

TEST_P(BreakthroughWords, TheCountOfPlayedFuturesNamesASharedMonthOnlyWhereThereIsOne) {
  Played played;
  played.found = {18, 15, 0, 4};
  EXPECT_TRUE(holds(played_line(text, played), "37"));
  EXPECT_FALSE(holds(played_line(text, played), text.breakthrough.both));
  played.found = {18, 14, 1, 4};
  EXPECT_TRUE(holds(played_line(text, played), text.breakthrough.both)) << played_line(text, played);
  EXPECT_FALSE(holds(played_line(text, played), "{"));
}

TEST_P(BreakthroughWords, EveryColumnCanBeRead) {
  const model::NextBreakthrough next;
  std::set<std::string> names;
  for (std::size_t column = 0; column < kYearColumns; ++column) names.insert(finds_of_column(text, next, column).title);
  EXPECT_EQ(names.size(), kYearColumns);
  for (const std::string& name : names) EXPECT_FALSE(holds(name, "{")) << name;
}

INSTANTIATE_TEST_SUITE_P(Languages, BreakthroughWords, testing::Values("en", "ko"));

}  // namespace
}  // namespace seedcorn
