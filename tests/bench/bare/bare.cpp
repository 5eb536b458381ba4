// The smallest page with SDL2 and Dear ImGui: one window with a text and a slider, opened like the explainer's
// (src/platform/window.cpp).
#include <SDL.h>
#include <backends/imgui_impl_opengl3.h>
#include <backends/imgui_impl_sdl2.h>
#include <emscripten.h>
#include <imgui.h>

namespace {

float value = 0.5f;
ImVec2 size;  // CSS pixels; SDL's window counts the canvas's own
float ratio = 1;

}  // namespace

extern "C" {

EMSCRIPTEN_KEEPALIVE int bare_start(float css_width, float css_height, float pixel_ratio) {
  size = {css_width, css_height};
  ratio = pixel_ratio;
  SDL_SetMainReady();
  if (SDL_Init(SDL_INIT_VIDEO) != 0) return 0;
  SDL_GL_SetAttribute(SDL_GL_CONTEXT_MAJOR_VERSION, 3);
  SDL_GL_SetAttribute(SDL_GL_DEPTH_SIZE, 0);
  SDL_Window* const window = SDL_CreateWindow(nullptr, 0, 0, static_cast<int>(css_width * pixel_ratio),
                                              static_cast<int>(css_height * pixel_ratio), SDL_WINDOW_OPENGL);
  const SDL_GLContext context = window ? SDL_GL_CreateContext(window) : nullptr;
  if (!context) return 0;
  ImGui::CreateContext();
  ImGui::GetIO().ConfigFlags |= ImGuiConfigFlags_NoMouseCursorChange;
  ImGui_ImplSDL2_InitForOpenGL(window, context);
  return ImGui_ImplOpenGL3_Init("#version 300 es") ? 1 : 0;
}

EMSCRIPTEN_KEEPALIVE void bare_pointer(float css_x, float css_y, int down) {
  ImGuiIO& io = ImGui::GetIO();
  io.AddMousePosEvent(css_x, css_y);
  io.AddMouseButtonEvent(ImGuiMouseButton_Left, down != 0);
}

// Returns where the slider stands.
EMSCRIPTEN_KEEPALIVE float bare_frame() {
  ImGui_ImplOpenGL3_NewFrame();
  ImGui_ImplSDL2_NewFrame();
  ImGui::GetIO().DisplaySize = size;
  ImGui::GetIO().DisplayFramebufferScale = {ratio, ratio};
  ImGui::NewFrame();
  ImGui::SetNextWindowPos({0, 0});
  ImGui::SetNextWindowSize(ImGui::GetIO().DisplaySize);
  ImGui::Begin("bare", nullptr, ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove);
  ImGui::SetNextItemWidth(200);
  ImGui::SliderFloat("slider", &value, 0, 1);
  ImGui::Text("It stands at %.2f", static_cast<double>(value));
  ImGui::End();
  ImGui::Render();
  ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
  return value;
}

}  // extern "C"
