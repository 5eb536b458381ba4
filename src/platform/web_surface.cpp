#include <emscripten/html5.h>
#include <imgui.h>

#include <algorithm>
#include <cmath>

#include "platform/surface.hpp"

namespace seedcorn {

namespace {

constexpr const char* kCanvas = "#canvas";

int pixels(int points, float pixel_ratio) {
  return std::max(1, static_cast<int>(std::lround(static_cast<float>(points) * pixel_ratio)));
}

}  // namespace

struct Surface::Host {
  EMSCRIPTEN_WEBGL_CONTEXT_HANDLE context;
  ImVec2 size;   // points
  ImVec2 scale;  // pixels per point, after rounding to whole pixels

  ~Host() { emscripten_webgl_destroy_context(context); }
};

Surface::Surface() = default;
Surface::~Surface() = default;

const char* Surface::glsl_version() { return "#version 300 es"; }

// Depth, stencil and the context's own smoothing would cost memory for nothing: Dear ImGui draws its edges smooth.
std::string Surface::open(const Extent& extent) {
  EmscriptenWebGLContextAttributes attributes;
  emscripten_webgl_init_context_attributes(&attributes);
  attributes.majorVersion = 2;
  attributes.alpha = attributes.depth = attributes.stencil = attributes.antialias =
      attributes.enableExtensionsByDefault = EM_FALSE;
  const EMSCRIPTEN_WEBGL_CONTEXT_HANDLE context = emscripten_webgl_create_context(kCanvas, &attributes);
  if (context <= 0) return "no WebGL 2";
  emscripten_webgl_make_context_current(context);
  host_.reset(new Host{context, {}, {}});
  resize(extent);
  return {};
}

bool Surface::is_lost() const { return emscripten_is_webgl_context_lost(host_->context); }

void Surface::resize(const Extent& extent) {
  const int across = pixels(extent.width, extent.pixel_ratio), down = pixels(extent.height, extent.pixel_ratio);
  emscripten_set_canvas_element_size(kCanvas, across, down);
  host_->size = {static_cast<float>(extent.width), static_cast<float>(extent.height)};
  host_->scale = {static_cast<float>(across) / host_->size.x, static_cast<float>(down) / host_->size.y};
}

void Surface::begin_frame() {
  ImGuiIO& io = ImGui::GetIO();
  io.DisplaySize = host_->size;
  io.DisplayFramebufferScale = host_->scale;
}

void Surface::present() {}  // the browser does, when the frame's callback returns

}  // namespace seedcorn
