#include "view/layout/chapter_layout.hpp"

#include <algorithm>
#include <cmath>

#include "view/layout/figures.hpp"
#include "view/layout/panel_box.hpp"
#include "view/layout/story_column.hpp"

namespace seedcorn {

namespace {

constexpr float kWideFrom = 860;           // CSS pixels: below, everything stands in one column
constexpr float kAbove = 28, kBelow = 56;  // free room above and below a chapter
constexpr float kPanelShare = 0.64f;       // of a phone's window that the panel may take when it stays
constexpr float kPanelEdge = 8;            // above and below it

struct Columns {
  float left, story, panel_x, panel;
};

Columns columns_of(float window) {
  const float page = std::min(window, 1680.0f), margin = std::clamp(page * 0.045f, 28.0f, 88.0f),
              gutter = std::clamp(page * 0.045f, 32.0f, 72.0f);
  const float left = (window - page) / 2 + margin, story = std::clamp(page * 0.34f, 330.0f, 500.0f);
  return {left, story, left + story + gutter, page - 2 * margin - story - gutter};
}

// A chart appears gradually while its chapter scrolls into the window: covers it with paper, the more the lower its top
// is.
void veil(const Frame& frame, const Rect& box, const Room& room) {
  if (frame.scene.state.reduced_motion || room.alone) return;
  const float window_height = room.window.y;
  const float shown = std::clamp((window_height - box.y) / (0.45f * window_height), 0.0f, 1.0f);
  if (shown >= 1) return;
  frame.pen.box({box.x - 12, box.y - 12}, {box.x + box.w + 12, box.y + box.h + 12},
                faded(frame.pen.theme().paper, 1 - shown));
}

std::vector<LeverMark> marks_of(const Frame& frame, const Panel* panel) {
  return panel ? panel->marks(frame.scene) : std::vector<LeverMark>{};
}

float draw_wide(const Frame& frame, const Chapter& chapter, Panel* panel, const Room& room, float top) {
  const ImVec2 window = room.window;
  const Columns at = columns_of(window.x);
  const float question = std::min(window.x, 1680.0f) < 1100 ? 30 : type::kQuestion;
  float down = kAbove;
  down += draw_question(frame, chapter, at.left, top + down, at.story, question);
  down += draw_prose(frame, chapter, at.left, top + down, at.story) + 8;
  down += draw_controls(frame, chapter, marks_of(frame, panel), at.left, top + down, at.story);
  if (panel) down += panel->draw_controls(frame, at.left, top + down, at.story);
  const float least = room.alone ? down + kBelow : std::floor(window.y - kBar);
  const float height = std::max(down + kBelow, least);
  if (!panel) return height;

  PanelBox box = measured(frame, *panel, at.panel, 4);
  box.chart = std::clamp(std::floor(least - kAbove - 24 - box.total()), 200.0f, 640.0f);
  float whole = std::max(height, kAbove + box.total() + 24);
  const float highest = top + kAbove, lowest = top + whole - box.total() - 24;
  const float y = kept(room.covered() + kAbove, highest, lowest);
  draw_panel(frame.held_still(y != highest && y != lowest), box, at.panel_x, y);
  veil(frame, {at.panel_x, y, at.panel, box.total()}, room);
  const float below = panel->draw_below(frame, at.left, top + whole, at.panel_x + at.panel - at.left, false);
  return below > 0 ? whole + below + kBelow : whole;
}

enum class Fits : unsigned char { all, chart_only, nothing };  // what of a phone's panel stays in the window

// Gives the chart its height and decides what of the panel can stay beside two levers.
Fits fit(PanelBox& box, float window_height) {
  const float room = std::floor((window_height - kBar) * kPanelShare) - 2 * kPanelEdge;
  const float tallest =
      std::clamp(std::floor(box.panel.narrow_height(box.width)), box.width < kSlim ? 320.0f : 230.0f, 360.0f);
  for (const bool figures : {true, false}) {
    box.with_figures = figures && !box.headline.empty();
    box.chart = 0;
    const float left = std::floor(room - box.total());
    if (left < box.panel.least_height()) continue;
    box.chart = std::min(left, tallest);
    return figures ? Fits::all : Fits::chart_only;
  }
  box.with_figures = !box.headline.empty();
  box.chart = tallest;
  return Fits::nothing;
}

// An embedded chapter (`room.alone`) has its chart before the prose, because its iframe may be too low for both.
float draw_narrow(const Frame& frame, const Chapter& chapter, Panel* panel, const Room& room, float top) {
  const ImVec2 window = room.window;
  const float margin = std::clamp(window.x * 0.045f, 16.0f, 40.0f);
  const float width = std::min(window.x - 2 * margin, 640.0f), left = (window.x - width) / 2;
  float at = top + kAbove;
  at += draw_question(frame, chapter, left, at, width, width < kSlim ? type::kQuestionSlim : type::kQuestionNarrow);
  if (!room.alone) at += draw_prose(frame, chapter, left, at, width) + 6;
  if (!panel) return at + draw_controls(frame, chapter, {}, left, at, width) + kBelow - top;

  PanelBox box = measured(frame, *panel, width, 2);
  box.with_footer = false;
  const Fits fits = fit(box, room.alone ? 0 : window.y);
  if (fits == Fits::chart_only && !box.headline.empty())
    at += draw_figures(frame, box.headline, left, at, width, box.columns) + 16;

  const float natural = at, taken = box.total() + kPanelEdge;
  at += taken + 16;
  // Where the levers end is known only once they are drawn. They are clipped where the chart will cover them.
  const float stay = room.covered() + kPanelEdge;
  const bool may_stick = fits != Fits::nothing && natural < stay;
  ImGui::PushClipRect({0, may_stick ? stay + taken : 0}, {window.x, window.y}, true);
  const float levers = draw_controls(frame, chapter, panel->marks(frame.scene), left, at, width);
  const float own = panel->draw_controls(frame, left, at + levers, width);
  at += levers + own + (levers + own > 0 ? 24 : 0);
  draw_panel_footer(frame, box, left, at);
  ImGui::PopClipRect();
  at += box.footer;
  if (room.alone) at += 24 + draw_prose(frame, chapter, left, at + 24, width);
  const float bottom = at + kBelow;

  // The panel stays only while its levers pass: where these end, it scrolls on with them.
  const float y = may_stick ? std::min(stay, bottom - taken) : natural;
  const bool stuck = may_stick && y == stay;
  if (may_stick) {
    frame.pen.box({0, y - kPanelEdge}, {window.x, y + taken}, frame.pen.theme().paper);
    frame.pen.segment({0, y + taken}, {window.x, y + taken}, frame.pen.theme().muted, 1);
  }
  draw_panel(frame.held_still(stuck), box, left, y);
  veil(frame, {left, y, width, box.total()}, room);
  const float below = panel->draw_below(frame, left, bottom, width, true);
  return bottom + (below > 0 ? below + kBelow : 0) - top;
}

}  // namespace

float draw_chapter(const Frame& frame, const Chapter& chapter, Panel* panel, const Room& room, float top) {
  return room.window.x >= kWideFrom ? draw_wide(frame, chapter, panel, room, top)
                                    : draw_narrow(frame, chapter, panel, room, top);
}

}  // namespace seedcorn
