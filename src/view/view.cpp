#include "view/view.hpp"

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

void View::draw(const Scene& scene, float scroll, Actions& actions) {
  report_ = {};
  if (!fonts.ready()) return;
  const ImGuiIO& io = ImGui::GetIO();
  ImGui::SetNextWindowPos({0, 0});
  ImGui::SetNextWindowSize(io.DisplaySize);
  constexpr ImGuiWindowFlags kBare = ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoMove |
                                     ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoNav | ImGuiWindowFlags_NoScrollWithMouse |
                                     ImGuiWindowFlags_NoBringToFrontOnFocus;
  ImGui::Begin("page", nullptr, kBare);
  fonts.set_density(io.DisplayFramebufferScale.x);
  const Pen pen(*ImGui::GetWindowDrawList(), theme_of(scene.state.scheme), fonts, io.DisplayFramebufferScale.x);
  Frame frame{scene, pen, report_, actions, scroll, {}};
  page_.draw(frame, io.DisplaySize);
  ImGui::End();
}

}  // namespace seedcorn
