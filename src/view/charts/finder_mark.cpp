#include "view/charts/finder_mark.hpp"

namespace seedcorn {

void draw_finder_mark(const Frame& frame, Finder finder, ImVec2 at, float radius, float opacity) {
  ImDrawList& list = frame.pen.list();
  const Theme& theme = frame.pen.theme();
  const float r = radius, stroke = std::max(1.25f, 0.4f * radius);
  switch (finder) {
    case Finder::us: list.AddCircleFilled(at, r, faded(theme.us, opacity)); break;
    case Finder::cn: {
      const ImVec2 a{at.x - r, at.y - 0.8f * r}, b{at.x + r, at.y - 0.8f * r}, c{at.x, at.y + r};
      list.AddTriangleFilled(a, b, c, faded(theme.paper, opacity));
      list.AddTriangle(a, b, c, faded(theme.cn, opacity), stroke);
      break;
    }
    case Finder::both:
      list.AddQuadFilled({at.x, at.y - r}, {at.x + r, at.y}, {at.x, at.y + r}, {at.x - r, at.y},
                         faded(theme.ink, opacity));
      break;
    case Finder::none: list.AddCircle(at, 0.85f * r, faded(theme.muted, opacity), 0, stroke); break;
    case Finder::count: break;
  }
}

}  // namespace seedcorn
