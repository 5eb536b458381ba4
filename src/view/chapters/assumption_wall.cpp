#include "view/chapters/assumption_wall.hpp"

#include <algorithm>

#include "view/controls/assumption_control.hpp"
#include "view/controls/button.hpp"

namespace seedcorn {

namespace {

constexpr float kColumn = 330, kGap = 36, kRowGap = 26;

const std::string& grade_word(const UiText& ui, const Fact& fact) {
  return fact.grade == "primary"     ? ui.grade_primary
         : fact.grade == "secondary" ? ui.grade_secondary
                                     : ui.grade_unverified;
}

// Writes the first source, over which the page lays a link, or that there is none.
float draw_ground(const Frame& frame, const model::Assumption& row, float x, float y, float width) {
  const Fact* fact = frame.scene.evidence.find(row.sources[0]);
  const Story& story = frame.scene.story;
  const std::string text =
      fact ? fact->source + " \u00b7 " + fact_date(story, *fact) + " \u00b7 " + grade_word(story.ui, *fact)
           : story.assumptions.judgement;
  const float taken = frame.pen.paragraph(x, y, width, text, frame.note());
  if (fact) frame.tell("assumption." + std::string(row.id) + "." + fact->id, {x, y, width, taken});
  return taken;
}

float draw_row(const Frame& frame, const model::Assumption& row, float x, float y, float width) {
  const Pen& pen = frame.pen;
  const AssumptionText& text = frame.scene.story.assumptions.rows[static_cast<std::size_t>(row.key)];
  pen.segment({x, pen.snapped(y)}, {x + width, pen.snapped(y)}, pen.theme().rule, 1);
  float down = 10;
  down += pen.paragraph(x, y + down, width, text.name, frame.style(type::kBody, pen.theme().ink, Weight::bold, 1.4f));
  down += pen.paragraph(x, y + down, width, text.unit.empty() ? text.meaning : text.meaning + " (" + text.unit + ")",
                        frame.note()) +
          6;
  down += draw_assumption(frame, row, x, y + down, width) + 2;
  return down + draw_ground(frame, row, x, y + down, width);
}

float draw_rows(const Frame& frame, float x, float y, float width, bool narrow) {
  const auto columns =
      narrow ? std::size_t{1} : std::max(std::size_t{1}, static_cast<std::size_t>((width + kGap) / (kColumn + kGap)));
  const float column = (width - kGap * static_cast<float>(columns - 1)) / static_cast<float>(columns);
  float down = 0;
  for (std::size_t first = 0; first < model::kAssumptionCount; first += columns) {
    float highest = 0;
    for (std::size_t i = first; i < std::min(first + columns, model::kAssumptionCount); ++i)
      highest = std::max(highest, draw_row(frame, model::kAssumptions[i],
                                           x + static_cast<float>(i - first) * (column + kGap), y + down, column));
    down += highest + kRowGap;
  }
  return down;
}

}  // namespace

float draw_assumptions(const Frame& frame, float x, float y, float width, bool narrow) {
  constexpr std::array kBelowTitle{ButtonId::assumptions_all, ButtonId::assumptions_reset};
  const Pen& pen = frame.pen;
  const AssumptionsText& text = frame.scene.story.assumptions;
  float down = pen.paragraph(x, y, width, text.title, frame.style(type::kTitle, pen.theme().ink, Weight::bold, 1.3f));
  frame.tell("assumptions.title", {x, y, width, down});
  const float subtitle = pen.paragraph(x, y + down, std::min(width, 720.0f), text.subtitle, frame.note());
  frame.tell("assumptions.subtitle", {x, y + down, width, subtitle});
  down += subtitle + 14;
  down += draw_buttons(frame, kBelowTitle, x, y + down, width) + 22;
  return frame.scene.state.all_assumptions ? down + draw_rows(frame, x, y + down, width, narrow) : down;
}

}  // namespace seedcorn
