// All that the page calls in C++ (docs/bridge.md). Only this file, window.cpp and web_libc.cpp include
// Emscripten's headers.
#include <emscripten.h>
#include <malloc.h>

#include <optional>
#include <string>

#include "explainer/compute/worker.hpp"
#include "model/fingerprint.hpp"
#include "platform/app.hpp"
#include "platform/page_pointer.hpp"

namespace {

seedcorn::App& app() {
  static seedcorn::App one;
  return one;
}

// The text stays valid until the next call that returns one. The page copies it at once.
const char* handed_out(std::string text) {
  static std::string kept;
  kept = std::move(text);
  return kept.c_str();
}

// Bytes for the page, which copies them at once.
struct Packet {
  const std::uint8_t* data;
  std::uint32_t size;
};
const Packet* handed_out(seedcorn::Bytes bytes) {
  static Packet packet;
  packet = {bytes.data(), static_cast<std::uint32_t>(bytes.size())};
  return &packet;
}

seedcorn::Bytes given(const std::uint8_t* data, int size) { return {data, static_cast<std::size_t>(size)}; }

std::string hexadecimal(std::uint64_t bits) {
  std::string text(16, '0');
  for (auto digit = text.rbegin(); digit != text.rend(); ++digit, bits >>= 4) *digit = "0123456789abcdef"[bits & 15];
  return text;
}

std::optional<seedcorn::Worker> worker;  // in a worker

}  // namespace

extern "C" {

EMSCRIPTEN_KEEPALIVE const char* seedcorn_load(const char* name, const std::uint8_t* data, int size) {
  return handed_out(app().load(name, {data, static_cast<std::size_t>(size)}));
}

EMSCRIPTEN_KEEPALIVE const char* seedcorn_start(float css_width, float css_height, float pixel_ratio, float zoom) {
  return handed_out(app().start(css_width, css_height, pixel_ratio, zoom));
}

EMSCRIPTEN_KEEPALIVE const char* seedcorn_start_without_graphics(float css_width, float css_height, float pixel_ratio,
                                                                 float zoom) {
  return handed_out(app().start_without_graphics(css_width, css_height, pixel_ratio, zoom));
}

EMSCRIPTEN_KEEPALIVE int seedcorn_prepare() { return app().prepare() ? 1 : 0; }

EMSCRIPTEN_KEEPALIVE int seedcorn_frame(double milliseconds) {
  const seedcorn::FrameResult result = app().frame(milliseconds);
  return (result.wants_another ? 1 : 0) | (result.changed ? 2 : 0) | (result.waits ? 4 : 0) | (result.moved ? 8 : 0) |
         (result.held ? 16 : 0) | ((result.cursor + 1) << 8);
}

EMSCRIPTEN_KEEPALIVE void seedcorn_resize(float css_width, float css_height, float pixel_ratio, float zoom) {
  app().resize(css_width, css_height, pixel_ratio, zoom);
}

EMSCRIPTEN_KEEPALIVE void seedcorn_graphics(int there) { app().graphics(there != 0); }

EMSCRIPTEN_KEEPALIVE void seedcorn_scroll(float css_y) { app().scroll(css_y); }

EMSCRIPTEN_KEEPALIVE void seedcorn_pointer(int kind, float css_x, float css_y, int touch) {
  if (kind < 0 || kind > static_cast<int>(seedcorn::PointerKind::lost) || !app().window().is_open()) return;
  const auto what = static_cast<seedcorn::PointerKind>(kind);
  if (what == seedcorn::PointerKind::cancel) return app().take_back();
  static seedcorn::PagePointer pointer;
  pointer.push(app().window(), what, css_x, css_y, touch != 0);
  app().wake();
}

EMSCRIPTEN_KEEPALIVE const char* seedcorn_send(const char* json) { return handed_out(app().send(json)); }

// The bits of this browser's engine, as `seedcorn hash` has those of the native one: three hexadecimal numbers.
EMSCRIPTEN_KEEPALIVE const char* seedcorn_fingerprint() {
  const seedcorn::model::Fingerprint found = seedcorn::model::fingerprint();
  return handed_out(hexadecimal(found.trajectories) + " " + hexadecimal(found.particles) + " " +
                    hexadecimal(found.ensemble));
}

EMSCRIPTEN_KEEPALIVE const char* seedcorn_table(const char* chart, int with_rows) {
  return handed_out(app().table_json(chart, with_rows != 0));
}

EMSCRIPTEN_KEEPALIVE const char* seedcorn_labels() { return handed_out(app().labels_json()); }

EMSCRIPTEN_KEEPALIVE const char* seedcorn_scenario() { return handed_out(app().scenario_json()); }

EMSCRIPTEN_KEEPALIVE int seedcorn_picture(const char* chapter, float css_width, float css_height, float pixel_ratio,
                                          const char* link) {
  return app().draw_picture(chapter, css_width, css_height, pixel_ratio, link) ? 1 : 0;
}

// `read_x` below 0: nothing is read out. An empty link: the panel alone, at its natural height.
EMSCRIPTEN_KEEPALIVE const char* seedcorn_svg(const char* chapter, float css_width, float css_height, float read_x,
                                              float read_y, const char* link, int on_paper) {
  const auto reading = read_x < 0 ? std::nullopt : std::optional(ImVec2{read_x, read_y});
  return handed_out(app().svg(chapter, {css_width, css_height, reading, link, on_paper != 0}));
}

EMSCRIPTEN_KEEPALIVE const char* seedcorn_state() { return handed_out(app().state_json()); }

// The worker pool, on the page: how many workers there are, the job for all of them, the reply of one of them.
EMSCRIPTEN_KEEPALIVE void seedcorn_pool(int workers) { app().set_pool(static_cast<std::size_t>(workers)); }
EMSCRIPTEN_KEEPALIVE const Packet* seedcorn_pool_job() { return handed_out(app().job()); }
EMSCRIPTEN_KEEPALIVE int seedcorn_pool_reply(int part, const std::uint8_t* data, int size) {
  return app().reply(static_cast<std::size_t>(part), given(data, size)) ? 1 : 0;
}

// The same in a worker: a job is begun, worked at in small pieces (0: there is more to do, 1: the other workers' values
// are missing, 2: done; -1: none has ever been begun), and replied to.
EMSCRIPTEN_KEEPALIVE int seedcorn_worker_begin(int part, int parts, const std::uint8_t* data, int size) {
  if (!worker) worker.emplace(seedcorn::model::Part{static_cast<std::size_t>(part), static_cast<std::size_t>(parts)});
  return worker->begin(given(data, size)) ? 1 : 0;
}
EMSCRIPTEN_KEEPALIVE int seedcorn_worker_advance() { return worker ? static_cast<int>(worker->advance()) : -1; }
EMSCRIPTEN_KEEPALIVE const Packet* seedcorn_worker_values(int other) {
  return handed_out(worker ? worker->values_for(static_cast<std::size_t>(other)) : seedcorn::Bytes());
}
EMSCRIPTEN_KEEPALIVE int seedcorn_worker_take(int other, const std::uint8_t* data, int size) {
  return worker && worker->take(static_cast<std::size_t>(other), given(data, size)) ? 1 : 0;
}
EMSCRIPTEN_KEEPALIVE const Packet* seedcorn_worker_reply() {
  return handed_out(worker ? worker->reply() : seedcorn::Bytes());
}

EMSCRIPTEN_KEEPALIVE int seedcorn_allocated() { return mallinfo().uordblks; }  // bytes
}
