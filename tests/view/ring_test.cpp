// The canvas draws a ring around the control that has the keyboard in the document.
#include "rects.hpp"

namespace seedcorn {
namespace {

using test::Reader;

// The corners drawn around `box`, up to a ring's distance from it.
int drawn_around(const Rect& box) {
  constexpr float kFar = 6;
  int found = 0;
  for (const ImDrawList* list : ImGui::GetDrawData()->CmdLists)
    for (const ImDrawVert& vertex : list->VtxBuffer) {
      const float away = std::max(
          {box.x - vertex.pos.x, vertex.pos.x - box.x - box.w, box.y - vertex.pos.y, vertex.pos.y - box.y - box.h});
      found += away > 0 && away < kFar ? 1 : 0;
    }
  return found;
}

TEST(ARing, IsDrawnAroundWhateverIsFocusedInAnyChapter) {
  Reader reader(Language::en, 1440, 900);
  update(reader.state, Press{ButtonId::assumptions_all});
  update(reader.state, SetLever{model::LeverId::us_openness, 0.8f});
  reader.frame();
  reader.frame();
  const Report report = reader.view.report();
  int controls = 0;
  for (const Reported& each : report.rects) {
    if (each.fixed) continue;
    reader.scroll = exact(std::max(0.0f, each.rect.y - 450));
    update(reader.state, Focus{});
    reader.frame();
    const int before = drawn_around(reader.in_window(each.id));
    update(reader.state, Focus{each.id});
    reader.frame();
    EXPECT_GT(drawn_around(reader.in_window(each.id)), before) << each.id;
    ++controls;
  }
  EXPECT_GT(controls, 150);
}

TEST(ARing, IsDrawnAroundTheGuess) {
  Reader reader(Language::ko, 360, 740);
  reader.frame();
  reader.scroll = exact(std::max(0.0f, reader.find("hook/guess").rect.y - 300));
  reader.frame();
  const int before = drawn_around(reader.in_window("hook/guess"));
  update(reader.state, Focus{"hook/guess"});
  reader.frame();
  EXPECT_GT(drawn_around(reader.in_window("hook/guess")), before);
}

}  // namespace
}  // namespace seedcorn
