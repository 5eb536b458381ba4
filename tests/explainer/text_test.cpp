#include "explainer/story/text.hpp"

#include <gtest/gtest.h>

#include <limits>

#include "assets.hpp"

namespace seedcorn {
namespace {

TEST(Text, PlaceholdersAreFilledAndUnknownOnesStay) {
  EXPECT_EQ(fill("{a} of {b}", {{"a", "1"}, {"b", "2"}}), "1 of 2");
  EXPECT_EQ(fill("{a} {nobody}", {{"a", "1"}}), "1 {nobody}");
  EXPECT_EQ(fill("open { brace", {{"a", "1"}}), "open { brace");
  EXPECT_EQ(fill("{a}", {{"a", "{a}"}}), "{a}");
}

TEST(Text, NumbersUseATrueMinusAndNeverSayMinusZero) {
  EXPECT_EQ(decimal(-1.25, 1), "\u22121.2");
  EXPECT_EQ(decimal(-0.04, 1), "0.0");
  EXPECT_EQ(signed_decimal(3.14, 1), "+3.1");
  EXPECT_EQ(signed_decimal(0.0, 1), "0.0");
  EXPECT_EQ(grouped(10240), "10,240");
  EXPECT_EQ(grouped(100), "100");
  EXPECT_EQ(grouped(1234567), "1,234,567");
}

TEST(Text, WhatIsNoNumberIsNotWrittenAsOne) {
  for (const double none : {std::numeric_limits<double>::quiet_NaN(), std::numeric_limits<double>::infinity()})
    EXPECT_EQ(decimal(none, 1), kUnknown);
}

TEST(Text, ALeversNumberHasNoZerosAtItsEnd) {
  const Story en = test::story("en"), ko = test::story("ko");
  const model::Lever& research = model::lever(model::LeverId::us_public_research);
  EXPECT_EQ(lever_number(en, research, 1), fill(en.formats.multiple, {{"v", "1"}}));
  EXPECT_EQ(lever_number(ko, research, 1.5f), fill(ko.formats.multiple, {{"v", "1.5"}}));
  EXPECT_EQ(lever_number(en, research, 0.25f), fill(en.formats.multiple, {{"v", "0.25"}}));
  EXPECT_EQ(lever_number(en, model::lever(model::LeverId::compute_ratio), 10), fill(en.formats.ratio, {{"v", "10"}}));
}

TEST(Text, ASentenceSaysInWordsThatAShareIsNearlyNoneOrAll) {
  for (const std::string_view language : kLanguageIds) {
    const Story story = test::story(std::string(language));
    EXPECT_EQ(told_percent(story, 0.45f), "45");
    EXPECT_EQ(told_percent(story, 1), "100");
    for (const float share : {0.999f, 0.001f}) {
      const std::string told = share_told(story, share);
      EXPECT_EQ(told.find_first_of("<>{"), std::string::npos) << told;
      EXPECT_NE(told, share_text(story, share > 0.5f ? 1.0f : 0.0f)) << "not quite all is not all";
      Figures figures{1, 2, share, 3, share};
      EXPECT_EQ(result_sentence(story, figures).find_first_of("<>"), std::string::npos)
          << result_sentence(story, figures);
    }
  }
}

TEST(Text, EveryLeverHasWordsOverItsWholeRangeInBothLanguages) {
  for (const std::string_view language : kLanguageIds) {
    const Story story = test::story(std::string(language));
    for (const model::Lever& lever : model::kLevers)
      for (int i = 0; i <= 50; ++i) {
        const float value = lever.low + (lever.high - lever.low) * static_cast<float>(i) / 50.0f;
        EXPECT_FALSE(lever_word(story, lever, value).empty()) << lever.id;
        EXPECT_FALSE(lever_number(story, lever, value).empty()) << lever.id;
      }
  }
}

TEST(Text, HistoryComesFromTheLeversOwnRow) {
  const Story en = test::story("en"), ko = test::story("ko");
  const model::Lever& openness = model::lever(model::LeverId::us_openness);
  EXPECT_EQ(lever_history(en, openness).find("2023: 45%, 2025: 24%"), 0u);
  EXPECT_EQ(lever_history(ko, openness).find("2023년 45%, 2025년 24%"), 0u);
  EXPECT_NE(lever_history(en, model::lever(model::LeverId::cn_openness)).find("mid-2024: 80%"), std::string::npos);
  EXPECT_EQ(lever_history(en, model::lever(model::LeverId::cn_talent_drain)).find("held at 45% since 2023"), 0u);
}

TEST(Text, MonthsAreNamed) {
  EXPECT_EQ(month_name(test::story("en"), 16), "May 2024");
  EXPECT_EQ(month_name(test::story("ko"), 16), "2024년 5월");
}

Figures figures() { return {4.46f, 3.12f, 0.8818f, 9.3f, 0.999f}; }

TEST(Text, AShareThatIsNotQuiteAllIsNeverCalledAll) {
  const Story en = test::story("en");
  EXPECT_EQ(figure_texts(en, figures()).cn_share, ">99%");
  Figures none = figures();
  none.us_ahead_2035 = 0.002f;
  EXPECT_EQ(figure_texts(en, none).us_ahead, "<1 in 100");
  none.us_ahead_2035 = 1;
  EXPECT_EQ(figure_texts(en, none).us_ahead, "100 in 100");
}

TEST(Text, AnIdeaRatioWithoutAmericanIdeasIsBeyondMeasure) {
  Figures closed = figures();
  closed.idea_ratio_2035 = 5e5f;
  EXPECT_EQ(figure_texts(test::story("en"), closed).idea_ratio, "beyond measure");
  closed.idea_ratio_2035 = std::numeric_limits<float>::infinity();
  EXPECT_EQ(figure_texts(test::story("ko"), closed).idea_ratio, test::story("ko").idea_ratio.beyond);
}

Findings findings(float now, float base, bool changed) {
  Findings f;
  LeadFutures& futures = f.futures.emplace();
  futures.fan[kMedian].fill(5);
  futures.figures.lead_2035 = now;
  futures.baseline.figures.lead_2035 = base;
  futures.current = true;
  f.changed = changed;
  return f;
}

TEST(Text, TheTitleSaysTheFinding) {
  const Story en = test::story("en");
  EXPECT_EQ(chart_title(en, findings(3.1f, 3.1f, false)), fill(en.chart.same, {{"lead", "3.1"}}));
  EXPECT_EQ(chart_title(en, findings(4.1f, 3.1f, true)), fill(en.chart.adds, {{"change", "1.0"}}));
  EXPECT_EQ(chart_title(en, findings(2.1f, 3.1f, true)), fill(en.chart.takes, {{"change", "1.0"}}));
  EXPECT_EQ(chart_title(en, findings(3.15f, 3.1f, true)), en.chart.hardly);
  for (const bool changed : {false, true}) EXPECT_EQ(chart_title(en, findings(-1, 3.1f, changed)), en.chart.china);
  for (const bool changed : {false, true})
    EXPECT_EQ(chart_title(en, findings(-0.3f, -0.3f, changed)), en.chart.china)
        << "other weights alone can put China ahead";
  EXPECT_EQ(chart_title(en, findings(-0.04f, -0.04f, false)), fill(en.chart.same, {{"lead", "0.0"}}));
}

TEST(Text, TheFooterWarnsWhenFewDrawsCarryTheResult) {
  const Story en = test::story("en");
  Findings f = findings(3.1f, 3.1f, false);
  EXPECT_EQ(chart_footer(en, f, {}), en.chart.footer_calibrating);
  EXPECT_EQ(chart_footer(en, {}, {true, 302, 16384}), en.chart.footer_running);
  f.futures->members = 10240;
  EXPECT_EQ(chart_footer(en, f, {true, 302, 16384}), fill(en.chart.footer, {{"n", "10,240"}, {"ess", "302"}}));
  EXPECT_EQ(chart_footer(en, f, {true, 12, 131072}), fill(en.chart.footer_few, {{"ess", "12"}, {"draws", "131,072"}}));
  f.futures->current = false;  // the draws are those of the new evidence, the futures are not
  EXPECT_EQ(chart_footer(en, f, {true, 302, 16384}), en.chart.footer_running);
}

TEST(Text, NoNumberIsToldBeforeAnyFutureHasRun) {
  for (const std::string_view language : kLanguageIds) {
    const Story story = test::story(std::string(language));
    const FigureTexts texts = figure_texts(story, {});
    for (const std::string* text : {&texts.lead, &texts.us_ahead, &texts.idea_ratio, &texts.cn_share})
      EXPECT_EQ(*text, kUnknown);
    for (const bool changed : {false, true}) EXPECT_EQ(chart_title(story, {{}, changed}), story.chart.waiting);
    EXPECT_EQ(result_sentence(story, {}), story.chart.waiting);
    for (const std::string& sentence : story.sentences)
      EXPECT_EQ(result_sentence(story, sentence, {}), story.chart.waiting);
    EXPECT_EQ(story.chart.waiting.find_first_of("0123456789"), std::string::npos);
  }
}

TEST(Text, NoSentenceHasAPlaceholderLeft) {
  for (const std::string_view language : kLanguageIds) {
    const Story story = test::story(std::string(language));
    EXPECT_EQ(result_sentence(story, figures()).find('{'), std::string::npos);
    for (const std::string& sentence : story.sentences)
      EXPECT_EQ(result_sentence(story, sentence, figures()).find('{'), std::string::npos) << sentence;
  }
}

}  // namespace
}  // namespace seedcorn
