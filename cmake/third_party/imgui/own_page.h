// Included before Dear ImGui's SDL2 backend on the web, which would open addresses in windows of its own: the page's
// links are the document's.
#pragma once
#include <emscripten/em_js.h>
#undef EM_JS
#define EM_JS(type, name, parameters, ...) \
  static type name parameters {}
