#include "platform/screen.hpp"

#include <imgui_impl_opengl3.h>
#include <imgui_internal.h>

#include <cmath>
#ifdef __EMSCRIPTEN__
#include <GLES3/gl3.h>
#else
#include <SDL_opengl.h>
#endif

namespace seedcorn {

std::string Screen::open(const Extent& extent) {
  std::string fault = surface_.open(extent);
  if (fault.empty()) ImGui_ImplOpenGL3_Init(Surface::glsl_version());
  return fault;
}

Screen::~Screen() {
  if (is_open()) ImGui_ImplOpenGL3_Shutdown();
}

void Screen::set_lost(bool lost) {
  if (lost && is_open()) ImGui_ImplOpenGL3_DestroyDeviceObjects();  // the first frame that is drawn makes them anew
  lost_ = lost;
}

bool Screen::is_lost() {
  if (!lost_ && is_open() && surface_.is_lost()) set_lost(true);
  return lost_;
}

void Screen::begin_frame(float seconds, float zoom) {
  if (!is_lost()) ImGui_ImplOpenGL3_NewFrame();
  surface_.begin_frame();
  ImGuiIO& io = ImGui::GetIO();
  io.DeltaTime = seconds;
  io.DisplaySize = {io.DisplaySize.x / zoom, io.DisplaySize.y / zoom};
  io.DisplayFramebufferScale = {io.DisplayFramebufferScale.x * zoom, io.DisplayFramebufferScale.y * zoom};
  let_go_of_glyphs(io.DisplayFramebufferScale.x);
  ImGui::NewFrame();
}

// ImGui keeps the glyphs of every pixel density in a texture that only grows, and while it grows the old one stays
// until the frame is done. Emptied first, the present texture is large enough for the next density.
void Screen::let_go_of_glyphs(float density) {
  ImFontAtlas* const atlas = ImGui::GetIO().Fonts;
  if (density != density_ && atlas->Builder) ImFontAtlasBuildDiscardBakes(atlas, 0);
  density_ = density;
}

void Screen::end_frame(ImU32 background) {
  ImGui::Render();
  if (lost_) return;
  const ImGuiIO& io = ImGui::GetIO();
  const ImVec4 clear = ImGui::ColorConvertU32ToFloat4(background);
  glViewport(0, 0, static_cast<int>(std::lround(io.DisplaySize.x * io.DisplayFramebufferScale.x)),
             static_cast<int>(std::lround(io.DisplaySize.y * io.DisplayFramebufferScale.y)));
  glClearColor(clear.x, clear.y, clear.z, 1);
  glClear(GL_COLOR_BUFFER_BIT);
  ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
  surface_.present();
}

}  // namespace seedcorn
