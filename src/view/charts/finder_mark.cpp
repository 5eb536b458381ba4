#include "view/charts/finder_mark.hpp"

namespace seedcorn {

void draw_finder_mark(const Frame& frame, Finder finder, ImVec2 at, float radius, float opacity) {
  const Pen& pen = frame.pen;
  const Theme& theme = frame.pen.theme();
  const float r = radius, stroke = std::max(1.25f, 0.4f * radius);
  switch (finder) {
    case Finder::us: pen.disc(at, r, faded(theme.us, opacity)); break;
    case Finder::cn: {
      const ImVec2 a{at.x - r, at.y - 0.8f * r}, b{at.x + r, at.y - 0.8f * r}, c{at.x, at.y + r};
      pen.polygon(std::array{a, b, c}, faded(theme.paper, opacity));
      pen.polyline(std::array{a, b, c}, faded(theme.cn, opacity), stroke, true);
      break;
    }
    case Finder::both:
      pen.polygon(
          std::array{ImVec2{at.x, at.y - r}, ImVec2{at.x + r, at.y}, ImVec2{at.x, at.y + r}, ImVec2{at.x - r, at.y}},
          faded(theme.ink, opacity));
      break;
    case Finder::none: pen.ring(at, 0.85f * r, faded(theme.muted, opacity), stroke); break;
    case Finder::count: break;
  }
}

}  // namespace seedcorn
