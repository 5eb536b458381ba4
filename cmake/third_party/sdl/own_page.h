// Included before each of SDL's files on the web. The page around the canvas keeps what belongs to it, and what SDL
// would ask a whole program's environment for stays out of the module.
#pragma once
#include <emscripten.h>
#include <emscripten/html5.h>

// EM_JS_DEPS came with Emscripten 3.1.32. The helpers that SDL names with it are always in the runtime of older ones.
#ifndef EM_JS_DEPS
#define EM_JS_DEPS(tag, deps) extern int em_js_deps_unused_##tag
#endif

// The document has a title of its own, nothing makes the canvas full-screen, and nothing sleeps. Emscripten's code for
// these is 20 KB of JavaScript, and listens.
#define emscripten_set_window_title(title) ((void)(title))
#define emscripten_request_fullscreen_strategy(target, defer, strategy) EMSCRIPTEN_RESULT_NOT_SUPPORTED
#define emscripten_exit_fullscreen() ((void)0)
#define emscripten_has_asyncify() 0
#define emscripten_sleep(milliseconds) ((void)(milliseconds))
// SDL's desktop is as large as a window may be. Nobody asks how much of it is free.
#define emscripten_get_screen_size(width, height) (*(width) = *(height) = 16384)
#undef MAIN_THREAD_EM_ASM_INT
#define MAIN_THREAD_EM_ASM_INT(...) 0

#include "SDL_config.h"
// SDL's own formats for its error messages, because the libc's are 20 KB and the page has no other use for them.
#undef HAVE_VSNPRINTF
#undef HAVE_VSSCANF
#undef HAVE_SSCANF
// A page has no environment, and no process sends it a signal.
#undef HAVE_GETENV
#undef HAVE_SETENV
#undef HAVE_PUTENV
#undef HAVE_UNSETENV
#undef HAVE_SIGNAL_H
#undef HAVE_SIGACTION
