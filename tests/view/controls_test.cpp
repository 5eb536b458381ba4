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
Track track(const Reader& reader, LeverId id) { return {reader.in_window("policy/" + std::string(model::lever(id).id))}; }

class Controls : public testing::TestWithParam<float> {
 protected:
  // The sandbox, which has every lever, at the window's top.
  Controls() {
    reader.frame();
    const auto& chapters = reader.view.report().chapters;
    reader.scroll = std::find_if(chapters.begin(), chapters.end(), [](const ReportedChapter& c) { return c.id == "policy"; })->y;
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
    reader.move(at.x(1.2f), at.y() + 40);  // past the end and off the track: still in hand
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

INSTANTIATE_TEST_SUITE_P(Widths, Controls, testing::Values(360.0f, 1440.0f));

}  // namespace
}  // namespace seedcorn
