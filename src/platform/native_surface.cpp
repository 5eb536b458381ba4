#include <SDL.h>
#include <imgui_impl_sdl2.h>

#include "platform/surface.hpp"

namespace seedcorn {

struct Surface::Host {
  SDL_Window* window = nullptr;
  SDL_GLContext context = nullptr;

  ~Host() {
    if (context) {
      ImGui_ImplSDL2_Shutdown();
      SDL_GL_DeleteContext(context);
    }
    if (window) SDL_DestroyWindow(window);
    SDL_Quit();
  }
};

Surface::Surface() = default;
Surface::~Surface() = default;

const char* Surface::glsl_version() { return "#version 150"; }

// The pixel ratio is the window system's own.
std::string Surface::open(const Extent& extent) {
  SDL_SetMainReady();
  if (SDL_Init(SDL_INIT_VIDEO) != 0) return std::string("no window: ") + SDL_GetError();
  SDL_GL_SetAttribute(SDL_GL_CONTEXT_PROFILE_MASK, SDL_GL_CONTEXT_PROFILE_CORE);
  SDL_GL_SetAttribute(SDL_GL_CONTEXT_MAJOR_VERSION, 3);
  SDL_GL_SetAttribute(SDL_GL_CONTEXT_MINOR_VERSION, 2);
  auto host = std::make_unique<Host>();
  host->window = SDL_CreateWindow("Seed Corn", SDL_WINDOWPOS_CENTERED, SDL_WINDOWPOS_CENTERED, extent.width,
                                  extent.height, SDL_WINDOW_OPENGL | SDL_WINDOW_RESIZABLE | SDL_WINDOW_ALLOW_HIGHDPI);
  if (!host->window) return std::string("no window: ") + SDL_GetError();
  host->context = SDL_GL_CreateContext(host->window);
  if (!host->context) return std::string("no OpenGL 3: ") + SDL_GetError();
  ImGui_ImplSDL2_InitForOpenGL(host->window, host->context);
  host_ = std::move(host);
  return {};
}

bool Surface::is_lost() const { return false; }

void Surface::resize(const Extent& extent) { SDL_SetWindowSize(host_->window, extent.width, extent.height); }

void Surface::begin_frame() { ImGui_ImplSDL2_NewFrame(); }

void Surface::present() { SDL_GL_SwapWindow(host_->window); }

}  // namespace seedcorn
