// Panels of single chapters, with answers made by hand.
#include <set>

#include "explainer/story/text.hpp"
#include "rects.hpp"
#include "windows.hpp"

namespace seedcorn {
namespace {

using model::LeverId;
using test::Case;
using test::name;
using test::Reader;

Chapter chapter(const std::string& id, std::vector<LeverId> controls) {
  Chapter out;
  out.id = out.name = id;
  out.kicker = "kicker";
  out.question = "question?";
  out.prose = {"prose"};
  out.reveal = Quote{"the answer", "who said it"};
  out.controls = std::move(controls);
  return out;
}

const std::vector<LeverId> kOpenLevers{LeverId::us_openness, LeverId::cn_state_support, LeverId::cn_openness};

Answer<model::OutcomeFan> fan_of(model::Outcome outcome, const model::LeverValues& levers) {
  const model::Trajectory run = model::mean_run(levers);
  constexpr std::array<float, 5> kTimes{0.4f, 0.7f, 1, 1.2f, 1.5f};
  model::OutcomeFan fan{outcome, 0, {}};
  for (std::size_t i = 0; i < kTimes.size(); ++i)
    for (std::size_t step = 0; step < run[outcome].size(); ++step) {
      fan.values[i][step] = run[outcome][step] * kTimes[i];
      if (outcome == model::Outcome::cn_share) fan.values[i][step] = std::min(fan.values[i][step], 1.0f);
    }
  return {fan, true};
}

Answer<Comeback> comeback(bool found) {
  Comeback out;
  const model::TippingPoint half{0.5f, found, 0.76f, 0.51f, true}, most{0.9f, found, 0.84f, 0.9f, true};
  out.points = {{{half, most}, {half, most}, {{0.5f, false, 0, 0, false}, {0.9f, false, 0, 0, false}}}};
  return {out, true};
}

void answer_all(Reader& reader) {
  reader.answers.idea_ratio = fan_of(model::Outcome::idea_ratio, model::default_levers());
  reader.answers.cn_share = fan_of(model::Outcome::cn_share, reader.state.levers);
  reader.answers.cn_share_baseline = fan_of(model::Outcome::cn_share, model::default_levers());
  reader.answers.comeback = comeback(true);
}

// Everything that has been drawn, corner by corner.
std::vector<ImVec2> corners() {
  std::vector<ImVec2> all;
  for (const ImDrawList* list : ImGui::GetDrawData()->CmdLists)
    for (const ImDrawVert& vertex : list->VtxBuffer) all.push_back(vertex.pos);
  return all;
}

// The heights of everything in this colour, however strong.
std::set<float> heights_in(ImU32 colour) {
  constexpr ImU32 kRgb = 0x00ffffff;
  std::set<float> all;
  for (const ImDrawList* list : ImGui::GetDrawData()->CmdLists)
    for (const ImDrawVert& vertex : list->VtxBuffer)
      if ((vertex.col & kRgb) == (colour & kRgb)) all.insert(vertex.pos.y);
  return all;
}

void expect_nothing_beside_the_page(float width) {
  for (const ImVec2 corner : corners()) {
    ASSERT_GE(corner.x, -1);
    ASSERT_LE(corner.x, width + 1);
  }
}

class Panels : public testing::TestWithParam<Case> {
 protected:
  Reader reader{GetParam().language, GetParam().width, GetParam().height};

  void expect_sound() {
    reader.frame();
    reader.frame();
    test::expect_no_overlap(reader.view.report());
    test::expect_inside(reader.view.report(), GetParam().width);
    expect_nothing_beside_the_page(GetParam().width);
  }
  // The chart in the middle of the window, where it is drawn.
  void look_at_the_chart(const std::string& id) {
    reader.frame();
    const Rect chart = reader.find(id + "/chart").rect;
    reader.scroll = std::max(0.0f, chart.y - 120);
  }
};

TEST_P(Panels, TheOpenModelsStayInTheirPlacesWhateverTheAnswer) {
  reader.show_only(chapter("open", kOpenLevers));
  look_at_the_chart("open");
  expect_sound();
  const float height = reader.view.report().height;
  answer_all(reader);
  expect_sound();
  reader.answers.comeback = comeback(false);
  expect_sound();
  for (const float openness : {0.0f, 1.0f}) {
    update(reader.state, SetLever{LeverId::us_openness, openness});
    answer_all(reader);
    expect_sound();
  }
  EXPECT_EQ(reader.view.report().height, height);
}

// The answer is an estimate already: estimated twice, the curve said 55% beside a figure of 85%.
TEST_P(Panels, TheOpenModelsCurveIsDrawnWhereItsAnswerSaysWhileALeverMoves) {
  reader.show_only(chapter("open", kOpenLevers));
  look_at_the_chart("open");
  answer_all(reader);
  reader.frame();
  update(reader.state, SetLever{LeverId::us_openness, 1});
  for (auto& curve : reader.answers.cn_share.value->values) curve.fill(0.55f);
  reader.answers.cn_share.current = false;
  reader.frame();
  const Theme& theme = theme_of(Scheme::light);
  const auto curve = heights_in(mixed(theme.paper, theme.cn, 0.6f));  // paler, until it is current
  ASSERT_FALSE(curve.empty());
  EXPECT_LT(*curve.rbegin() - *curve.begin(), 6) << "a straight line";
}

TEST_P(Panels, TheLeadsPartsStayInTheirPlacesAtEveryEndOfTheLevers) {
  reader.show_only(chapter("closed", {LeverId::us_openness, LeverId::cn_openness, LeverId::compute_ratio}));
  look_at_the_chart("closed");
  expect_sound();
  const float height = reader.view.report().height;
  for (const LeverId id : {LeverId::us_openness, LeverId::cn_openness, LeverId::compute_ratio})
    for (const float value : {model::lever(id).low, model::lever(id).high}) {
      update(reader.state, SetLever{id, value});
      expect_sound();
    }
  EXPECT_EQ(reader.view.report().height, height);
}

TEST_P(Panels, TheGuessStaysInItsPlaceWhenTheAnswerIsRevealed) {
  reader.show_only(chapter("hook", {}));
  look_at_the_chart("hook");
  expect_sound();
  const float height = reader.view.report().height;
  for (const float guess : {kLowestGuess, 2.0f, kHighestGuess}) {
    update(reader.state, SetGuess{guess});
    expect_sound();
    update(reader.state, Press{ButtonId::reveal});
    expect_sound();
    answer_all(reader);
    expect_sound();
    reader.state.revealed = false;
  }
  EXPECT_EQ(reader.view.report().height, height);
}

TEST_P(Panels, TheEvidenceStaysInItsPlaceWhateverTheAnswerAndTheChoice) {
  Chapter evidence = chapter("evidence", {});
  evidence.reveal.reset();
  reader.show_only(evidence);
  expect_sound();
  const Rect wall = reader.find("evidence/wall.title").rect;
  WhatIfPicture picture{ClaimId::china_2030, {}};
  picture.result.members = kAnsweredFutures;
  for (const int true_in : {0, 7, 2000}) {
    picture.result.true_in = true_in;
    for (std::size_t i = 0; i < model::kAssumptionCount; ++i)
      picture.result.rows[i] = {model::kAssumptions[i].key, 0.4f, 0.8f, i % 2 == 0 ? 1.0f : -1.0f};
    reader.answers.what_if = {picture, true};
    expect_sound();
    EXPECT_EQ(reader.find("evidence/wall.title").rect, wall);
  }
  for (const std::string_view grade : kGradeIds) {
    update(reader.state, Select{SelectorId::grade, std::string(grade)});
    update(reader.state, Select{SelectorId::age, "older"});
    expect_sound();
    EXPECT_EQ(reader.find("evidence/wall.title").rect, wall);
    EXPECT_GT(reader.find("evidence/wall.said").rect.h, 0);
    EXPECT_GT(reader.find("evidence/conflict.0").rect.h, 0);
  }
}

TEST_P(Panels, TheWeightsHaveAWayBack) {
  Chapter evidence = chapter("evidence", {});
  evidence.reveal.reset();
  reader.show_only(evidence);
  update(reader.state, SetWeight{0, 3});
  reader.frame();
  const Rect before = reader.find("evidence/button.reset_evidence").rect;
  reader.scroll = std::max(0.0f, exact(before.y - GetParam().height + before.h + 20));
  reader.frame();
  const Rect button = reader.find("evidence/button.reset_evidence").rect;
  reader.click(button.x + button.w / 2, button.y - reader.scroll + button.h / 2);
  reader.frame();
  EXPECT_EQ(reader.state.weights, model::full_weights());
}

constexpr Case kCases[] = {{Language::en, 180, 370},  {Language::ko, 180, 370},  {Language::en, 320, 568},
                           {Language::ko, 320, 568},  {Language::en, 360, 740},  {Language::ko, 360, 740},
                           {Language::en, 768, 1024}, {Language::ko, 768, 1024}, {Language::en, 1440, 900},
                           {Language::ko, 1440, 900}};
INSTANTIATE_TEST_SUITE_P(Windows, Panels, testing::ValuesIn(kCases), name);

class Guess : public testing::Test {
 protected:
  Guess() {
    reader.show_only(chapter("hook", {}));
    reader.frame();
    scale = reader.find("hook/guess").rect;
  }
  float x(float share) const { return scale.x + 15 + (scale.w - 30) * share; }
  Reader reader{Language::en};
  Rect scale;
};

TEST_F(Guess, IsUnsetUntilTheScaleIsTapped) {
  EXPECT_FALSE(reader.state.guess);
  reader.click(x(0.6f), scale.y + scale.h / 2);  // the third of five doublings
  EXPECT_EQ(reader.state.guess, 2.0f);
}

TEST_F(Guess, FollowsADragFromEndToEnd) {
  reader.move(x(0.5f), scale.y + scale.h / 2);
  reader.button(true);
  reader.move(x(1.3f), scale.y + 60);
  EXPECT_EQ(reader.state.guess, kHighestGuess);
  reader.move(x(-0.3f), scale.y);
  EXPECT_EQ(reader.state.guess, kLowestGuess);
  reader.button(false);
}

TEST_F(Guess, IsNoLongerMovedOnceTheAnswerIsKnown) {
  update(reader.state, SetGuess{4});
  update(reader.state, Press{ButtonId::reveal});
  reader.click(x(0.1f), scale.y + scale.h / 2);
  EXPECT_EQ(reader.state.guess, 4.0f);
}

bool same(const std::vector<ImVec2>& a, const std::vector<ImVec2>& b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](ImVec2 p, ImVec2 q) { return p.x == q.x && p.y == q.y; });
}

TEST_F(Guess, IsMadeWithoutTheAnswerInSight) {
  reader.frame();
  const auto before = corners();
  answer_all(reader);
  reader.frame();
  EXPECT_TRUE(same(corners(), before)) << "what is drawn depends on the answer";
  update(reader.state, Press{ButtonId::reveal});
  reader.frame();
  EXPECT_FALSE(same(corners(), before));
}

TEST(TheMark, SaysUnderTheLeverWhereBuildersComeBackOrThatNoValueDoes) {
  Reader reader{Language::en};
  reader.show_only(chapter("open", kOpenLevers));
  answer_all(reader);
  EXPECT_NE(comeback_mark(reader.text(), reader.answers).find("76%"), std::string::npos);
  reader.frame();
  const Rect mark = reader.find("open/mark.us_openness").rect, track = reader.find("open/us_openness").rect;
  EXPECT_GE(mark.y, track.y + track.h - 0.5f);
  reader.answers.comeback = comeback(false);
  reader.frame();
  EXPECT_EQ(reader.find("open/mark.us_openness").rect, mark);
  EXPECT_EQ(comeback_mark(reader.text(), reader.answers), reader.text().open.no_mark);
}

}  // namespace
}  // namespace seedcorn
