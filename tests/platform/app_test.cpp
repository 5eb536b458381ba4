// The app's loop: what wakes it, when it rests, and what it computes first.
#include "platform/app.hpp"

#include <memory>
#include <nlohmann/json.hpp>

#include "assets.hpp"

namespace seedcorn {
namespace {

using nlohmann::json;

class TheApp : public testing::Test {
 protected:
  void SetUp() override {
    for (const char* language : {"en", "ko"})
      load("story." + std::string(language), asset_bytes("story." + std::string(language) + ".json"));
    load("evidence", asset_bytes("evidence.json"));
    load("font.regular", font_bytes("en-regular.ttf"));
    load("font.bold", font_bytes("en-bold.ttf"));
    ASSERT_EQ(app.send(R"({"type":"language","value":"en"})"), "");
    ASSERT_EQ(app.start(1440, 900, 1, 1), "");
  }
  void TearDown() override {
    owned.reset();
    ImGui::DestroyContext();
  }

  static std::vector<std::uint8_t> bytes_of(const std::string& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
  }
  static std::vector<std::uint8_t> asset_bytes(const std::string& file) {
    return bytes_of(std::string(SEEDCORN_ASSETS) + "/" + file);
  }
  static std::vector<std::uint8_t> font_bytes(const std::string& file) {
    return bytes_of(std::string(SEEDCORN_FONTS) + "/" + file);
  }
  void load(const std::string& name, const std::vector<std::uint8_t>& bytes) {
    ASSERT_EQ(app.load(name, bytes), "") << name;
  }

  FrameResult frame() { return app.frame(now += 16); }
  // Frames until it wants no more; fails if it never does.
  int settle() {
    for (int frames = 1; frames < 20000; ++frames)
      if (!frame().wants_another) return frames;
    ADD_FAILURE() << "it never rests";
    return 0;
  }
  void send(const std::string& message) { ASSERT_EQ(app.send(message), ""); }
  void open_up(float openness) {
    send(R"({"type":"lever","id":"us_openness","value":)" + std::to_string(openness) + "}");
  }
  json state() { return json::parse(app.state_json(), nullptr, false); }

  std::unique_ptr<App> owned = std::make_unique<App>();
  App& app = *owned;
  double now = 0;
};

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
