// The explainer in a window, for developers: seedcorn_app SITE_FOLDER [en|ko]. The native twin of web_bridge.cpp.
#include <SDL.h>

#include <algorithm>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "platform/app.hpp"

namespace {

std::vector<std::uint8_t> bytes_of(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

std::string load_all(seedcorn::App& app, const std::string& site, const std::string& language) {
  const std::vector<std::pair<std::string, std::string>> parts{{"story.en", "assets/story.en.json"},
                                                               {"story.ko", "assets/story.ko.json"},
                                                               {"evidence", "assets/evidence.json"},
                                                               {"font.regular", "fonts/" + language + "-regular.ttf"},
                                                               {"font.bold", "fonts/" + language + "-bold.ttf"}};
  for (const auto& [name, path] : parts) {
    const std::string fault = app.load(name, bytes_of(site + "/" + path));
    if (!fault.empty()) return path + ": " + fault;
  }
  return {};
}

// Takes the events of one type that are waiting out of SDL's queue. The others are for App::frame.
bool take(SDL_Event& event, Uint32 type) { return SDL_PeepEvents(&event, 1, SDL_GETEVENT, type, type) == 1; }

// What the page does on the web: scrolls, and tells how large the window is. False: the user has closed it.
bool follow_window(seedcorn::App& app, float& scroll, seedcorn::Extent& extent) {
  SDL_PumpEvents();
  SDL_Event event;
  if (take(event, SDL_QUIT)) return false;
  while (take(event, SDL_MOUSEWHEEL))
    app.scroll(scroll = std::max(0.0f, scroll - 60.0f * static_cast<float>(event.wheel.y)));
  const seedcorn::Extent now = app.window().natural_extent();
  if (now != extent) {
    extent = now;
    app.resize(static_cast<float>(now.width), static_cast<float>(now.height), now.pixel_ratio, now.zoom);
  }
  return true;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2) return std::fprintf(stderr, "usage: seedcorn_app SITE_FOLDER [en|ko]\n"), 2;
  const std::string language = argc > 2 ? argv[2] : "en";
  seedcorn::App app;
  std::string fault = load_all(app, argv[1], language);
  if (fault.empty()) fault = app.send(R"({"type":"language","value":")" + language + "\"}");
  if (fault.empty()) fault = app.start(1440, 900, 1, 1);
  if (!fault.empty()) return std::fprintf(stderr, "seedcorn_app: %s\n", fault.c_str()), 1;

  float scroll = 0;
  seedcorn::Extent extent;
  while (follow_window(app, scroll, extent)) {
    if (!app.frame(static_cast<double>(SDL_GetTicks())).wants_another) SDL_WaitEvent(nullptr);  // which stays queued
  }
}
