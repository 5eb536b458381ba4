#include "view/view.hpp"

#include <imgui_internal.h>

#include <utility>

namespace seedcorn {

void set_up_imgui() {
  ImGuiIO& io = ImGui::GetIO();
  io.IniFilename = nullptr;
  io.LogFilename = nullptr;
  io.MouseDoubleClickMaxDist = 12;  // a finger's two taps
  ImGuiStyle& style = ImGui::GetStyle();
  style.WindowPadding = {0, 0};
  style.WindowBorderSize = 0;
  style.WindowMinSize = {1, 1};
}

namespace {

// No layout is smaller: what does not fit into a window is cut off at its edge, not squeezed.
constexpr float kLeastWidth = 180, kLeastHeight = 120;

// One undecorated window over the whole canvas; `draw` gets a frame in it.
template <class Draw>
void fill_canvas(const Scene& scene, Fonts& fonts, Report& report, Actions& actions, float scroll, const Draw& draw,
                 std::vector<Label>* labels = nullptr) {
  const ImGuiIO& io = ImGui::GetIO();
  if (!fonts.ready() || !(io.DisplaySize.x >= 1 && io.DisplaySize.y >= 1)) return;
  const ImVec2 size{std::max(io.DisplaySize.x, kLeastWidth), std::max(io.DisplaySize.y, kLeastHeight)};
  ImGui::SetNextWindowPos({0, 0});
  ImGui::SetNextWindowSize(size);
  constexpr ImGuiWindowFlags kBare = ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoBackground |
                                     ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
                                     ImGuiWindowFlags_NoNav | ImGuiWindowFlags_NoScrollWithMouse |
                                     ImGuiWindowFlags_NoBringToFrontOnFocus;
  ImGui::Begin("page", nullptr, kBare);
  fonts.set_density(io.DisplayFramebufferScale.x);
  const Pen pen(*ImGui::GetWindowDrawList(), theme_of(scene.state.scheme), fonts, io.DisplayFramebufferScale.x, labels);
  Frame frame{scene, pen, report, actions, scroll, {}, false, size};
  draw(frame, size);
  ImGui::End();
}

}  // namespace

void View::draw(const Scene& scene, float scroll, Actions& actions, std::vector<Label>* labels) {
  Report report;
  fill_canvas(
      scene, fonts, report, actions, scroll, [this](Frame& frame, ImVec2 size) { page_.draw(frame, size); }, labels);
  if (!report.chapters.empty())
    report_ = std::move(report);  // without a window nothing is laid out, so the last report stays
  follow_press(scene.state, actions);
}

bool View::prepare(const Scene& scene, std::size_t chapter) {
  Report report;
  Actions actions;  // discarded: nothing can be pressed yet
  bool more = false;
  fill_canvas(scene, fonts, report, actions, 0,
              [&](Frame& frame, ImVec2 size) { more = page_.prepare(frame, size, chapter); });
  return more;
}

// Follows presses here and not in the controls, because a control that has gone out of sight is not drawn and cannot
// notice its release.
void View::follow_press(const State& state, Actions& actions) {
  const bool before = std::exchange(pressed_, ImGui::IsAnyItemActive());
  if (pressed_ && !before) step_ = place_of(state.history).at;
  if (before && !pressed_) actions.push_back(Hold{});
}

void View::take_back(Actions& actions) {
  ImGuiIO& io = ImGui::GetIO();
  io.ClearEventsQueue();
  io.ClearInputMouse();
  io.MouseClickedTime[ImGuiMouseButton_Left] = -FLT_MAX;  // the next click is no double click
  ImGui::ClearActiveID();
  if (!std::exchange(pressed_, false)) return;
  actions.push_back(Hold{{}, false, true});
  actions.push_back(TravelTo{step_});  // a drag along the history makes no step, so it is undone here
}

void View::draw_picture(const Scene& scene, ChapterId chapter, const std::string& link) {
  Report report;
  Actions actions;  // discarded: nothing can be pressed on a picture
  fill_canvas(scene, fonts, report, actions, 0,
              [&](Frame& frame, ImVec2 size) { page_.draw_picture(frame, size, chapter, link); });
}

}  // namespace seedcorn
