#include "view/layout/heading.hpp"

#include <algorithm>

namespace seedcorn {

float draw_heading(const Frame& frame, const std::string& id, const Heading& heading, float x, float y, float width) {
  constexpr float kGap = 12;
  const TextStyle title = frame.style(18, frame.pen.theme().ink, Weight::bold, 1.3f);
  float room = 0;
  for (const std::string& text : heading.longest) room = std::max(room, frame.pen.height(text, title, width));
  frame.pen.paragraph(x, y, width, heading.title, title);
  const float height = room + frame.pen.paragraph(x, y + room, width, heading.subtitle, frame.note());
  frame.tell(id + ".title", {x, y, width, height});
  return height + kGap;
}

}  // namespace seedcorn
