// Dear ImGui's compile-time options, for the library and for everything that includes imgui.h.
#pragma once

#define IMGUI_DISABLE_OBSOLETE_FUNCTIONS
#define IMGUI_DISABLE_DEMO_WINDOWS
#define IMGUI_DISABLE_DEBUG_TOOLS
#define IMGUI_DISABLE_DEFAULT_FONT  // fonts are handed over as bytes
#define IMGUI_DISABLE_FILE_FUNCTIONS
#define IMGUI_DISABLE_DEFAULT_SHELL_FUNCTIONS
#ifdef __EMSCRIPTEN__
#define IMGUI_DISABLE_DEFAULT_FORMAT_FUNCTIONS  // format.cpp has what the page needs
#include <stdio.h>
#define sscanf seedcorn_scan
int seedcorn_scan(const char* text, const char* format, ...);  // literals and %d: the renderer reads its GLSL version
#endif
