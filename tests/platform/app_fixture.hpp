// The app in a window that nobody sees, with its story, its evidence and its fonts.
#pragma once

#include <gtest/gtest.h>

#include <cstdlib>
#include <memory>
#include <nlohmann/json.hpp>

#include "assets.hpp"
#include "driver_leaks.hpp"
#include "font_bytes.hpp"
#include "platform/app.hpp"

namespace seedcorn::test {

using nlohmann::json;

class TheApp : public testing::Test {
 protected:
  void SetUp() override {
    setenv("SDL_VIDEODRIVER", "offscreen", 1);
    for (const char* language : {"en", "ko"})
      load("story." + std::string(language), asset("story." + std::string(language) + ".json"));
    load("evidence", asset("evidence.json"));
    load("font.regular", font_bytes("en-regular.ttf"));
    load("font.bold", font_bytes("en-bold.ttf"));
    ASSERT_EQ(app.send(R"({"type":"language","value":"en"})"), "");
    const std::string fault = open();
    if (!fault.empty()) GTEST_SKIP() << "SDL's offscreen driver draws nothing here: " << fault;
    keep_drivers_loaded();
  }
  virtual std::string open() { return app.start(1440, 900, 1, 1); }
  void TearDown() override {
    owned.reset();
    ImGui::DestroyContext();
  }

  void load(const std::string& name, const std::string& text) {
    load(name, std::vector<std::uint8_t>(text.begin(), text.end()));
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

}  // namespace seedcorn::test
