// What has been drawn where: the page lays its controls over these rectangles, tests check them.
#pragma once

#include <string>
#include <vector>

namespace seedcorn {

struct Rect {
  float x = 0, y = 0, w = 0, h = 0;
  bool operator==(const Rect&) const = default;
};

struct Reported {
  std::string id;
  Rect rect;           // stage coordinates; canvas coordinates when fixed
  bool fixed = false;  // stays in the window while the page scrolls
  bool operator==(const Reported&) const = default;
};

struct Report {
  std::vector<Reported> rects;
  float height = 0;  // of the stage, CSS pixels
  bool operator==(const Report&) const = default;
};

}  // namespace seedcorn
