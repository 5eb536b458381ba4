// Windows and rooms of any size, as a page may have them while it is hidden, folded or dragged.
#include <limits>

#include "platform/extent.hpp"
#include "rects.hpp"
#include "view/drawing/canvas_ink.hpp"
#include "view/layout/figures.hpp"

namespace seedcorn {
namespace {

using test::Reader;

constexpr int kLargest = 60;  // CSS pixels
constexpr float kNan = std::numeric_limits<float>::quiet_NaN(), kInfinite = std::numeric_limits<float>::infinity();

void expect_finite(const Report& report) {
  EXPECT_TRUE(std::isfinite(report.height));
  for (const Reported& each : report.rects) {
    EXPECT_TRUE(std::isfinite(each.rect.x) && std::isfinite(each.rect.y)) << each.id;
    EXPECT_TRUE(each.rect.w > 0 && each.rect.h > 0 && std::isfinite(each.rect.w) && std::isfinite(each.rect.h))
        << each.id;
  }
  for (const ImDrawList* list : ImGui::GetDrawData()->CmdLists)
    for (const ImDrawVert& vertex : list->VtxBuffer)
      ASSERT_TRUE(std::isfinite(vertex.pos.x) && std::isfinite(vertex.pos.y));
}

class Sizes : public testing::Test {
 protected:
  Reader reader{Language::en};

  void show(float width, float height) {
    ImGui::GetIO().DisplaySize = {width, height};
    reader.frame();
  }
};

TEST_F(Sizes, EveryChapterIsLaidOutInAWindowOfAnyWidthAndHeight) {
  for (int side = 0; side <= kLargest; side += 4)
    for (const int other : {0, 1, 7, 30, kLargest})
      for (const bool upright : {true, false}) {
        show(static_cast<float>(upright ? side : other), static_cast<float>(upright ? other : side));
        expect_finite(reader.view.report());
      }
}

TEST_F(Sizes, AChapterAloneIsLaidOutInAFrameOfAnyWidthAndHeight) {
  for (std::size_t chapter = 0; chapter + 1 < kChapterCount; ++chapter) {
    update(reader.state, ShowOnly{static_cast<ChapterId>(chapter)});
    for (int width = 0; width <= kLargest; ++width)
      for (int height = static_cast<int>(chapter); height <= kLargest;
           height += static_cast<int>(kChapterCount)) {  // each height with some chapter
        show(static_cast<float>(width), static_cast<float>(height));
        expect_finite(reader.view.report());
      }
  }
}

TEST_F(Sizes, AnyChangeOfSizeEndsAsIfTheWindowHadAlwaysBeenSo) {
  update(reader.state, ShowOnly{ChapterId::lead});
  show(320, 480);
  const Report before = reader.view.report();
  for (int from = 0; from <= kLargest; ++from)
    for (int to = 0; to <= kLargest; ++to) {
      show(static_cast<float>(from), static_cast<float>(to));
      show(static_cast<float>(to), static_cast<float>(from));
      expect_finite(reader.view.report());
    }
  show(320, 480);
  EXPECT_EQ(reader.view.report(), before);
}

TEST_F(Sizes, WithoutAreaNothingIsDrawnAndWhatWasLaidOutStays) {
  show(360, 740);
  const Report before = reader.view.report();
  for (const ImVec2 none : {ImVec2{0, 740}, ImVec2{360, 0}, ImVec2{0, 0}, ImVec2{0.5f, 0.5f}}) {
    show(none.x, none.y);
    EXPECT_EQ(reader.view.report(), before);
    EXPECT_EQ(ImGui::GetDrawData()->TotalVtxCount, 0);
  }
}

TEST_F(Sizes, WhatDoesNotFitIsCutOffAndNotSqueezed) {
  show(180, 300);
  const Report least = reader.view.report();
  show(40, 300);
  EXPECT_EQ(reader.view.report(), least);
}

TEST_F(Sizes, NoFigureIsSmallerThanCanBeReadHoweverSmallItsRoom) {
  for (const float width : {-50.0f, 0.0f, 1.0f, 30.0f, 80.0f, 150.0f, 400.0f})
    for (const int columns : {1, 2, 4}) {
      ImGui::NewFrame();
      Report report;
      Actions actions;
      std::vector<Label> labels;
      const Evidence evidence = test::evidence();
      const Scene scene{reader.state, reader.text(), evidence, reader.findings, reader.answers, {}};
      CanvasInk ink(*ImGui::GetBackgroundDrawList());
      const Pen pen(ink, ink, theme_of(Scheme::light), reader.view.fonts, 1, &labels);
      const HeadlineFigure figures[] = {{"first", "a label", "12.3 months", "", "a note that runs into the next"},
                                        {"second", "label", "2", "", "a note"}};
      draw_figures({scene, pen, report, actions, 0, "lead"}, figures, 0, 0, width, columns);
      ImGui::EndFrame();
      for (const Label& label : labels) EXPECT_GE(label.rect.h, type::kNote) << label.text << " at " << width;
    }
}

TEST(AnExtent, IsSoundWhateverIsSaid) {
  for (const float width : {-kInfinite, -1.0f, 0.0f, 0.4f, 1.0f, 59.7f, 1440.0f, 1e9f, kInfinite, kNan})
    for (const float height : {-1e9f, 0.0f, 0.9f, 360.0f, 1e30f, kNan})
      for (const float ratio : {-1.0f, 0.0f, 0.01f, 1.0f, 3.0f, 1e9f, kInfinite, kNan})
        for (const float zoom : {-2.0f, 0.0f, 1.0f, 1.4427f, 50.0f, kInfinite, kNan}) {
          const Extent extent = extent_of(width, height, ratio, zoom);
          EXPECT_TRUE(extent.width >= 1 && extent.width <= 16384 && extent.height >= 1 && extent.height <= 16384);
          EXPECT_TRUE(extent.pixel_ratio > 0 && extent.pixel_ratio <= 16);
          EXPECT_LE(static_cast<float>(std::max(extent.width, extent.height)) * extent.pixel_ratio, 16384 + 1);
          EXPECT_TRUE(extent.zoom >= 1 && extent.zoom <= 3);
          EXPECT_EQ(extent.zoom, exact(extent.zoom));
          EXPECT_EQ(extent.has_area, width >= 1 && height >= 1 && std::isfinite(width) && std::isfinite(height));
        }
  const Extent usual = extent_of(1440, 900, 2, 1);
  EXPECT_TRUE(usual.width == 1440 && usual.height == 900 && usual.pixel_ratio == 2 && usual.zoom == 1 &&
              usual.has_area);
}

}  // namespace
}  // namespace seedcorn
