// What has been drawn where. The page lays its controls over these rectangles, and tests check them.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace seedcorn {

struct Rect {
  float x = 0, y = 0, w = 0, h = 0;
  bool has(float px, float py) const { return px >= x && px <= x + w && py >= y && py <= y + h; }
  bool operator==(const Rect&) const = default;
};

struct Reported {
  std::string id;      // <chapter>/<what>
  Rect rect;           // stage coordinates; canvas coordinates when fixed
  bool fixed = false;  // stays in the window while the page scrolls
  bool operator==(const Reported&) const = default;
};

struct ReportedChapter {
  std::string id;
  float y = 0, h = 0;  // on the stage, CSS pixels
  bool operator==(const ReportedChapter&) const = default;
};

// A line of text as it stands on the canvas. Charts have many, so they are collected only on request.
struct Label {
  std::string text;
  Rect rect, clip;  // of the letters alone, and the part of the canvas they may be drawn on; canvas coordinates
};

struct Report {
  std::vector<Reported> rects;
  std::vector<ReportedChapter> chapters;  // in the order of the story
  std::size_t current = 0;                // the chapter in the window's middle
  float height = 0;                       // of the stage, CSS pixels
  bool operator==(const Report&) const = default;
};

}  // namespace seedcorn
