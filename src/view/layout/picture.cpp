#include "view/layout/picture.hpp"

#include <algorithm>

#include "view/layout/panel_box.hpp"

namespace seedcorn {

float draw_panel_alone(const Frame& frame, Panel& panel, float width, bool draw) {
  constexpr float kTallest = 360, kNarrowest = 230, kWideFrom = 560;
  constexpr float kOverhang = 18;  // of the last year below a narrow chart's axis, which no margin takes here
  const bool narrow = width < kWideFrom;
  if (narrow) width -= kOverhang;
  PanelBox box = measured(frame, panel, width, narrow ? 2 : 4);
  box.chart = std::clamp(std::floor(panel.narrow_height(width)), width < kSlim ? 320.0f : kNarrowest, kTallest);
  if (draw) draw_panel(frame, box, 0, 0);
  return std::ceil(box.total());
}

void draw_picture(const Frame& frame, Panel& panel, ImVec2 size, const std::string& link) {
  constexpr float kGap = 10;
  const Pen& pen = frame.pen;
  const Theme& theme = pen.theme();
  const Story& story = frame.scene.story;
  const float margin = std::clamp(size.x * 0.04f, 16.0f, 48.0f), width = size.x - 2 * margin;
  // A link can be ten lines long. The picture shows its beginning, and the file has all of it (web/share/share.js).
  const std::string shown = pen.shortened(link, frame.note(), width, 2);
  const TextStyle name = frame.style(type::kNote, theme.ink, Weight::bold, 1.4f), note = frame.note();
  const float below =
      kGap + pen.line_height(name) + pen.height(story.ui.not_a_forecast, note, width) + pen.height(shown, note, width);

  PanelBox box = measured(frame, panel, width, size.x < 640 ? 2 : 4);
  const float room = size.y - 2 * margin - below - kGap;
  if (room - box.total() < panel.least_height()) box.with_figures = false;
  box.chart = std::max(room - box.total(), 80.0f);
  draw_panel(frame, box, margin, margin);

  float at = size.y - margin - below;
  pen.segment({margin, pen.snapped(at)}, {margin + width, pen.snapped(at)}, theme.rule, 1);
  pen.box({margin, at - 2}, {margin + 28, at + 2}, theme.seed, 2);
  at += kGap;
  pen.line(margin, at, story.title, name);
  at += pen.line_height(name);
  at += pen.paragraph(margin, at, width, story.ui.not_a_forecast, note);
  pen.paragraph(margin, at, width, shown, note);
}

}  // namespace seedcorn
