// The app's loop: what wakes it, when it rests, and what it computes first.
#include "app_fixture.hpp"

namespace seedcorn {
namespace {

using nlohmann::json;
using test::TheApp;

TEST_F(TheApp, RestsWhenEverythingHasBeenComputedAndDrawn) {
  settle();
  const json settled = state();
  EXPECT_TRUE(settled["ensemble"]["complete"]);
  const FrameResult idle = frame();
  EXPECT_FALSE(idle.wants_another);
  EXPECT_FALSE(idle.changed);
  EXPECT_EQ(state()["figures"], settled["figures"]);
}

TEST_F(TheApp, IsWokenByALeverAndShowsAnEstimateInThatFrame) {
  settle();
  const float before = state()["figures"]["lead_2035"];
  open_up(0.8f);
  const FrameResult moved = frame();
  EXPECT_TRUE(moved.wants_another);
  EXPECT_TRUE(moved.changed);
  EXPECT_NE(state()["figures"]["lead_2035"], before);
  EXPECT_FALSE(state()["ensemble"]["complete"]);
  settle();
  EXPECT_TRUE(state()["ensemble"]["complete"]);
}

TEST_F(TheApp, AsksWhatTheChapterAsksOnlyAfterTheLeadsOwnFutures) {
  send(R"({"type":"press","id":"reveal"})");
  const auto rows = [&] { return json::parse(app.table_json("hook", true), nullptr, false)["rows"].size(); };
  frame();
  for (int frames = 0; !state()["ensemble"]["complete"] && frames < 20000; ++frames) {
    EXPECT_EQ(rows(), 0u);
    EXPECT_TRUE(frame().wants_another);
  }
  settle();
  EXPECT_GT(rows(), 0u);
}

TEST_F(TheApp, RestsWithoutAnAreaAndComesBackWithOne) {
  settle();
  app.resize(0, 0, 1, 1);
  open_up(0.8f);
  const FrameResult hidden = frame();
  EXPECT_FALSE(hidden.wants_another);
  EXPECT_FALSE(frame().wants_another);
  app.resize(360, 740, 2, 1);
  EXPECT_TRUE(frame().wants_another);
  settle();
  EXPECT_TRUE(state()["ensemble"]["complete"]);
}

TEST_F(TheApp, ComputesOnWhileItsGraphicsAreLost) {
  app.graphics(false);
  settle();
  EXPECT_TRUE(state()["ensemble"]["complete"]);
  EXPECT_FALSE(app.draw_picture("lead", 600, 400, 1, "link")) << "nothing can be drawn now";
  app.graphics(true);
  settle();
  EXPECT_TRUE(app.draw_picture("lead", 600, 400, 1, "link"));
}

TEST_F(TheApp, WaitsForItsWorkersWithoutWantingFrames) {
  app.set_pool(2);
  const FrameResult first = frame();
  EXPECT_TRUE(first.waits);
  EXPECT_FALSE(app.job().empty());
  for (int i = 0; i < 5; ++i) frame();
  EXPECT_FALSE(frame().wants_another) << "there is nothing to do here until they have replied";
  app.set_pool(0);  // they are gone
  settle();
  EXPECT_TRUE(state()["ensemble"]["complete"]);
}

TEST_F(TheApp, RefusesNonsenseAndGoesOn) {
  for (const char* message :
       {"", "{", R"({"type":"lever","id":"none","value":1})", R"({"type":"language","value":"xx"})"})
    EXPECT_NE(app.send(message), "") << message;
  settle();
  EXPECT_TRUE(state()["ensemble"]["complete"]);
}

}  // namespace
}  // namespace seedcorn
