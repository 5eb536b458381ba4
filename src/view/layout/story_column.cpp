#include "view/layout/story_column.hpp"

#include <algorithm>

#include "view/controls/button.hpp"
#include "view/controls/lever_control.hpp"

namespace seedcorn {

namespace {

constexpr float kLeverGap = 20, kGroupGap = 14;
constexpr float kQuoteBar = 3, kQuoteIndent = 18;
constexpr std::size_t kFewLevers = 3;  // need no headings

struct Group {
  const std::string& title;
  std::vector<model::LeverId> levers;
};

// The chapter's levers under the story's headings; a few of them stand under one.
std::vector<Group> groups_of(const Story& story, const Chapter& chapter) {
  if (chapter.controls.size() <= kFewLevers) return {{story.ui.levers, chapter.controls}};
  std::vector<Group> groups;
  for (const LeverGroup& group : story.groups) {
    Group here{group.title, {}};
    for (const model::LeverId lever : group.levers)
      if (std::find(chapter.controls.begin(), chapter.controls.end(), lever) != chapter.controls.end())
        here.levers.push_back(lever);
    if (!here.levers.empty()) groups.push_back(std::move(here));
  }
  return groups;
}

float draw_paragraph(const Frame& frame, std::string_view id, const std::string& text, const TextStyle& style, float x,
                     float y, float width) {
  const float taken = frame.pen.paragraph(x, y, width, text, style);
  frame.tell(id, {x, y, width, taken});
  return taken;
}

TextStyle quotation(const Frame& frame) {
  return frame.style(type::kTitle, frame.pen.theme().ink, Weight::regular, 1.45f);
}

}  // namespace

float quote_height(const Frame& frame, const Quote& quote, float width) {
  const float room = width - kQuoteIndent;
  return frame.pen.height(quote.text, quotation(frame), room) + 4 + frame.pen.height(quote.by, frame.note(), room);
}

float draw_quote(const Frame& frame, std::string_view id, const Quote& quote, float x, float y, float width) {
  const Theme& theme = frame.pen.theme();
  const float left = x + kQuoteIndent, room = width - kQuoteIndent;
  float down = frame.pen.paragraph(left, y, room, quote.text, quotation(frame)) + 4;
  down += frame.pen.paragraph(left, y + down, room, quote.by, frame.note());
  frame.pen.box({x, y + 4}, {x + kQuoteBar, y + down}, theme.seed, kQuoteBar / 2);
  frame.tell(id, {x, y, width, down});
  return down;
}

float draw_question(const Frame& frame, const Chapter& chapter, float x, float y, float width, float size) {
  const Theme& theme = frame.pen.theme();
  frame.pen.box({x, y + 4}, {x + 28, y + 8}, theme.seed, 2);
  float at = y + 16;
  at += draw_paragraph(frame, "kicker", chapter.kicker, frame.style(type::kBody, theme.muted, Weight::bold, 1.4f), x,
                       at, width) +
        6;
  at += draw_paragraph(frame, "question", chapter.question, frame.style(size, theme.ink, Weight::bold, 1.22f), x, at,
                       width) +
        18;
  return at - y;
}

float draw_prose(const Frame& frame, const Chapter& chapter, float x, float y, float width) {
  const TextStyle prose = frame.style(type::kProse, frame.pen.theme().ink, Weight::regular, 1.55f);
  float at = y;
  for (std::size_t i = 0; i < chapter.prose.size(); ++i)
    at += draw_paragraph(frame, "prose." + std::to_string(i), chapter.prose[i], prose, x, at, width) + 14;
  if (chapter.quote) at += draw_quote(frame, "quote", *chapter.quote, x, at + 4, width) + 18;
  return at - y;
}

float draw_controls(const Frame& frame, const Chapter& chapter, std::span<const LeverMark> marks, float x, float y,
                    float width) {
  if (chapter.controls.empty()) return draw_buttons(frame, chapter.buttons, x, y, width);
  const Pen& pen = frame.pen;
  const Theme& theme = pen.theme();
  const TextStyle title = frame.style(type::kNote, theme.muted, Weight::bold, 1.4f);
  float at = y;
  for (const Group& group : groups_of(frame.scene.story, chapter)) {
    pen.segment({x, pen.snapped(at)}, {x + width, pen.snapped(at)}, theme.rule, 1);
    const bool first = at == y;
    at += kGroupGap;
    const float taken = pen.paragraph(x, at, width, group.title, title),
                key = first && width < kSlim ? pen.line_height(frame.note()) : 0;
    frame.tell("group." + group.title, {x, at, width, taken + key});
    if (first) draw_lever_key(frame, x + width, key > 0 ? at + taken + key / 2 : at + taken / 2);
    at += taken + key + 10;
    for (const model::LeverId lever : group.levers) {
      const auto mark = std::find_if(marks.begin(), marks.end(), [&](const LeverMark& m) { return m.lever == lever; });
      at += draw_lever(frame, lever, mark == marks.end() ? nullptr : &*mark, x, at, width) + kLeverGap;
    }
  }
  at += draw_buttons(frame, chapter.buttons, x, at, width);
  return at - y;
}

}  // namespace seedcorn
