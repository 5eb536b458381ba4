#include "platform/window.hpp"

#include <SDL.h>
#include <imgui_impl_opengl3.h>
#include <imgui_impl_sdl2.h>
#include <imgui_internal.h>

#include <cmath>
#ifdef __EMSCRIPTEN__
#include <GLES3/gl3.h>
#include <emscripten/html5.h>
#else
#include <SDL_opengl.h>
#endif

namespace seedcorn {

namespace {

#ifdef __EMSCRIPTEN__
// SDL would read the browser's own pixel ratio, but ours has a limit (web/engine/stage.js) and pictures have one of
// their own. So SDL's window is as large as the canvas has pixels. Without a title, because the document has one.
constexpr SDL_GLprofile kProfile = SDL_GL_CONTEXT_PROFILE_ES;
constexpr int kMajor = 3, kMinor = 0;
constexpr const char *kGlsl = "#version 300 es", *kTitle = nullptr;
constexpr Uint32 kFlags = SDL_WINDOW_OPENGL;
constexpr ImGuiConfigFlags kCursor = ImGuiConfigFlags_NoMouseCursorChange;  // the page shows it
constexpr bool kUnitsArePixels = true;
bool context_is_lost() { return emscripten_is_webgl_context_lost(emscripten_webgl_get_current_context()); }
#else
constexpr SDL_GLprofile kProfile = SDL_GL_CONTEXT_PROFILE_CORE;
constexpr int kMajor = 3, kMinor = 2;
constexpr const char *kGlsl = "#version 150", *kTitle = "Seed Corn";
constexpr Uint32 kFlags = SDL_WINDOW_OPENGL | SDL_WINDOW_RESIZABLE | SDL_WINDOW_ALLOW_HIGHDPI;
constexpr ImGuiConfigFlags kCursor = ImGuiConfigFlags_None;
constexpr bool kUnitsArePixels = false;
bool context_is_lost() { return false; }
#endif

int units(int points, float pixel_ratio) {
  if (!kUnitsArePixels) return points;
  return std::max(1, static_cast<int>(std::lround(static_cast<float>(points) * pixel_ratio)));
}

std::string fault(const char* what) { return std::string(what) + ": " + SDL_GetError(); }

}  // namespace

std::string Window::open(const Extent& extent) {
  SDL_SetMainReady();
  if (SDL_Init(SDL_INIT_VIDEO) != 0) return fault("no window");
  SDL_GL_SetAttribute(SDL_GL_CONTEXT_PROFILE_MASK, kProfile);
  SDL_GL_SetAttribute(SDL_GL_CONTEXT_MAJOR_VERSION, kMajor);
  SDL_GL_SetAttribute(SDL_GL_CONTEXT_MINOR_VERSION, kMinor);
  // Depth, stencil and smoothing would cost memory for nothing: Dear ImGui draws its edges smooth.
  for (const SDL_GLattr unused : {SDL_GL_ALPHA_SIZE, SDL_GL_DEPTH_SIZE, SDL_GL_STENCIL_SIZE, SDL_GL_MULTISAMPLEBUFFERS})
    SDL_GL_SetAttribute(unused, 0);
  extent_ = extent;
  window_ = SDL_CreateWindow(kTitle, SDL_WINDOWPOS_CENTERED, SDL_WINDOWPOS_CENTERED,
                             units(extent.width, extent.pixel_ratio), units(extent.height, extent.pixel_ratio), kFlags);
  if (!window_) return fault("no window");
  context_ = SDL_GL_CreateContext(window_);
  if (!context_) return fault("no WebGL 2 or OpenGL 3");
  ImGui::GetIO().ConfigFlags |= kCursor;
  ImGui_ImplSDL2_InitForOpenGL(window_, context_);
  ImGui_ImplOpenGL3_Init(kGlsl);
  return {};
}

void Window::open_without_graphics(const Extent& extent) {
  extent_ = extent;
  without_graphics_ = lost_ = true;
  ImGui::GetIO().BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
}

Window::~Window() {
  if (context_) {
    ImGui_ImplOpenGL3_Shutdown();
    ImGui_ImplSDL2_Shutdown();
    SDL_GL_DeleteContext(context_);
  }
  if (window_) SDL_DestroyWindow(window_);
  SDL_Quit();
}

std::uint32_t Window::id() const { return SDL_GetWindowID(window_); }

void Window::resize(const Extent& extent) {
  extent_ = extent;
  if (without_graphics_) return;
  SDL_SetWindowSize(window_, units(extent.width, extent.pixel_ratio), units(extent.height, extent.pixel_ratio));
}

Extent Window::natural_extent() const {
  int width = 1, height = 1, across = 1, down = 1;
  SDL_GetWindowSize(window_, &width, &height);
  SDL_GL_GetDrawableSize(window_, &across, &down);
  const auto w = static_cast<float>(width), h = static_cast<float>(height);
  const float letters = std::min({w * 0.00966f, h * 0.017f, 51.0f});  // CSS pixels, as web/canvas.css has them
  return extent_of(w, h, static_cast<float>(across) / w, letters / 17);
}

ImVec2 Window::units_per_css_pixel() const {
  int across = 1, down = 1;
  SDL_GetWindowSize(window_, &across, &down);
  return {static_cast<float>(across) / static_cast<float>(extent_.width),
          static_cast<float>(down) / static_cast<float>(extent_.height)};
}

// The backend hands positions on as SDL has them, so the one in points follows, and counts. A finger that is lifted is
// nowhere.
void Window::process(const SDL_Event& event) {
  ImGui_ImplSDL2_ProcessEvent(&event);
  ImGuiIO& io = ImGui::GetIO();
  const ImVec2 units = units_per_css_pixel();
  if (event.type == SDL_MOUSEMOTION && event.motion.x == kNowhere)
    io.AddMousePosEvent(-FLT_MAX, -FLT_MAX);
  else if (event.type == SDL_MOUSEMOTION)
    io.AddMousePosEvent(static_cast<float>(event.motion.x) / (units.x * extent_.zoom),
                        static_cast<float>(event.motion.y) / (units.y * extent_.zoom));
  else if (event.type == SDL_MOUSEBUTTONUP && event.button.which == SDL_TOUCH_MOUSEID)
    io.AddMousePosEvent(-FLT_MAX, -FLT_MAX);
}

void Window::set_lost(bool lost) {
  if (lost && context_) ImGui_ImplOpenGL3_DestroyDeviceObjects();  // the first frame that is drawn makes them anew
  lost_ = lost || without_graphics_;
}

bool Window::is_lost() {
  if (!lost_ && context_ && context_is_lost()) set_lost(true);
  return lost_;
}

void Window::begin_frame(float seconds) {
  if (!is_lost()) ImGui_ImplOpenGL3_NewFrame();
  if (!without_graphics_) ImGui_ImplSDL2_NewFrame();
  const ImVec2 drawable = drawable_size();
  ImGuiIO& io = ImGui::GetIO();
  io.DeltaTime = seconds;
  io.DisplaySize = {static_cast<float>(extent_.width) / extent_.zoom,
                    static_cast<float>(extent_.height) / extent_.zoom};
  io.DisplayFramebufferScale = {drawable.x / static_cast<float>(extent_.width) * extent_.zoom,
                                drawable.y / static_cast<float>(extent_.height) * extent_.zoom};
  let_go_of_glyphs(io.DisplayFramebufferScale.x);
  ImGui::NewFrame();
}

ImVec2 Window::drawable_size() const {
  const ImVec2 css{static_cast<float>(extent_.width), static_cast<float>(extent_.height)};
  if (without_graphics_) return {css.x * extent_.pixel_ratio, css.y * extent_.pixel_ratio};
  int across = 1, down = 1;
  SDL_GL_GetDrawableSize(window_, &across, &down);
  return {static_cast<float>(across), static_cast<float>(down)};
}

// ImGui keeps the glyphs of every pixel density in a texture that only grows, and while it grows the old one stays
// until the frame is done. Emptied first, the present texture is large enough for the next density.
void Window::let_go_of_glyphs(float density) {
  ImFontAtlas* const atlas = ImGui::GetIO().Fonts;
  if (density != density_ && atlas->Builder) ImFontAtlasBuildDiscardBakes(atlas, 0);
  density_ = density;
}

void Window::end_frame(ImU32 background) {
  ImGui::Render();
  if (lost_) return;
  const ImGuiIO& io = ImGui::GetIO();
  const ImVec4 clear = ImGui::ColorConvertU32ToFloat4(background);
  glViewport(0, 0, static_cast<int>(std::lround(io.DisplaySize.x * io.DisplayFramebufferScale.x)),
             static_cast<int>(std::lround(io.DisplaySize.y * io.DisplayFramebufferScale.y)));
  glClearColor(clear.x, clear.y, clear.z, 1);
  glClear(GL_COLOR_BUFFER_BIT);
  ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
  SDL_GL_SwapWindow(window_);
}

}  // namespace seedcorn
