#include "view/controls/selector.hpp"

#include <algorithm>

namespace seedcorn {

namespace {

constexpr float kPadding = 10, kChevron = 20, kAround = 2 * kPadding + kChevron;

const std::string& label_of(const Frame& frame, SelectorId selector) {
  return frame.scene.story.sandbox.selectors[static_cast<std::size_t>(selector)];
}

float widest_option(const Frame& frame, SelectorId selector, const TextStyle& style) {
  float widest = 0;
  Shown shown;
  each_option(selector, [&](std::string_view option) {
    if (choose(shown, selector, option))
      widest = std::max(widest, frame.pen.width(option_name(frame.scene.story, selector, shown), style));
  });
  return widest;
}

struct Layout {
  bool beside = true;  // the label stands beside the field, not above it
  float label = 0, field = 0;
  TextStyle option;
};

Layout layout_of(const Frame& frame, SelectorId selector, float width) {
  Layout at;
  at.option = frame.style(type::kBody, frame.pen.theme().ink, Weight::bold, 1.4f);
  at.label = frame.pen.width(label_of(frame, selector), frame.note()) + 8;
  at.field = widest_option(frame, selector, at.option) + kAround;
  at.beside = at.label + at.field <= width;
  if (at.field > width) {
    at.option = frame.style(type::kNote, frame.pen.theme().ink, Weight::regular, 1.4f);
    at.field = std::min(widest_option(frame, selector, at.option) + kAround, width);
  }
  return at;
}

}  // namespace

ImVec2 selector_size(const Frame& frame, SelectorId selector, float width) {
  const Layout at = layout_of(frame, selector, width);
  return at.beside ? ImVec2{at.label + at.field, kHitTarget}
                   : ImVec2{at.field, kHitTarget + frame.pen.line_height(frame.note())};
}

void draw_selector(const Frame& frame, SelectorId selector, float x, float y, float width) {
  const Pen& pen = frame.pen;
  const Theme& theme = pen.theme();
  const Layout at = layout_of(frame, selector, width);
  const TextStyle label = frame.note();
  const float line = pen.line_height(label), top = at.beside ? y : y + line, middle = top + kHitTarget / 2;
  pen.line(x, at.beside ? middle - line / 2 : y, label_of(frame, selector), label);
  const Rect box{at.beside ? x + at.label : x, top + 3, at.field, kHitTarget - 6};
  if (!frame.still) pen.outline({box.x, box.y}, {box.x + box.w, box.y + box.h}, theme.muted, 8, 1.5f);
  const std::string name =
      pen.shortened(option_name(frame.scene.story, selector, frame.scene.state.shown), at.option, box.w - kAround);
  const float wide = kAround + pen.line(box.x + kPadding, middle - pen.line_height(at.option) / 2, name, at.option);
  const float tip = box.x + box.w - kPadding - 5;
  const std::array<ImVec2, 3> chevron{ImVec2{tip - 5, middle - 2.5f}, {tip, middle + 2.5f}, {tip + 5, middle - 2.5f}};
  if (!frame.still) pen.polyline(chevron, theme.ink, 2);
  frame.tell("select." + std::string(kSelectorIds[static_cast<std::size_t>(selector)]), {box.x, top, box.w, kHitTarget},
             wide);
}

}  // namespace seedcorn
