/* Force-included into SDL. EM_JS_DEPS came with Emscripten 3.1.32; the helpers SDL names with it
   (UTF8ToString, stringToUTF8) are always in the runtime of the versions that lack it. */
#include <emscripten/em_js.h>
#ifndef EM_JS_DEPS
#define EM_JS_DEPS(tag, deps) extern int em_js_deps_unused_##tag
#endif
