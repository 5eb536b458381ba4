/* What Dear ImGui's SDL2 backend names but the page never uses: SDL's joystick, render and
   loadso parts are left out of the web build. Each name must be defined here, or Emscripten
   may resolve it to its own SDL 1 in JavaScript. */
#include <stddef.h>

#include "SDL.h"

int SDL_NumJoysticks(void) { return 0; }
SDL_bool SDL_IsGameController(int index) { (void)index; return SDL_FALSE; }
SDL_GameController *SDL_GameControllerOpen(int index) { (void)index; return NULL; }
void SDL_GameControllerClose(SDL_GameController *pad) { (void)pad; }
Uint8 SDL_GameControllerGetButton(SDL_GameController *pad, SDL_GameControllerButton button) {
  (void)pad; (void)button; return 0;
}
Sint16 SDL_GameControllerGetAxis(SDL_GameController *pad, SDL_GameControllerAxis axis) {
  (void)pad; (void)axis; return 0;
}
int SDL_GetRendererOutputSize(SDL_Renderer *renderer, int *w, int *h) {
  (void)renderer; *w = *h = 0; return -1;
}

/* Named by SDL_DestroyWindow and SDL_egl.c. */
SDL_Renderer *SDL_GetRenderer(SDL_Window *window) { (void)window; return NULL; }
void SDL_DestroyRendererWithoutFreeing(SDL_Renderer *renderer) { (void)renderer; }
void SDL_UnloadObject(void *handle) { (void)handle; }

/* SDL only stores the address of eglGetProcAddress. Emscripten's own one pulls in a table of every
   GL entry point (384 imports instead of 113, 100 KB of JavaScript). So SDL_GL_GetProcAddress,
   SDL_GL_GetAttribute and SDL_GL_ExtensionSupported must not be called on the web. */
void (*eglGetProcAddress(const char *name))(void) { (void)name; return NULL; }
