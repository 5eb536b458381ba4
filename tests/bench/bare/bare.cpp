// The smallest page with Dear ImGui: one window with a text and a slider. The canvas is opened like the explainer's
// (src/platform/web_surface.cpp).
#include <backends/imgui_impl_opengl3.h>
#include <emscripten/html5.h>
#include <imgui.h>

namespace {

constexpr const char* kCanvas = "#canvas";
float value = 0.5f;

}  // namespace

extern "C" {

EMSCRIPTEN_KEEPALIVE int bare_start(float css_width, float css_height, float pixel_ratio) {
  EmscriptenWebGLContextAttributes attributes;
  emscripten_webgl_init_context_attributes(&attributes);
  attributes.majorVersion = 2;
  attributes.alpha = attributes.depth = attributes.stencil = attributes.antialias =
      attributes.enableExtensionsByDefault = EM_FALSE;
  const EMSCRIPTEN_WEBGL_CONTEXT_HANDLE context = emscripten_webgl_create_context(kCanvas, &attributes);
  if (context <= 0) return 0;
  emscripten_webgl_make_context_current(context);
  emscripten_set_canvas_element_size(kCanvas, static_cast<int>(css_width * pixel_ratio),
                                     static_cast<int>(css_height * pixel_ratio));
  ImGui::CreateContext();
  ImGuiIO& io = ImGui::GetIO();
  io.DisplaySize = {css_width, css_height};
  io.DisplayFramebufferScale = {pixel_ratio, pixel_ratio};
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
