#include "view/fact_wall.hpp"

#include <algorithm>

#include "explainer/text.hpp"

namespace seedcorn {

namespace {

constexpr float kColumn = 330, kGap = 28, kCardGap = 22;

const std::string& grade_word(const UiText& ui, const Fact& fact) {
  return fact.grade == "primary" ? ui.grade_primary : fact.grade == "secondary" ? ui.grade_secondary : ui.grade_unverified;
}

// What was found, where and when, and how far it can be trusted. The page lays a link to the source over it.
float draw_card(const Frame& frame, const Fact& fact, float x, float y, float width) {
  const Pen& pen = frame.pen;
  const Theme& theme = pen.theme();
  const Story& story = frame.scene.story;
  float down = 10;
  down += pen.paragraph(x, y + down, width, fact_label(story, fact), frame.style(type::kNote, theme.ink, Weight::regular, 1.4f)) + 2;
  down += pen.paragraph(x, y + down, width, fact_value(story, fact), frame.style(type::kBody, theme.ink, Weight::bold, 1.35f)) + 2;
  down += pen.paragraph(x, y + down, width, fact.source + " \u00b7 " + fact.date + " \u00b7 " + grade_word(story.ui, fact), frame.note());
  pen.list().AddLine({x, pen.snapped(y)}, {x + width, pen.snapped(y)}, theme.rule, 1);
  frame.tell("fact." + fact.id, {x, y, width, down});
  return down;
}

}  // namespace

float draw_fact_wall(const Frame& frame, float x, float y, float width, bool narrow) {
  const auto columns = narrow ? std::size_t{1} : std::max(std::size_t{1}, static_cast<std::size_t>((width + kGap) / (kColumn + kGap)));
  const float column = (width - kGap * static_cast<float>(columns - 1)) / static_cast<float>(columns);
  std::vector<float> down(columns);
  for (const Fact& fact : frame.scene.evidence.facts) {
    if (fact.bearing != kBearingIds[static_cast<std::size_t>(frame.scene.state.bearing)]) continue;
    const auto lowest = static_cast<std::size_t>(std::min_element(down.begin(), down.end()) - down.begin());
    down[lowest] += draw_card(frame, fact, x + static_cast<float>(lowest) * (column + kGap), y + down[lowest], column) + kCardGap;
  }
  return std::max(0.0f, *std::max_element(down.begin(), down.end()) - kCardGap);
}

}  // namespace seedcorn
