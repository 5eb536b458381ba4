// Input as SDL has it, from its queue to the levers.
#include <SDL.h>

#include "app_fixture.hpp"
#include "platform/page_pointer.hpp"

namespace seedcorn {
namespace {

class Input : public test::TheApp {
 protected:
  void SetUp() override {
    TheApp::SetUp();
    if (IsSkipped()) return;
    const test::json first = layout();
    for (const test::json& chapter : first["chapters"])
      if (chapter["id"] == "lead") app.scroll(scroll = chapter["y"]);
    const test::json there = layout();
    for (const test::json& rect : there["rects"])
      if (rect["id"] == "lead/us_openness") lever = {rect["x"], rect["y"], rect["w"], rect["h"]};
    ASSERT_GT(lever.w, 0);
    app.scroll(scroll = lever.y - 400);
    lever.y = 400;
    settle();
  }

  test::json layout() {
    settle();
    return state()["layout"];
  }

  // Natively SDL counts CSS pixels of the window. `share` of the lever's track.
  int x(float share) const { return static_cast<int>(lever.x + 11 + (lever.w - 22) * share); }
  int y() const { return static_cast<int>(lever.y + lever.h / 2); }

  void push(SDL_Event event) {
    event.common.timestamp = SDL_GetTicks();
    ASSERT_EQ(SDL_PushEvent(&event), 1);
  }
  void motion(int at_x, int at_y, Uint32 which = 0) {
    SDL_Event event{};
    event.motion = {SDL_MOUSEMOTION, 0, app.window().id(), which, 0, at_x, at_y, 0, 0};
    push(event);
  }
  void button(Uint32 type, Uint32 which = 0) {
    SDL_Event event{};
    event.button.type = type;
    event.button.windowID = app.window().id();
    event.button.which = which;
    event.button.button = SDL_BUTTON_LEFT;
    push(event);
  }
  void crossing(SDL_WindowEventID which) {
    SDL_Event event{};
    event.window.type = SDL_WINDOWEVENT;
    event.window.windowID = app.window().id();
    event.window.event = static_cast<Uint8>(which);
    push(event);
  }
  void frames(int count) {
    for (int i = 0; i < count; ++i) frame();
  }
  void click() {
    button(SDL_MOUSEBUTTONDOWN);
    frame();
    button(SDL_MOUSEBUTTONUP);
    frame();
  }
  float openness() { return state()["levers"]["us_openness"]; }

  float scroll = 0;
  Rect lever{};  // in the window
};

TEST_F(Input, ADragMovesALeverAndIsOneStep) {
  const int steps = state()["history"]["of"];
  motion(x(0.3f), y());
  button(SDL_MOUSEBUTTONDOWN);
  frame();
  EXPECT_TRUE(state()["held"]);
  for (const float share : {0.4f, 0.6f, 0.8f}) {
    motion(x(share), y());
    frame();
    EXPECT_NEAR(openness(), share, 0.011) << "in the frame that took the motion";
  }
  motion(x(1.5f), y() + 90);
  frame();
  EXPECT_EQ(openness(), 1) << "past the end and off the track it is still in hand";
  button(SDL_MOUSEBUTTONUP);
  frames(2);
  EXPECT_FALSE(state()["held"]);
  EXPECT_EQ(state()["history"]["of"], steps + 1);
}

TEST_F(Input, ADoubleClickPutsALeverBack) {
  const float usual = openness();
  motion(x(0.9f), y());
  click();
  EXPECT_NEAR(openness(), 0.9, 0.011);
  click();
  frame();
  EXPECT_EQ(openness(), usual);
}

TEST_F(Input, AMouseThatLeavesTheWindowHoversOverNothing) {
  crossing(SDL_WINDOWEVENT_ENTER);
  motion(x(0.5f), y());
  frames(3);
  EXPECT_EQ(frame().cursor, ImGuiMouseCursor_Hand);
  crossing(SDL_WINDOWEVENT_LEAVE);
  frames(4);
  EXPECT_EQ(frame().cursor, ImGuiMouseCursor_Arrow);
}

TEST_F(Input, AMouseThatLeavesAndComesBackInOneFrameIsWhereItCameIn) {
  PagePointer pointer;
  pointer.push(app.window(), PointerKind::move, 4, 4, false);
  frames(3);
  pointer.push(app.window(), PointerKind::leave, 0, 0, false);
  pointer.push(app.window(), PointerKind::move, static_cast<float>(x(0.5f)), static_cast<float>(y()), false);
  frames(4);
  EXPECT_EQ(frame().cursor, ImGuiMouseCursor_Hand);
}

TEST_F(Input, ADragGoesOnOutsideTheWindow) {
  motion(x(0.3f), y());
  button(SDL_MOUSEBUTTONDOWN);
  frame();
  crossing(SDL_WINDOWEVENT_LEAVE);
  frames(3);
  motion(x(0.7f), -200);
  frame();
  EXPECT_NEAR(openness(), 0.7, 0.011);
}

TEST_F(Input, AFingerDragsALeverAndHoversOverNothingOnceItIsLifted) {
  motion(x(0.3f), y(), SDL_TOUCH_MOUSEID);
  button(SDL_MOUSEBUTTONDOWN, SDL_TOUCH_MOUSEID);
  frames(2);
  motion(x(0.7f), y(), SDL_TOUCH_MOUSEID);
  frames(2);
  EXPECT_NEAR(openness(), 0.7, 0.011);
  button(SDL_MOUSEBUTTONUP, SDL_TOUCH_MOUSEID);
  frames(4);
  EXPECT_FALSE(state()["held"]);
  EXPECT_EQ(frame().cursor, ImGuiMouseCursor_Arrow);
}

TEST_F(Input, AllOfATapInOneFrameIsStillAPress) {
  motion(x(0.8f), y(), SDL_TOUCH_MOUSEID);
  button(SDL_MOUSEBUTTONDOWN, SDL_TOUCH_MOUSEID);
  button(SDL_MOUSEBUTTONUP, SDL_TOUCH_MOUSEID);
  settle();
  EXPECT_NEAR(openness(), 0.8, 0.011);
}

TEST_F(Input, APressWhoseEndNobodySawLeavesTheLeverWhereItWas) {
  PagePointer pointer;
  const auto hand = [&](PointerKind kind, float share) {
    pointer.push(app.window(), kind, static_cast<float>(x(share)), static_cast<float>(y()), false);
    frames(2);
  };
  hand(PointerKind::move, 0.3f);
  hand(PointerKind::down, 0.3f);
  hand(PointerKind::move, 0.7f);
  hand(PointerKind::lost, 0);
  EXPECT_FALSE(state()["held"]);
  EXPECT_NEAR(openness(), 0.7, 0.011);
}

TEST_F(Input, APressThatIsTakenBackHasNeverBeen) {
  const float usual = openness();
  motion(x(0.8f), y());
  button(SDL_MOUSEBUTTONDOWN);
  app.take_back();  // before a frame has seen it
  settle();
  EXPECT_EQ(openness(), usual);
  button(SDL_MOUSEBUTTONUP);
  motion(x(0.8f), y());
  button(SDL_MOUSEBUTTONDOWN);
  frames(2);
  app.take_back();
  settle();
  EXPECT_EQ(openness(), usual);
  EXPECT_FALSE(state()["held"]);
}

TEST_F(Input, EventsOfAnotherWindowMoveNothing) {
  const float usual = openness();
  SDL_Event event{};
  event.button.type = SDL_MOUSEBUTTONDOWN;
  event.button.windowID = app.window().id() + 1;
  event.button.button = SDL_BUTTON_LEFT;
  motion(x(0.8f), y());
  push(event);
  settle();
  EXPECT_EQ(openness(), usual);
}

}  // namespace
}  // namespace seedcorn
