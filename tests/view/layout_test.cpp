#include <ostream>

#include "reader.hpp"

namespace seedcorn {
namespace {

using test::Reader;

struct Case {
  Language language;
  float width, height;
};

std::ostream& operator<<(std::ostream& out, const Case& c) {
  return out << kLanguageIds[static_cast<std::size_t>(c.language)] << "_" << c.width << "x" << c.height;
}

std::string name(const testing::TestParamInfo<Case>& info) { return testing::PrintToString(info.param); }

class Layout : public testing::TestWithParam<Case> {
 protected:
  Reader reader{GetParam().language, GetParam().width, GetParam().height};
};

bool overlap(const Rect& a, const Rect& b) {
  constexpr float kTouch = 0.5f;
  return a.x + kTouch < b.x + b.w && b.x + kTouch < a.x + a.w && a.y + kTouch < b.y + b.h && b.y + kTouch < a.y + a.h;
}

void expect_no_overlap(const Report& report) {
  for (std::size_t i = 0; i < report.rects.size(); ++i)
    for (std::size_t j = 0; j < i; ++j) {
      const Reported &a = report.rects[i], &b = report.rects[j];
      EXPECT_FALSE(a.fixed == b.fixed && overlap(a.rect, b.rect)) << a.id << " and " << b.id;
    }
}

TEST_P(Layout, NothingOverlapsOrLeavesThePage) {
  for (const float openness : {0.24f, 0.0f, 1.0f}) {
    update(reader.state, SetLever{model::LeverId::us_openness, openness});
    reader.frame();
    reader.frame();
    expect_no_overlap(reader.view.report());
    for (const Reported& each : reader.view.report().rects) {
      EXPECT_GE(each.rect.x, 0) << each.id;
      EXPECT_LE(each.rect.x + each.rect.w, GetParam().width + 0.5f) << each.id;
      EXPECT_LE(each.rect.y + each.rect.h, reader.view.report().height) << each.id;
      EXPECT_GT(each.rect.w, 0) << each.id;
      EXPECT_GT(each.rect.h, 0) << each.id;
    }
  }
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
  EXPECT_EQ(after.rects.size(), before.rects.size() + 1);  // the way back appears
}

TEST_P(Layout, ScrollingChangesNeitherHeightNorPlaces) {
  reader.frame();
  const Report top = reader.view.report();
  reader.scroll = (top.height - GetParam().height) / 2;
  reader.frame();
  EXPECT_EQ(reader.view.report().height, top.height);
  for (const Reported& each : top.rects) {
    const Reported& now = reader.find(each.id);
    const float moved = each.fixed || now.fixed ? 0 : now.rect.y - each.rect.y;
    EXPECT_NEAR(moved, 0, 0.01f) << each.id;
  }
}

TEST_P(Layout, TheChartIsInTheWindowWithTheLastLever) {
  reader.frame();
  reader.scroll = reader.view.report().height - GetParam().height;
  reader.frame();
  const Reported& chart = reader.find("chart.lead");
  if (!chart.fixed) GTEST_SKIP() << "the window is too low for chart and levers together";
  EXPECT_GE(chart.rect.y, 0);
  EXPECT_LE(chart.rect.y + chart.rect.h, GetParam().height);
  const Rect last = reader.find("compute_ratio").rect;
  EXPECT_LE(last.y - reader.scroll + last.h, GetParam().height);
}

constexpr Case kCases[] = {{Language::en, 320, 568}, {Language::ko, 320, 568}, {Language::en, 360, 740}, {Language::ko, 360, 740},
                           {Language::en, 740, 360}, {Language::ko, 768, 1024}, {Language::en, 860, 600}, {Language::ko, 1024, 640},
                           {Language::en, 1440, 900}, {Language::ko, 1440, 900}, {Language::en, 3840, 2160}};
INSTANTIATE_TEST_SUITE_P(Windows, Layout, testing::ValuesIn(kCases), name);

}  // namespace
}  // namespace seedcorn
