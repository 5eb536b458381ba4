// SDL's window: its size in points and pixels, and its end.
#include <SDL.h>

#include "app_fixture.hpp"

namespace seedcorn {
namespace {

class TheWindow : public test::TheApp {};

TEST_F(TheWindow, IsAsLargeAsItIsTold) {
  app.resize(700, 500, 1, 1);
  const Extent extent = app.window().natural_extent();
  EXPECT_EQ(extent.width, 700);
  EXPECT_EQ(extent.height, 500);
}

TEST_F(TheWindow, HasLargerLettersWhenItIsLarge) {
  app.resize(1440, 900, 1, 1);
  EXPECT_EQ(app.window().natural_extent().zoom, 1);
  app.resize(2560, 1600, 1, 1);
  EXPECT_NEAR(app.window().natural_extent().zoom, 2560 * 0.00966 / 17, 0.02);
}

TEST_F(TheWindow, DrawsAsManyPixelsAsItHas) {
  app.resize(640, 480, 1, 1);
  frame();
  const ImGuiIO& io = ImGui::GetIO();
  EXPECT_EQ(io.DisplaySize.x * io.DisplayFramebufferScale.x, 640);
  EXPECT_EQ(io.DisplaySize.y * io.DisplayFramebufferScale.y, 480);
}

TEST_F(TheWindow, MakesItsGraphicsAnewAfterTheyWereLost) {
  settle();
  for (int i = 0; i < 40; ++i) {
    app.graphics(false);
    settle();
    app.graphics(true);
    settle();
  }
  EXPECT_TRUE(app.draw_picture("lead", 600, 400, 1, "link"));
}

TEST(SdlsVideo, IsLetGoOfWithItsWindowFortyTimesInARow) {
  setenv("SDL_VIDEODRIVER", "offscreen", 1);
  for (int i = 0; i < 40; ++i) {
    ImGui::CreateContext();
    {
      Window window;
      const std::string fault = window.open(extent_of(320, 240, 1, 1));
      if (!fault.empty()) {
        ImGui::DestroyContext();
        GTEST_SKIP() << "SDL's offscreen driver draws nothing here: " << fault;
      }
      test::keep_drivers_loaded();
      EXPECT_NE(SDL_WasInit(SDL_INIT_VIDEO), 0u);
    }
    EXPECT_EQ(SDL_WasInit(SDL_INIT_VIDEO), 0u);
    ImGui::DestroyContext();
  }
}

}  // namespace
}  // namespace seedcorn
