#include "rects.hpp"
#include "view/drawing/canvas_ink.hpp"
#include "view/layout/figures.hpp"
#include "windows.hpp"

namespace seedcorn {
namespace {

using test::Case;
using test::expect_inside;
using test::expect_no_overlap;
using test::name;
using test::Reader;

class Layout : public testing::TestWithParam<Case> {
 protected:
  Reader reader{GetParam().language, GetParam().width, GetParam().height};
};

TEST_P(Layout, NothingOverlapsOrLeavesThePage) {
  for (const float openness : {0.24f, 0.0f, 1.0f}) {
    update(reader.state, SetLever{model::LeverId::us_openness, openness});
    reader.frame();
    reader.frame();
    expect_no_overlap(reader.view.report());
    expect_inside(reader.view.report(), GetParam().width);
  }
}

TEST_P(Layout, TheAssumptionsHaveRoom) {
  update(reader.state, Press{ButtonId::assumptions_all});
  for (const float low : {0.5f, 0.7f, 1.0f}) {
    update(reader.state, SetAssumption{model::AssumptionId::crowding, End::low, low});
    reader.frame();
    reader.frame();
    expect_no_overlap(reader.view.report());
    expect_inside(reader.view.report(), GetParam().width);
  }
  const Report narrowed = reader.view.report();
  update(reader.state, Press{ButtonId::assumptions_reset});
  reader.frame();
  EXPECT_EQ(reader.view.report(), narrowed) << "nothing moves";
}

TEST_P(Layout, MovingALeverMovesNothingElse) {
  reader.frame();
  const Report before = reader.view.report();
  update(reader.state, SetLever{model::LeverId::us_openness, 0.61f});
  reader.frame();
  reader.frame();
  const Report& after = reader.view.report();
  EXPECT_EQ(after.height, before.height);
  for (const Reported& each : before.rects) EXPECT_EQ(reader.find(each.id), each) << each.id;
  const auto& chapters = reader.text().chapters;
  const auto with_the_lever = std::count_if(chapters.begin(), chapters.end(), [](const Chapter& c) {
    return std::find(c.controls.begin(), c.controls.end(), model::LeverId::us_openness) != c.controls.end();
  });
  EXPECT_EQ(after.rects.size(),
            before.rects.size() + static_cast<std::size_t>(with_the_lever));  // the reset link appears
}

TEST_P(Layout, NumbersTakeTheRoomThatIsKeptForThemUntilFuturesHaveRun) {
  reader.waiting = true;
  reader.findings = {};
  reader.frame();
  const Report before = reader.view.report();
  for (const ReportedChapter& chapter : before.chapters) {
    reader.scroll = exact(chapter.y);
    reader.frame();
    for (const Label& label : reader.labels)
      for (const std::string* of_futures :
           {&reader.text().chart.median, &reader.text().chart.fan_outer, &reader.text().chart.fan_inner})
        EXPECT_NE(label.text, *of_futures) << chapter.id;
  }
  reader.scroll = 0;
  reader.waiting = false;
  reader.frame();
  reader.frame();
  const Report& after = reader.view.report();
  EXPECT_EQ(after.height, before.height);
  ASSERT_EQ(after.rects.size(), before.rects.size());
  for (const Reported& each : before.rects) EXPECT_EQ(reader.find(each.id).rect.y, each.rect.y) << each.id;
}

TEST_P(Layout, WhileALeverIsHeldNothingOutOfSightMoves) {
  reader.frame();
  const Report before = reader.view.report();
  update(reader.state, Hold{model::LeverId::us_openness});
  for (const float openness : {0.0f, 1.0f}) {
    update(reader.state, SetLever{model::LeverId::us_openness, openness});
    reader.frame();
    EXPECT_EQ(reader.view.report().chapters, before.chapters);
    for (const Reported& each : before.rects) EXPECT_EQ(reader.find(each.id).rect.y, each.rect.y) << each.id;
  }
  update(reader.state, Hold{});
  reader.frame();
  const Report after = reader.view.report();
  reader.frame();
  EXPECT_EQ(reader.view.report(), after) << "all is laid out again at once";
}

TEST_P(Layout, AHeldLeverKeepsNoChapterFromAnotherWindow) {
  reader.frame();
  update(reader.state, Hold{model::LeverId::us_openness});
  reader.frame();
  ImGui::GetIO().DisplaySize.x = GetParam().width + 100;
  reader.frame();
  const Report held = reader.view.report();
  update(reader.state, Hold{});
  reader.frame();
  EXPECT_EQ(reader.view.report(), held);
}

// What stays in the window while its chapter passes, and so has no place of its own on the stage.
bool travels(const Reported& each) {
  const std::string_view what = std::string_view(each.id).substr(each.id.find('/') + 1);
  return what == "chart" || what == "chart.title" || what == "chart.footer" || what == "guess" ||
         what == "select.outcome" || what.starts_with("figure.");
}

TEST_P(Layout, ScrollingChangesNeitherHeightNorPlaces) {
  reader.frame();
  const Report top = reader.view.report();
  for (float scroll = 0; scroll < top.height - GetParam().height; scroll += GetParam().height * 1.7f) {
    reader.scroll = exact(scroll);
    reader.frame();
    ASSERT_EQ(reader.view.report().height, top.height);
    ASSERT_EQ(reader.view.report().chapters, top.chapters);
    for (const Reported& each : top.rects) {
      const Reported& now = reader.find(each.id);
      if (travels(each)) continue;
      EXPECT_NEAR(now.rect.y, each.rect.y, 0.01f) << each.id << " at " << scroll;
    }
  }
}

TEST_P(Layout, EveryChapterIsReportedInTheStorysOrderOneBelowTheOther) {
  reader.frame();
  const auto& chapters = reader.view.report().chapters;
  ASSERT_EQ(chapters.size(), reader.text().chapters.size());
  for (std::size_t i = 0; i < chapters.size(); ++i) {
    EXPECT_EQ(chapters[i].id, reader.text().chapters[i].id);
    if (i == 0) continue;
    EXPECT_NEAR(chapters[i].y, chapters[i - 1].y + chapters[i - 1].h, 0.01f) << chapters[i].id;
  }
  EXPECT_NEAR(chapters.back().y + chapters.back().h, reader.view.report().height, 0.01f);
}

TEST_P(Layout, AChapterKeepsWhatItDrawsToItself) {
  reader.frame();
  const Report& report = reader.view.report();
  for (const Reported& each : report.rects) {
    if (each.fixed) continue;
    const auto own = std::find_if(report.chapters.begin(), report.chapters.end(),
                                  [&](const ReportedChapter& c) { return each.id.starts_with(c.id + "/"); });
    ASSERT_NE(own, report.chapters.end()) << each.id;
    EXPECT_GE(each.rect.y, own->y) << each.id;
    EXPECT_LE(each.rect.y + each.rect.h, own->y + own->h + 0.5f) << each.id;
  }
}

TEST_P(Layout, AChartIsInTheWindowWithItsChaptersLastLever) {
  reader.frame();
  const Report top = reader.view.report();
  int seen = 0;
  for (const Chapter& chapter : reader.text().chapters) {
    if (chapter.controls.empty()) continue;
    const Rect last = reader.find(chapter.id + "/" + std::string(model::lever(chapter.controls.back()).id)).rect;
    reader.scroll = std::max(0.0f, exact(last.y + last.h - GetParam().height + 8));
    reader.frame();
    const Reported& chart = reader.find(chapter.id + "/chart");
    if (!chart.fixed) continue;  // the window is too low, or so high that nothing need stay
    ++seen;
    EXPECT_GE(chart.rect.y, 0) << chapter.id;
    EXPECT_LE(chart.rect.y + chart.rect.h, GetParam().height) << chapter.id;
  }
  const bool usual = GetParam().height >= 568 && GetParam().height <= 1024;
  EXPECT_GE(seen, usual ? 1 : 0);
}

TEST_P(Layout, AChapterAloneTakesTheSameRoomInAWindowOfAnyHeight) {
  for (std::size_t i = 0; i + 1 < kChapterCount; ++i) {
    update(reader.state, ShowOnly{static_cast<ChapterId>(i)});
    reader.frame();
    const Report in_the_window = reader.view.report();
    ASSERT_EQ(in_the_window.chapters.size(), 1u);
    EXPECT_EQ(in_the_window.chapters[0].id, kChapters[i].id);
    EXPECT_EQ(in_the_window.height, in_the_window.chapters[0].h);
    ImGui::GetIO().DisplaySize.y = in_the_window.height;
    reader.frame();
    EXPECT_EQ(reader.view.report().height, in_the_window.height) << kChapters[i].id;
    for (const Reported& each : reader.view.report().rects) EXPECT_FALSE(each.fixed) << each.id;
    expect_no_overlap(reader.view.report());
    expect_inside(reader.view.report(), GetParam().width);
    ImGui::GetIO().DisplaySize.y = GetParam().height;
  }
}

TEST(AFigure, StaysInItsColumnWhateverStandsBelowIt) {
  Reader reader(Language::en);
  reader.frame();
  ImGui::NewFrame();
  Report report;
  Actions actions;
  const Evidence evidence = test::evidence();
  const Scene scene{reader.state, reader.text(), evidence, reader.findings, reader.answers, {}};
  CanvasInk ink(*ImGui::GetBackgroundDrawList());
  const Pen pen(ink, ink, theme_of(Scheme::light), reader.view.fonts, 1);
  const HeadlineFigure figures[] = {{"first", "label", "1", "", "a note that runs into the next"},
                                    {"second", "label", "2", "", "a note"}};
  draw_figures({scene, pen, report, actions, 0, "lead"}, figures, 0, 0, 200, 2);
  ImGui::EndFrame();
  EXPECT_FALSE(test::overlap(report.rects[0].rect, report.rects[1].rect));
}

// The last ones are a phone and a laptop whose readers want letters half as large again, or twice as large.
constexpr Case kCases[] = {{Language::en, 320, 568},  {Language::ko, 320, 568},   {Language::en, 360, 740},
                           {Language::ko, 360, 740},  {Language::en, 740, 360},   {Language::ko, 768, 1024},
                           {Language::en, 860, 600},  {Language::ko, 1024, 640},  {Language::en, 1440, 900},
                           {Language::ko, 1440, 900}, {Language::en, 3840, 2160}, {Language::en, 240, 493},
                           {Language::ko, 240, 493},  {Language::en, 180, 370},   {Language::ko, 180, 370},
                           {Language::ko, 960, 600},  {Language::en, 720, 450}};
INSTANTIATE_TEST_SUITE_P(Windows, Layout, testing::ValuesIn(kCases), name);

}  // namespace
}  // namespace seedcorn
