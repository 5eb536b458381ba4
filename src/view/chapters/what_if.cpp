#include "view/chapters/what_if.hpp"

#include <algorithm>

#include "view/controls/selector.hpp"
#include "view/layout/heading.hpp"

namespace seedcorn {

float draw_what_if(const Frame& frame, float x, float y, float width) {
  constexpr float kMeasure = 760;  // of a line that is read
  const Pen& pen = frame.pen;
  const Scene& scene = frame.scene;
  const WhatIfText& text = scene.story.evidence.what_if;
  const float column = std::min(width, kMeasure);
  float down = draw_heading(frame, "what_if", {text.title, text.subtitle, {text.title}}, x, y, width);
  draw_selector(frame, SelectorId::claim, x, y + down, width);
  down += selector_size(frame, SelectorId::claim, width).y + 10;
  const auto& answer = scene.answers.what_if;
  const TextStyle style =
      frame.style(type::kProse, answer.current ? pen.theme().ink : pen.theme().muted, Weight::regular, 1.55f);
  pen.paragraph(x, y + down, column, what_if_answer(scene.story, scene.answers, scene.state), style);
  const float room = pen.height(longest_what_if(scene.story), style, column);
  frame.tell("what_if.answer", {x, y + down, column, room});
  return down + room;
}

}  // namespace seedcorn
