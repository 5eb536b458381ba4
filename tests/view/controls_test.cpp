#include "reader.hpp"

namespace seedcorn {
namespace {

using model::LeverId;
using test::Reader;

// Where on its track a lever's value is drawn, for a tall window in which every lever can be seen.
struct Track {
  Rect rect;
  float x(float share) const { return rect.x + 11 + (rect.w - 22) * share; }
  float y() const { return rect.y + rect.h / 2; }
};
Track track(const Reader& reader, LeverId id) {
  return {reader.in_window("policy/" + std::string(model::lever(id).id))};
}

class Controls : public testing::TestWithParam<float> {
 protected:
  // The sandbox, which has every lever, at the window's top.
  Controls() {
    reader.frame();
    const auto& chapters = reader.view.report().chapters;
    reader.scroll =
        std::find_if(chapters.begin(), chapters.end(), [](const ReportedChapter& c) { return c.id == "policy"; })->y;
    reader.frame();
  }
  Reader reader{Language::ko, GetParam(), 3000};
};

TEST_P(Controls, EveryLeverFollowsADragFromEndToEnd) {
  for (const model::Lever& lever : model::kLevers) {
    const Track at = track(reader, lever.key);
    reader.move(at.x(0.5f), at.y());
    reader.button(true);
    EXPECT_EQ(reader.state.held, lever.key) << lever.id;
    reader.move(at.x(1.2f), at.y() + 40);  // past the end and off the track, but still held
    EXPECT_EQ(reader.lever(lever.key), lever.high) << lever.id;
    reader.move(at.x(-0.2f), at.y());
    EXPECT_EQ(reader.lever(lever.key), lever.low) << lever.id;
    reader.button(false);
    reader.frame();
    EXPECT_FALSE(reader.state.held) << lever.id;
  }
}

TEST_P(Controls, ADoubleClickPutsALeverBack) {
  const Track at = track(reader, LeverId::us_openness);
  reader.click(at.x(0.9f), at.y());
  EXPECT_NEAR(reader.lever(LeverId::us_openness), 0.9f, 0.011f);
  reader.click(at.x(0.9f), at.y());
  reader.frame();
  EXPECT_EQ(reader.lever(LeverId::us_openness), model::lever(LeverId::us_openness).normal);
}

TEST_P(Controls, ItsResetPutsALeverBackAndNoOther) {
  for (const LeverId id : {LeverId::cn_openness, LeverId::compute_ratio}) {
    const Track at = track(reader, id);
    reader.click(at.x(0.1f), at.y());
    ImGui::GetIO().DeltaTime = 1;
  }
  const float compute = reader.lever(LeverId::compute_ratio);
  const Rect reset = reader.in_window("policy/reset.cn_openness");
  for (int i = 0; i < 60; ++i) reader.frame();  // long enough that the next click is no double click
  reader.click(reset.x + reset.w / 2, reset.y + reset.h / 2);
  EXPECT_EQ(reader.lever(LeverId::cn_openness), model::lever(LeverId::cn_openness).normal);
  EXPECT_EQ(reader.lever(LeverId::compute_ratio), compute);
  EXPECT_NE(compute, model::lever(LeverId::compute_ratio).normal);
}

TEST_P(Controls, ResetAllPutsEveryLeverBack) {
  for (const model::Lever& lever : model::kLevers) {
    const Track at = track(reader, lever.key);
    reader.click(at.x(0.95f), at.y());
  }
  EXPECT_NE(reader.state.levers, model::default_levers());
  const Rect reset = reader.in_window("policy/button.reset_all");
  for (int i = 0; i < 60; ++i) reader.frame();
  reader.click(reset.x + reset.w / 2, reset.y + reset.h / 2);
  EXPECT_EQ(reader.state.levers, model::default_levers());
}

TEST_P(Controls, PointingAtTheChartMovesNothing) {
  const Rect chart = reader.in_window("policy/chart");
  for (float x = chart.x; x < chart.x + chart.w; x += 9) reader.click(x, chart.y + chart.h / 2);
  EXPECT_EQ(reader.state.levers, model::default_levers());
}

TEST_P(Controls, APressThatIsTakenBackLeavesNoTrace) {
  const Track at = track(reader, LeverId::us_openness);
  reader.click(at.x(0.5f), at.y());
  for (int i = 0; i < 60; ++i) reader.frame();
  const Choices before = choices_of(reader.state);
  reader.move(at.x(0.9f), at.y());
  reader.button(true);
  EXPECT_NE(choices_of(reader.state), before);
  reader.take_back();
  EXPECT_EQ(choices_of(reader.state), before);
  EXPECT_FALSE(reader.state.history.before_the_drag);
  EXPECT_EQ(reader.state.history.past.size(), 1u);
  reader.move(at.x(0.1f), at.y());
  EXPECT_EQ(choices_of(reader.state), before) << "nothing is held any more";
}

TEST_P(Controls, APressOnAButtonThatIsTakenBackOrLostPressesNothing) {
  const Track at = track(reader, LeverId::us_openness);
  reader.click(at.x(0.9f), at.y());
  const Choices before = choices_of(reader.state);
  const Rect reset = reader.in_window("policy/button.reset_all");
  for (const auto end : {&Reader::take_back, &Reader::lose}) {
    reader.move(reset.x + reset.w / 2, reset.y + reset.h / 2);
    reader.button(true);
    (reader.*end)();
    reader.frame();
    EXPECT_EQ(choices_of(reader.state), before);
  }
}

TEST_P(Controls, APressOnTheHistoryThatIsTakenBackTravelsNowhere) {
  for (const float value : {0.3f, 0.6f, 0.9f}) update(reader.state, SetLever{LeverId::us_openness, value});
  reader.frame();
  const Rect strip = reader.in_window("policy/history");
  reader.move(strip.x + 5, strip.y + strip.h / 2);
  reader.button(true);
  EXPECT_EQ(place_of(reader.state.history).at, 0u);
  reader.take_back();
  EXPECT_EQ(place_of(reader.state.history).at, 3u);
}

TEST_P(Controls, ADragWhoseEndNobodySeesLeavesTheLeverWhereItWas) {
  const Track at = track(reader, LeverId::us_openness);
  reader.move(at.x(0.5f), at.y());
  reader.button(true);
  reader.move(at.x(0.8f), at.y());
  const float value = reader.lever(LeverId::us_openness);
  reader.lose();
  reader.frame();
  EXPECT_EQ(reader.lever(LeverId::us_openness), value);
  EXPECT_FALSE(reader.state.history.before_the_drag);
  EXPECT_EQ(reader.state.history.past.size(), 1u);
}

TEST_P(Controls, ADragIsOverOnceItsLeverIsOutOfSight) {
  const Track at = track(reader, LeverId::us_openness);
  reader.move(at.x(0.5f), at.y());
  reader.button(true);
  EXPECT_TRUE(reader.state.held);
  reader.show({"lead"});  // as if another chapter had been embedded
  for (int i = 0; i < 4; ++i) reader.frame();
  EXPECT_FALSE(reader.state.held);
}

INSTANTIATE_TEST_SUITE_P(Widths, Controls, testing::Values(360.0f, 1440.0f));

}  // namespace
}  // namespace seedcorn
