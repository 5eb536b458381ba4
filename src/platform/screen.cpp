#include "platform/screen.hpp"

#include <SDL.h>
#include <imgui_impl_opengl3.h>
#include <imgui_impl_sdl2.h>

#include <cmath>
#ifdef __EMSCRIPTEN__
#include <GLES3/gl3.h>
#else
#include <SDL_opengl.h>
#endif

namespace seedcorn {

namespace {

#ifdef __EMSCRIPTEN__
constexpr const char* kGlsl = "#version 300 es";

// The page hands pointer events over itself (web/pointer.js); SDL must neither see nor swallow any of the document's.
void leave_input_to_the_page() {
  SDL_SetHint(SDL_HINT_EMSCRIPTEN_KEYBOARD_ELEMENT, "#canvas");
  for (const Uint32 type : {SDL_MOUSEMOTION, SDL_MOUSEBUTTONDOWN, SDL_MOUSEBUTTONUP, SDL_MOUSEWHEEL, SDL_FINGERDOWN, SDL_FINGERUP,
                            SDL_FINGERMOTION, SDL_KEYDOWN, SDL_KEYUP, SDL_TEXTINPUT, SDL_TEXTEDITING})
    SDL_EventState(type, SDL_IGNORE);
}

void choose_gl() {
  SDL_GL_SetAttribute(SDL_GL_CONTEXT_PROFILE_MASK, SDL_GL_CONTEXT_PROFILE_ES);
  SDL_GL_SetAttribute(SDL_GL_CONTEXT_MAJOR_VERSION, 3);
  SDL_GL_SetAttribute(SDL_GL_CONTEXT_MINOR_VERSION, 0);
}
#else
constexpr const char* kGlsl = "#version 150";
void leave_input_to_the_page() {}
void choose_gl() {
  SDL_GL_SetAttribute(SDL_GL_CONTEXT_PROFILE_MASK, SDL_GL_CONTEXT_PROFILE_CORE);
  SDL_GL_SetAttribute(SDL_GL_CONTEXT_MAJOR_VERSION, 3);
  SDL_GL_SetAttribute(SDL_GL_CONTEXT_MINOR_VERSION, 2);
}
#endif

}  // namespace

std::string Screen::open(int width, int height) {
  SDL_SetMainReady();
  if (SDL_Init(SDL_INIT_VIDEO) != 0) return std::string("no window: ") + SDL_GetError();
  leave_input_to_the_page();
  choose_gl();
  window_ = SDL_CreateWindow("Seed Corn", SDL_WINDOWPOS_CENTERED, SDL_WINDOWPOS_CENTERED, width, height,
                             SDL_WINDOW_OPENGL | SDL_WINDOW_RESIZABLE | SDL_WINDOW_ALLOW_HIGHDPI);
  if (!window_) return std::string("no window: ") + SDL_GetError();
  context_ = SDL_GL_CreateContext(window_);
  if (!context_) return std::string("no WebGL 2 or OpenGL 3: ") + SDL_GetError();
  ImGui_ImplSDL2_InitForOpenGL(window_, context_);
  ImGui_ImplOpenGL3_Init(kGlsl);
  return {};
}

Screen::~Screen() {
  if (context_) {
    ImGui_ImplOpenGL3_Shutdown();
    ImGui_ImplSDL2_Shutdown();
    SDL_GL_DeleteContext(context_);
  }
  if (window_) SDL_DestroyWindow(window_);
  SDL_Quit();
}

void Screen::resize(int width, int height) { SDL_SetWindowSize(window_, width, height); }

void Screen::begin_frame(float seconds, float zoom) {
  ImGui_ImplOpenGL3_NewFrame();
  ImGui_ImplSDL2_NewFrame();
  ImGuiIO& io = ImGui::GetIO();
  io.DeltaTime = seconds;
  io.DisplaySize = {io.DisplaySize.x / zoom, io.DisplaySize.y / zoom};
  io.DisplayFramebufferScale = {io.DisplayFramebufferScale.x * zoom, io.DisplayFramebufferScale.y * zoom};
  ImGui::NewFrame();
}

void Screen::end_frame(ImU32 background) {
  ImGui::Render();
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
