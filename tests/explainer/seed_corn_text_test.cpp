#include <nlohmann/json.hpp>
#include <set>

#include "assets.hpp"
#include "explainer/compute/answers/answering.hpp"
#include "explainer/story/text.hpp"
#include "explainer/story/year_columns.hpp"

namespace seedcorn {
namespace {

class SeedCornWords : public testing::TestWithParam<const char*> {
 protected:
  Story text = test::story(GetParam());
  Answers answers;

  HarvestPicture& picture(float within_five_years, float never, float median_year) {
    HarvestPicture& p = answers.harvest.value.emplace();
    p.low_drain = kHeldBackDrain;
    p.high_drain = 0.63f;
    p.result.within_five_years = within_five_years;
    p.result.never = never;
    p.result.median_year = median_year;
    p.result.median_ratio.fill(0.97f);
    return p;
  }
  std::string title() { return seed_corn_title(text, answers); }
};

bool holds(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

TEST_P(SeedCornWords, EveryTitleIsFilled) {
  for (const std::string& each : seed_corn_titles(text)) EXPECT_FALSE(holds(each, "{")) << each;
  for (const std::string& each : seed_corn_footers(text)) EXPECT_FALSE(holds(each, "{")) << each;
  for (const std::string* label : {&text.seed_corn.figure_five, &text.seed_corn.figure_end,
                                   &text.seed_corn.figure_never, &text.seed_corn.figure_without})
    EXPECT_FALSE(holds(with_years(text, *label), "{")) << *label;
}

TEST_P(SeedCornWords, TheTitleJudgesTheFiveYearsEitherWay) {
  picture(0.62f, 0.05f, 2030.5f);
  const std::string yes = title();
  picture(0.08f, 0.18f, 2036.5f);
  const std::string later = title();
  picture(0.04f, 0.57f, 0);
  const std::string never = title();
  EXPECT_EQ((std::set<std::string>{yes, later, never}).size(), 3u);
  EXPECT_TRUE(holds(yes, "62")) << yes;
  EXPECT_TRUE(holds(later, "8") && holds(later, "2036")) << later;
  EXPECT_TRUE(holds(never, "57")) << never;
}

TEST_P(SeedCornWords, TheTitleSaysWhenTheExtremesAreCompared) {
  picture(0.08f, 0.18f, 2036.5f);
  const std::string between_these = title();
  picture(0.08f, 0.18f, 2036.5f).extremes = true;
  EXPECT_NE(title(), between_these);
  EXPECT_NE(seed_corn_subtitle(text, answers), fill(text.seed_corn.subtitle, {}));
}

TEST_P(SeedCornWords, TheSentenceAgreesWithTheAnswer) {
  for (const float median : {2036.5f, 0.0f}) {
    picture(0.08f, 0.57f, median);
    const std::string sentence = seed_corn_sentence(text, answers);
    for (const char* number : {"63", "44", "8", "57"}) EXPECT_TRUE(holds(sentence, number)) << sentence;
    EXPECT_FALSE(holds(sentence, "{") || holds(sentence, " 0 in")) << sentence;
  }
  answers.harvest.value.reset();
  EXPECT_EQ(seed_corn_sentence(text, answers), text.seed_corn.waiting);
}

TEST_P(SeedCornWords, EveryMonthAndYearCanBeRead) {
  const HarvestPicture& p = picture(0.1f, 0.2f, 2036);
  for (std::size_t column = 0; column < kYearColumns; ++column)
    for (const std::string& line : fall_lines(text, p, column)) EXPECT_FALSE(holds(line, "{")) << line;
  for (const std::string& line : harvest_lines(text, p, 12)) EXPECT_FALSE(holds(line, "{")) << line;
  EXPECT_FALSE(holds(never_line(text, p), "{"));
}

INSTANTIATE_TEST_SUITE_P(Languages, SeedCornWords, testing::Values("en", "ko"));

TEST(HoldingBack, IsWhatTheSurveyFound) {
  const auto facts = nlohmann::json::parse(test::asset("evidence.json"));
  const auto fact =
      std::find_if(facts.begin(), facts.end(), [](const auto& f) { return f["id"] == "phd_industry_2010_cra"; });
  ASSERT_NE(fact, facts.end());
  EXPECT_NEAR((*fact)["value"].get<double>() / 100, static_cast<double>(kHeldBackDrain), 0.005);
  EXPECT_EQ((*fact)["date"], std::to_string(kHeldBackYear));
}

HarvestPicture compared_at(float drain) {
  static const model::Posterior posterior = model::certain_posterior(model::modal_assumptions());
  Answering answering;
  State state;
  model::at(state.levers, model::LeverId::us_talent_drain) = drain;
  do answering.work(state, ChapterId::seed_corn, &posterior, 1, Answering::Clock::now() + std::chrono::seconds(1));
  while (!answering.idle());
  return *answering.answers().harvest.value;
}

TEST(TheHarvestOfMoreHiring, IsComparedWithLabsThatHoldBack) {
  const HarvestPicture picture = compared_at(0.8f);
  EXPECT_EQ(picture.high_drain, 0.8f);
  EXPECT_EQ(picture.low_drain, kHeldBackDrain);
  EXPECT_FALSE(picture.extremes);
}

TEST(TheHarvestOfMoreHiring, IsThatOfTheExtremesWhereTheReadersLabsHoldBackThemselves) {
  const model::Lever& lever = model::lever(model::LeverId::us_talent_drain);
  const HarvestPicture picture = compared_at(kHeldBackDrain);
  EXPECT_EQ(picture.high_drain, lever.high);
  EXPECT_EQ(picture.low_drain, lever.low);
  EXPECT_TRUE(picture.extremes);
}

}  // namespace
}  // namespace seedcorn
