#include "view/charts/tooltip.hpp"

#include <algorithm>

namespace seedcorn {

namespace {
constexpr float kWidest = 300, kPadding = 12, kAway = 16;
}

void draw_tooltip(const Frame& frame, const TooltipText& text, ImVec2 anchor, Rect bounds) {
  const Pen pen = frame.pen.above();
  const Theme& theme = pen.theme();
  const TextStyle title = frame.style(type::kNote, theme.muted, Weight::bold, 1.4f);
  const TextStyle line = frame.style(type::kBody, theme.ink, Weight::bold, 1.4f);
  const TextStyle note = frame.note();
  const float room = std::min(kWidest, bounds.w - 2 * kPadding);

  float width = 0, height = 0;
  const auto measure = [&](const std::vector<std::string>& texts, const TextStyle& style) {
    for (const std::string& each : texts) {
      for (const std::string_view part : pen.lines(each, style, room)) width = std::max(width, pen.width(part, style));
      height += pen.height(each, style, room);
    }
  };
  measure({text.title}, title);
  measure(text.lines, line);
  measure(text.notes, note);

  const ImVec2 size{width + 2 * kPadding, height + 2 * kPadding};
  const bool to_the_left = anchor.x + kAway + size.x > bounds.x + bounds.w;
  const float x = std::max(to_the_left ? anchor.x - kAway - size.x : anchor.x + kAway, std::min(bounds.x, anchor.x));
  const float left = kept(x, 4, frame.window.x - size.x - 4);
  const float top = kept(anchor.y - size.y / 2, 4, frame.window.y - size.y - 4);
  pen.box({left, top}, {left + size.x, top + size.y}, theme.paper, 8);
  pen.outline({left, top}, {left + size.x, top + size.y}, theme.muted, 8, 1);

  float down = top + kPadding;
  down += pen.paragraph(left + kPadding, down, room, text.title, title);
  for (const std::string& each : text.lines) down += pen.paragraph(left + kPadding, down, room, each, line);
  for (const std::string& each : text.notes) down += pen.paragraph(left + kPadding, down, room, each, note);
}

}  // namespace seedcorn
