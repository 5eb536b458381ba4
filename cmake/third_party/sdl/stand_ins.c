// In place of the parts of SDL that would listen to the page's events or draw without OpenGL, of its EGL, and of what
// Dear ImGui's backend names and the page never uses. Each name must be defined here, or Emscripten may resolve it to
// its own SDL 1 in JavaScript.
#include "SDL_internal.h" // first, because it configures SDL's other headers

#include <emscripten/html5.h>

#include "SDL.h"
#include "SDL_egl.h"
#include "events/SDL_mouse_c.h"
#include "video/SDL_egl_c.h"
#include "video/SDL_sysvideo.h"
#include "video/emscripten/SDL_emscriptenevents.h"
#include "video/emscripten/SDL_emscriptenframebuffer.h"
#include "video/emscripten/SDL_emscriptenmouse.h"
#include "video/emscripten/SDL_emscriptenopengles.h"
#include "video/emscripten/SDL_emscriptenvideo.h"

// SDL_emscriptenevents.c: web/engine/pointer.js hands over what belongs to the canvas (src/platform/page_pointer.cpp).
void Emscripten_RegisterEventHandlers(SDL_WindowData* data) { (void)data; }
void Emscripten_UnregisterEventHandlers(SDL_WindowData* data) { (void)data; }
EM_BOOL Emscripten_HandleCanvasResize(int type, const void* reserved, void* data) {
  (void)type, (void)reserved, (void)data;
  return EM_FALSE;
}

// SDL_emscriptenmouse.c: the page shows the cursor's shape, which every frame tells it.
void Emscripten_InitMouse(void) {}
void Emscripten_FiniMouse(void) {}

// SDL_emscriptenframebuffer.c
int Emscripten_CreateWindowFramebuffer(_THIS, SDL_Window* window, Uint32* format, void** pixels, int* pitch) {
  (void)window, (void)format, (void)pixels, (void)pitch;
  return SDL_Unsupported();
}
int Emscripten_UpdateWindowFramebuffer(_THIS, SDL_Window* window, const SDL_Rect* rects, int count) {
  (void)window, (void)rects, (void)count;
  return SDL_Unsupported();
}
void Emscripten_DestroyWindowFramebuffer(_THIS, SDL_Window* window) { (void)window; }

// SDL_emscriptenopengles.c and SDL_egl.c: a context of the browser's directly. Emscripten's EGL would be 10 KB more,
// and offers neither the context without extensions nor to ask whether it is lost.
int Emscripten_GLES_LoadLibrary(_THIS, const char* path) {
  (void)path;
  _this->egl_data = (struct SDL_EGL_VideoData*)SDL_calloc(1, sizeof(SDL_EGL_VideoData));
  return _this->egl_data ? 0 : SDL_OutOfMemory();
}
void SDL_EGL_UnloadLibrary(_THIS) {
  SDL_free(_this->egl_data);
  _this->egl_data = NULL;
}
void* SDL_EGL_GetProcAddress(_THIS, const char* name) {
  (void)name;
  return NULL;
}
static char surface;  // the canvas; only its address counts
EGLSurface* SDL_EGL_CreateSurface(_THIS, NativeWindowType window) {
  (void)window;
  return (EGLSurface*)&surface;
}
void SDL_EGL_DestroySurface(_THIS, EGLSurface drawn_on) { (void)drawn_on; }

SDL_GLContext Emscripten_GLES_CreateContext(_THIS, SDL_Window* window) {
  EmscriptenWebGLContextAttributes attributes;
  EMSCRIPTEN_WEBGL_CONTEXT_HANDLE context;
  emscripten_webgl_init_context_attributes(&attributes);
  attributes.majorVersion = _this->gl_config.major_version - 1;  // OpenGL ES 3 is WebGL 2
  attributes.minorVersion = 0;
  attributes.alpha = _this->gl_config.alpha_size > 0;
  attributes.depth = _this->gl_config.depth_size > 0;
  attributes.stencil = _this->gl_config.stencil_size > 0;
  attributes.antialias = _this->gl_config.multisamplebuffers > 0;
  attributes.enableExtensionsByDefault = EM_FALSE;
  context = emscripten_webgl_create_context(((SDL_WindowData*)window->driverdata)->canvas_id, &attributes);
  if (context <= 0) {
    SDL_SetError("the browser has no WebGL %d", attributes.majorVersion);
    return NULL;
  }
  emscripten_webgl_make_context_current(context);
  return (SDL_GLContext)context;
}
int Emscripten_GLES_MakeCurrent(_THIS, SDL_Window* window, SDL_GLContext context) {
  (void)window;
  return emscripten_webgl_make_context_current((EMSCRIPTEN_WEBGL_CONTEXT_HANDLE)context) == EMSCRIPTEN_RESULT_SUCCESS
             ? 0
             : SDL_SetError("the context is gone");
}
// The browser shows what has been drawn when the frame's callback returns.
int Emscripten_GLES_SwapWindow(_THIS, SDL_Window* window) {
  (void)window;
  return 0;
}
int SDL_EGL_SetSwapInterval(_THIS, int interval) {
  (void)interval;
  return 0;
}
int SDL_EGL_GetSwapInterval(_THIS) { return 1; }
void SDL_EGL_DeleteContext(_THIS, SDL_GLContext context) {
  emscripten_webgl_destroy_context((EMSCRIPTEN_WEBGL_CONTEXT_HANDLE)context);
}

// Joysticks and renderers, which are not in the build.
int SDL_NumJoysticks(void) { return 0; }
SDL_bool SDL_IsGameController(int index) {
  (void)index;
  return SDL_FALSE;
}
SDL_GameController* SDL_GameControllerOpen(int index) {
  (void)index;
  return NULL;
}
void SDL_GameControllerClose(SDL_GameController* pad) { (void)pad; }
Uint8 SDL_GameControllerGetButton(SDL_GameController* pad, SDL_GameControllerButton button) {
  (void)pad, (void)button;
  return 0;
}
Sint16 SDL_GameControllerGetAxis(SDL_GameController* pad, SDL_GameControllerAxis axis) {
  (void)pad, (void)axis;
  return 0;
}
int SDL_GetRendererOutputSize(SDL_Renderer* renderer, int* width, int* height) {
  (void)renderer, (void)width, (void)height;
  return SDL_Unsupported();
}
SDL_Renderer* SDL_GetRenderer(SDL_Window* window) {
  (void)window;
  return NULL;
}
void SDL_DestroyRendererWithoutFreeing(SDL_Renderer* renderer) { (void)renderer; }
void SDL_UnloadObject(void* handle) { (void)handle; }

// Wide strings in SDL's own printf, which nothing prints.
char* SDL_iconv_string(const char* to, const char* from, const char* text, size_t bytes) {
  (void)to, (void)from, (void)text, (void)bytes;
  return NULL;
}
