// A reader without a window: Dear ImGui with hand-made input and a renderer that draws nothing.
#pragma once

#include <imgui.h>

#include <algorithm>

#include "assets.hpp"
#include "explainer/state/action.hpp"
#include "font_bytes.hpp"
#include "view/view.hpp"

namespace seedcorn::test {

class Reader {
 public:
  explicit Reader(Language language, float width = 1440, float height = 900)
      : story_(story(std::string(kLanguageIds[static_cast<std::size_t>(language)]))),
        evidence_(evidence()),
        context_(ImGui::CreateContext()) {
    set_up_imgui();
    state.language = language;
    ImGuiIO& io = ImGui::GetIO();
    io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
    io.DisplaySize = {width, height};
    const std::string id(kLanguageIds[static_cast<std::size_t>(language)]);
    EXPECT_EQ(view.fonts.load(Weight::regular, font_bytes(id + "-regular.ttf")), "");
    EXPECT_EQ(view.fonts.load(Weight::bold, font_bytes(id + "-bold.ttf")), "");
    follow();
  }
  ~Reader() {
    for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) destroy(*texture);
    ImGui::DestroyContext(context_);
  }
  Reader(const Reader&) = delete;
  Reader& operator=(const Reader&) = delete;

  void frame() {
    ImGuiIO& io = ImGui::GetIO();
    io.DeltaTime = 1 / 60.0f;
    ImGui::NewFrame();
    Actions actions;
    labels.clear();
    view.draw(Scene{state, story_, evidence_, findings, answers, {true, 302, 16384}}, scroll, actions, &labels);
    ImGui::Render();
    upload();
    for (const Action& action : actions) update(state, action);
    follow();
  }
  void move(float x, float y) {
    ImGui::GetIO().AddMousePosEvent(x, y);
    frame();
  }
  void button(bool down) {
    ImGui::GetIO().AddMouseButtonEvent(0, down);
    frame();
  }
  // Takes back the press under way and what it has done.
  void take_back() {
    Actions actions;
    view.take_back(actions);
    for (const Action& action : actions) update(state, action);
    frame();
  }
  // The button is released where the page cannot see it.
  void lose() {
    ImGui::GetIO().AddMousePosEvent(-FLT_MAX, -FLT_MAX);
    button(false);
  }
  void click(float x, float y) {
    move(x, y);
    button(true);
    button(false);
  }

  const Reported& find(const std::string& id) const {
    const auto& rects = view.report().rects;
    const auto found = std::find_if(rects.begin(), rects.end(), [&](const Reported& r) { return r.id == id; });
    EXPECT_NE(found, rects.end()) << id;
    return *found;
  }
  // In canvas coordinates, where a hand would find it.
  Rect in_window(const std::string& id) const {
    Reported found = find(id);
    if (!found.fixed) found.rect.y -= scroll;
    return found.rect;
  }
  // These chapters only, without prose: whether the shipped story has them or not.
  void show(std::initializer_list<const char*> chapters, std::vector<ButtonId> buttons = {}) {
    story_.chapters.clear();
    for (const char* id : chapters) {
      Chapter chapter;
      chapter.id = chapter.name = chapter.kicker = chapter.question = id;
      chapter.controls = {model::LeverId::us_openness, model::LeverId::us_talent_drain};
      chapter.buttons = buttons;
      story_.chapters.push_back(std::move(chapter));
    }
  }
  float lever(model::LeverId id) const { return model::at(state.levers, id); }
  const Story& text() const { return story_; }
  void show_only(Chapter chapter) { story_.chapters = {std::move(chapter)}; }

  State state;
  View view;
  Findings findings;
  Answers answers;
  float scroll = 0;
  bool waiting = false;       // for the first futures
  std::vector<Label> labels;  // every line of text of the last frame

 private:
  // Mean runs with a plain band around them: the view does not care where curves come from.
  void follow() {
    findings.changed = state.levers != model::default_levers();
    if (waiting) return;
    const model::Trajectory mean = model::mean_run(state.levers), baseline = model::mean_run(model::default_levers());
    LeadFutures& futures = findings.futures.emplace();
    constexpr std::array<float, 5> kApart{-5, -2, 0, 2, 5};
    for (std::size_t i = 0; i < kApart.size(); ++i)
      for (std::size_t step = 0; step < model::kPoints; ++step)
        futures.fan[i][step] = mean[model::Outcome::lead][step] + kApart[i];
    std::copy_n(baseline[model::Outcome::lead].begin(), model::kPoints, futures.baseline.lead.begin());
    const auto at = static_cast<std::size_t>(model::january(2035));
    futures.figures = {4.5f, futures.fan[kMedian][at], 0.88f, 5.7f, 0.9f};
    futures.baseline.figures = {4.5f, futures.baseline.lead[at], 0.88f, 5.7f, 0.9f};
    futures.members = 10240;
    futures.current = true;
  }
  static void destroy(ImTextureData& texture) {
    texture.SetTexID(ImTextureID_Invalid);
    texture.SetStatus(ImTextureStatus_Destroyed);
  }
  static void upload() {
    for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
      if (texture->Status == ImTextureStatus_WantCreate) texture->SetTexID(1);
      if (texture->Status == ImTextureStatus_WantDestroy)
        destroy(*texture);
      else if (texture->Status != ImTextureStatus_Destroyed)
        texture->SetStatus(ImTextureStatus_OK);
    }
  }

  Story story_;
  Evidence evidence_;
  ImGuiContext* context_;
};

}  // namespace seedcorn::test
