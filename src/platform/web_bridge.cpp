// The page's only door to C++ (docs/architecture.md, "The bridge"). The only file that includes emscripten.h.
#include <emscripten.h>

#include <array>
#include <cinttypes>
#include <cstdio>
#include <string>

#include "model/fingerprint.hpp"
#include "platform/app.hpp"

namespace {

seedcorn::App& app() {
  static seedcorn::App one;
  return one;
}

// Kept until the next call of the same kind: the page copies it at once.
const char* handed_out(std::string text) {
  static std::string kept;
  kept = std::move(text);
  return kept.c_str();
}

}  // namespace

extern "C" {

EMSCRIPTEN_KEEPALIVE const char* seedcorn_load(const char* name, const std::uint8_t* data, int size) {
  return handed_out(app().load(name, {data, static_cast<std::size_t>(size)}));
}

// The pixel ratio is read by SDL itself, here and below.
EMSCRIPTEN_KEEPALIVE const char* seedcorn_start(float css_width, float css_height, float) {
  return handed_out(app().start(css_width, css_height));
}

EMSCRIPTEN_KEEPALIVE int seedcorn_frame(double milliseconds) {
  const seedcorn::FrameResult result = app().frame(milliseconds);
  return (result.wants_another ? 1 : 0) | (result.changed ? 2 : 0);
}

EMSCRIPTEN_KEEPALIVE void seedcorn_resize(float css_width, float css_height, float) { app().resize(css_width, css_height); }

EMSCRIPTEN_KEEPALIVE void seedcorn_scroll(float css_y) { app().scroll(css_y); }

EMSCRIPTEN_KEEPALIVE void seedcorn_pointer(int kind, float css_x, float css_y, int touch) {
  if (kind < 0 || kind > static_cast<int>(seedcorn::PointerKind::leave)) return;
  app().pointer(static_cast<seedcorn::PointerKind>(kind), css_x, css_y, touch != 0);
}

EMSCRIPTEN_KEEPALIVE const char* seedcorn_send(const char* json) { return handed_out(app().send(json)); }

// The bits of this browser's engine, as `seedcorn hash` has those of the native one: three hexadecimal numbers.
EMSCRIPTEN_KEEPALIVE const char* seedcorn_fingerprint() {
  const seedcorn::model::Fingerprint found = seedcorn::model::fingerprint();
  std::array<char, 64> text;
  std::snprintf(text.data(), text.size(), "%016" PRIx64 " %016" PRIx64 " %016" PRIx64, found.trajectories, found.particles, found.ensemble);
  return handed_out(text.data());
}

EMSCRIPTEN_KEEPALIVE const char* seedcorn_state() { return handed_out(app().state_json()); }
}
