// The panels of the chapters that count futures: what the next breakthrough is, and what the harvest costs.
#include "explainer/compute/answers/answering.hpp"
#include "reader.hpp"
#include "windows.hpp"

namespace seedcorn {
namespace {

using test::Case;
using test::name;
using test::Reader;

// Every future has the same assumptions, so that the answers are quick. The futures differ only by chance.
const Answers& answers() {
  static Answering answering;
  static const model::Posterior posterior = model::certain_posterior(model::modal_assumptions());
  for (const ChapterId chapter : {ChapterId::breakthrough, ChapterId::seed_corn}) do
      answering.work(State{}, chapter, &posterior, 1, Answering::Clock::now() + std::chrono::seconds(1));
    while (!answering.idle());
  return answering.answers();
}

class PlayedChapters : public testing::TestWithParam<Case> {
 protected:
  PlayedChapters() {
    reader.show({"breakthrough", "seed-corn"});
    reader.frame();
  }
  // Scrolls a part of the page to the window's middle.
  Rect bring(const std::string& id) {
    reader.frame();
    const Reported found = reader.find(id);
    if (!found.fixed) reader.scroll = std::max(0.0f, found.rect.y + found.rect.h / 2 - GetParam().height / 2);
    reader.frame();
    reader.frame();
    return reader.in_window(id);
  }
  static bool something_is_read() { return ImGui::GetForegroundDrawList()->VtxBuffer.Size > 0; }
  // Whether some point of a line down the middle of the chart can be read.
  bool can_be_read(const std::string& chart, float from, float to) {
    const Rect rect = bring(chart);
    for (float share = from; share < to; share += 0.02f) {
      reader.move(rect.x + rect.w * 0.3f, rect.y + rect.h * share);
      reader.frame();
      if (something_is_read()) return true;
    }
    return false;
  }
  Reader reader{GetParam().language, GetParam().width, GetParam().height};
};

TEST_P(PlayedChapters, HaveTheSamePlacesBeforeAndAfterTheAnswers) {
  const float before = reader.view.report().height;
  reader.answers = answers();
  reader.frame();
  EXPECT_EQ(reader.view.report().height, before);
}

TEST_P(PlayedChapters, StayOnThePage) {
  reader.answers = answers();
  reader.frame();
  for (const Reported& each : reader.view.report().rects) {
    EXPECT_GE(each.rect.x, 0) << each.id;
    EXPECT_LE(each.rect.x + each.rect.w, GetParam().width + 0.5f) << each.id;
    EXPECT_LE(each.rect.y + each.rect.h, reader.view.report().height) << each.id;
    EXPECT_GT(each.rect.w, 0) << each.id;
    EXPECT_GT(each.rect.h, 0) << each.id;
  }
}

TEST_P(PlayedChapters, CanBeReadInTheirUpperAndLowerChart) {
  reader.answers = answers();
  for (const char* chart : {"breakthrough/chart", "seed-corn/chart"}) {
    EXPECT_TRUE(can_be_read(chart, 0.05f, 0.45f)) << chart;
    EXPECT_TRUE(can_be_read(chart, 0.65f, 0.85f)) << chart;
  }
  EXPECT_TRUE(can_be_read("breakthrough/effect", 0.3f, 0.7f));
}

TEST_P(PlayedChapters, ShowNoMoreFuturesThanHaveBeenPlayed) {
  reader.answers = answers();
  bring("breakthrough/chart");
  const int all = ImGui::GetDrawData()->TotalVtxCount;
  reader.state.futures.played = 10;
  reader.frame();
  const int few = ImGui::GetDrawData()->TotalVtxCount;
  EXPECT_LT(few, all);
  EXPECT_LT(all, 65536) << "indices have 16 bits";
}

constexpr Case kCases[] = {{Language::en, 180, 370}, {Language::ko, 180, 370},  {Language::en, 320, 568},
                           {Language::ko, 360, 740}, {Language::en, 768, 1024}, {Language::ko, 1440, 900}};
INSTANTIATE_TEST_SUITE_P(Windows, PlayedChapters, testing::ValuesIn(kCases), name);

TEST(AButton, IsAsLargeAsAFingerAndKeepsItsPlaceWhenItIsPressed) {
  Reader reader(Language::en, 1440, 900);
  reader.show({"breakthrough"}, {ButtonId::futures_play, ButtonId::futures_step, ButtonId::futures_again});
  reader.frame();
  const Rect play = reader.find("breakthrough/button.futures.play").rect,
             step = reader.find("breakthrough/button.futures.step").rect;
  EXPECT_GE(play.h, kHitTarget);
  EXPECT_GE(play.w, kHitTarget);
  reader.scroll = std::max(0.0f, play.y - 450);
  reader.frame();
  reader.click(play.x + play.w / 2, play.y - reader.scroll + play.h / 2);
  EXPECT_TRUE(reader.state.futures.playing);
  reader.frame();
  EXPECT_EQ(reader.find("breakthrough/button.futures.play").rect, play);
  EXPECT_EQ(reader.find("breakthrough/button.futures.step").rect, step);
}

}  // namespace
}  // namespace seedcorn
