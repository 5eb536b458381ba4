#include "view/chapters/fact_wall.hpp"

#include <algorithm>

#include "explainer/story/text.hpp"
#include "view/controls/button.hpp"
#include "view/controls/selector.hpp"
#include "view/layout/heading.hpp"

namespace seedcorn {

namespace {

constexpr float kColumn = 330, kGap = 28, kCardGap = 22;

// Cards one after another, each in the column that is shortest.
class Columns {
 public:
  Columns(float x, float y, float width, bool narrow) : x_(x), y_(y) {
    const auto columns =
        narrow ? std::size_t{1} : std::max(std::size_t{1}, static_cast<std::size_t>((width + kGap) / (kColumn + kGap)));
    column_ = (width - kGap * static_cast<float>(columns - 1)) / static_cast<float>(columns);
    down_.resize(columns);
  }
  // `draw` takes a place and a width, and returns the height taken.
  template <class Draw>
  void add(Draw draw) {
    const auto lowest = static_cast<std::size_t>(std::min_element(down_.begin(), down_.end()) - down_.begin());
    down_[lowest] += draw(x_ + static_cast<float>(lowest) * (column_ + kGap), y_ + down_[lowest], column_) + kCardGap;
  }
  float height() const { return std::max(0.0f, *std::max_element(down_.begin(), down_.end()) - kCardGap); }

 private:
  float x_, y_, column_ = 0;
  std::vector<float> down_;
};

// The card of a fact: what was found, where and when, and its grade. The page lays a link to the source over it.
float draw_card(const Frame& frame, const Fact& fact, float x, float y, float width) {
  const Pen& pen = frame.pen;
  const Theme& theme = pen.theme();
  const Story& story = frame.scene.story;
  float down = 10;
  down += pen.paragraph(x, y + down, width, fact_label(story, fact),
                        frame.style(type::kNote, theme.ink, Weight::regular, 1.4f)) +
          2;
  down += pen.paragraph(x, y + down, width, fact_value(story, fact),
                        frame.style(type::kBody, theme.ink, Weight::bold, 1.35f)) +
          2;
  down += pen.paragraph(x, y + down, width, fact_origin(story, fact), frame.note());
  pen.segment({x, pen.snapped(y)}, {x + width, pen.snapped(y)}, theme.rule, 1);
  frame.tell("fact." + fact.id, {x, y, width, down});
  return down;
}

float draw_conflict(const Frame& frame, std::size_t number, float x, float y, float width) {
  const Pen& pen = frame.pen;
  const Theme& theme = pen.theme();
  const Conflict& conflict = frame.scene.story.evidence.conflicts[number];
  float down = 10;
  down +=
      pen.paragraph(x, y + down, width, conflict.title, frame.style(type::kBody, theme.ink, Weight::bold, 1.35f)) + 2;
  down +=
      pen.paragraph(x, y + down, width, conflict.text, frame.style(type::kBody, theme.ink, Weight::regular, 1.5f)) + 4;
  down += pen.paragraph(x, y + down, width, conflict_sources(frame.scene.evidence, conflict), frame.note());
  pen.segment({x, pen.snapped(y)}, {x + width, pen.snapped(y)}, theme.rule, 1);
  frame.tell("conflict." + std::to_string(number), {x, y, width, down});
  return down;
}

// Which facts are shown: one button for each bearing, with how many of its facts are shown.
float draw_bearings(const Frame& frame, float x, float y, float width) {
  constexpr std::array kButtons{ButtonId::bearing_supports, ButtonId::bearing_against, ButtonId::bearing_context};
  const Scene& scene = frame.scene;
  float left = x, top = y, row = kHitTarget;
  for (std::size_t i = 0; i < kButtons.size(); ++i) {
    const std::string longest = longest_bearing_name(scene.story, scene.evidence, i);
    const float taken = std::min(pill_width(frame, longest), width), high = pill_height(frame, longest, taken);
    if (left > x && left + taken > x + width) {
      left = x;
      top += row + 8;
      row = kHitTarget;
    }
    draw_pill(frame, kButtons[i], button(kButtons[i]).id, bearing_name(scene.story, scene.evidence, scene.state, i),
              {left, top, taken, high});
    left += taken + 10;
    row = std::max(row, high);
  }
  return top + row - y;
}

float draw_filters(const Frame& frame, float x, float y, float width) {
  const ImVec2 grade = selector_size(frame, SelectorId::grade, width),
               age = selector_size(frame, SelectorId::age, width);
  const bool beside = grade.x + 24 + age.x <= width;
  draw_selector(frame, SelectorId::grade, x, y, width);
  draw_selector(frame, SelectorId::age, beside ? x + grade.x + 24 : x, beside ? y : y + grade.y + 2, width);
  return beside ? std::max(grade.y, age.y) : grade.y + 2 + age.y;
}

}  // namespace

float draw_fact_wall(const Frame& frame, float x, float y, float width, bool narrow) {
  const Scene& scene = frame.scene;
  const EvidenceText& text = scene.story.evidence;
  float down = draw_heading(frame, "wall", {text.wall, text.wall_subtitle, {text.wall}}, x, y, width);
  down += draw_bearings(frame, x, y + down, width) + 8;
  down += draw_filters(frame, x, y + down, width) + 8;
  const std::string count = shown_count(scene.story, scene.evidence, scene.state);
  const float said = frame.pen.paragraph(x, y + down, width, count, frame.style(type::kBody, frame.pen.theme().ink));
  frame.tell("wall.said", {x, y + down, width, said});
  down += said + 12;
  Columns cards(x, y + down, width, narrow);
  for (const Fact* fact : facts_shown(scene.evidence, scene.state))
    cards.add([&](float left, float top, float column) { return draw_card(frame, *fact, left, top, column); });
  return down + cards.height();
}

float draw_conflicts(const Frame& frame, float x, float y, float width, bool narrow) {
  const EvidenceText& text = frame.scene.story.evidence;
  const float down = draw_heading(frame, "conflicts",
                                  {text.conflicts_title, text.conflicts_subtitle, {text.conflicts_title}}, x, y, width);
  Columns items(x, y + down, width, narrow);
  for (std::size_t i = 0; i < text.conflicts.size(); ++i)
    items.add([&](float left, float top, float column) { return draw_conflict(frame, i, left, top, column); });
  return down + items.height();
}

}  // namespace seedcorn
