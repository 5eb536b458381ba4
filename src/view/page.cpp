#include "view/page.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "explainer/text.hpp"
#include "view/figures.hpp"
#include "view/lever_control.hpp"

namespace seedcorn {

namespace {

constexpr float kWideFrom = 860;    // CSS pixels: below, everything stands in one column
constexpr float kHeader = 64;       // the document's own header lies over the top of the stage
constexpr float kBottom = 48;
constexpr float kLeverGap = 20, kGroupGap = 14;
constexpr float kPanelShare = 0.64f;  // of a phone's window that the panel may take when it stays
constexpr float kPanelEdge = 8;       // above and below it
constexpr float kShortestChart = 140;

float draw_story(const Frame& frame, float x, float y, float width, float question_size) {
  const Pen& pen = frame.pen;
  const Theme& theme = pen.theme();
  const Chapter& chapter = frame.scene.story.chapters.front();
  const TextStyle kicker = frame.style(type::kBody, theme.muted, Weight::bold, 1.4f);
  const TextStyle question = frame.style(question_size, theme.ink, Weight::bold, 1.22f);
  const TextStyle prose = frame.style(type::kProse, theme.ink, Weight::regular, 1.55f);

  float at = y;
  pen.list().AddRectFilled({x, at + 4}, {x + 28, at + 8}, theme.seed, 2);
  at += 16;
  const auto paragraph = [&](const std::string& id, const std::string& text, const TextStyle& style, float gap) {
    const float taken = pen.paragraph(x, at, width, text, style);
    frame.tell(id, {x, at, width, taken}, false);
    at += taken + gap;
  };
  paragraph("kicker", chapter.kicker, kicker, 6);
  paragraph("question", chapter.question, question, 18);
  for (std::size_t i = 0; i < chapter.prose.size(); ++i) paragraph("prose." + std::to_string(i), chapter.prose[i], prose, 14);
  return at - y;
}

// A button in the column's foot; pale while there is nothing to reset.
float draw_reset_all(const Frame& frame, float x, float y, float width) {
  const Pen& pen = frame.pen;
  const Theme& theme = pen.theme();
  const std::string& label = frame.scene.story.ui.reset_all;
  const bool useful = frame.scene.findings.changed;
  const TextStyle style = frame.style(type::kBody, useful ? theme.ink : theme.muted, Weight::bold, 1.4f);
  const Rect box{x, y, std::min(width, pen.width(label, style) + 32), kHitTarget};
  pen.list().AddRect({box.x, box.y}, {box.x + box.w, box.y + box.h}, useful ? theme.ink : theme.rule, kHitTarget / 2, 0, 1.5f);
  pen.line(box.x + box.w / 2, box.y + (box.h - pen.line_height(style)) / 2, label, style, Align::centre);
  ImGui::SetCursorScreenPos({box.x, box.y});
  if (ImGui::InvisibleButton("reset all", {box.w, box.h})) frame.actions.push_back(ResetAll{});
  if (useful && ImGui::IsItemHovered()) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
  frame.tell("reset.all", box, false);
  return box.h;
}

float draw_levers(const Frame& frame, float x, float y, float width) {
  const Pen& pen = frame.pen;
  const Theme& theme = pen.theme();
  const TextStyle title = frame.style(type::kNote, theme.muted, Weight::bold, 1.4f);
  float at = y;
  bool first = true;
  for (const LeverGroup& group : frame.scene.story.groups) {
    pen.list().AddLine({x, pen.snapped(at)}, {x + width, pen.snapped(at)}, theme.rule, 1);
    at += kGroupGap;
    const float taken = pen.paragraph(x, at, width, group.title, title);
    frame.tell("group." + group.title, {x, at, width, taken}, false);
    if (std::exchange(first, false)) draw_lever_key(frame, x + width, at + taken / 2);
    at += taken + 10;
    for (const model::LeverId lever : group.levers) at += draw_lever(frame, lever, x, at, width) + kLeverGap;
  }
  at += draw_reset_all(frame, x, at, width);
  return at - y;
}

enum class Fits : unsigned char { all, chart_only, nothing };  // what of a phone's panel stays in the window

struct Panel {
  float width = 0;
  int columns = 4;
  bool with_figures = true, with_footer = true;
  float title = 0, subtitle = 0, figures = 0, footer = 0, chart = 0, gap = 14;
  bool narrow() const { return columns == 2; }
  float total() const {
    return title + subtitle + gap + chart + (with_figures ? gap + figures : 0) + (with_footer ? gap + footer : 0);
  }
};

TextStyle title_style(const Frame& frame, bool narrow) {
  return frame.style(narrow ? 18 : type::kTitle, frame.pen.theme().ink, Weight::bold, 1.3f);
}

// Room for the longest finding in this width, so that the chart does not jump when the finding changes.
float title_height(const Frame& frame, const Panel& panel) {
  const ChartText& text = frame.scene.story.chart;
  float height = 0;
  for (const std::string* pattern : {&text.same, &text.same_grows, &text.hardly, &text.adds, &text.takes, &text.china})
    height = std::max(height, frame.pen.height(fill(*pattern, {{"lead", "10.0"}, {"change", "10.0"}}), title_style(frame, panel.narrow()), panel.width));
  return height;
}

Panel measured(const Frame& frame, float width, int columns) {
  const ChartText& text = frame.scene.story.chart;
  Panel panel;
  panel.width = width;
  panel.columns = columns;
  panel.gap = panel.narrow() ? 8 : 14;
  panel.title = title_height(frame, panel);
  panel.subtitle = frame.pen.height(text.subtitle, frame.note(), width);
  panel.figures = figures_height(frame, width, columns);
  for (const std::string* footer : {&text.footer, &text.footer_few})
    panel.footer = std::max(panel.footer, frame.pen.height(fill(*footer, {{"n", "10,240"}, {"ess", "100,000"}, {"draws", "131,072"}}), frame.note(), width));
  return panel;
}

void draw_footer(const Frame& frame, float x, float y, const Panel& panel, bool fixed) {
  const Scene& scene = frame.scene;
  frame.pen.paragraph(x, y, panel.width, chart_footer(scene.story, scene.findings, scene.calibration), frame.note());
  frame.tell("chart.footer", {x, y, panel.width, panel.footer}, fixed);
}

void draw_panel(const Frame& frame, LeadChart& chart, const Panel& panel, float x, float y, bool fixed) {
  const Pen& pen = frame.pen;
  const Scene& scene = frame.scene;
  float at = y;
  const float title = pen.paragraph(x, at, panel.width, chart_title(scene.story, scene.findings), title_style(frame, panel.narrow()));
  pen.paragraph(x, at + title, panel.width, scene.story.chart.subtitle, frame.note());
  frame.tell("chart.title", {x, at, panel.width, panel.title + panel.subtitle}, fixed);
  at += panel.title + panel.subtitle + panel.gap;

  const bool figures_first = panel.with_figures && panel.narrow();
  if (figures_first) at += draw_figures(frame, x, at, panel.width, panel.columns, fixed) + panel.gap;
  const Rect plot{x, at, panel.width, panel.chart};
  at += panel.chart + panel.gap;
  if (panel.with_figures && !figures_first) at += draw_figures(frame, x, at, panel.width, panel.columns, fixed) + panel.gap;
  if (panel.with_footer) draw_footer(frame, x, at, panel, fixed);
  chart.draw(frame, plot, panel.narrow(), fixed);
}

// Gives the chart its height and decides what of the panel can stay beside two levers.
Fits fit(Panel& panel, float window_height) {
  const float room = std::floor(window_height * kPanelShare) - 2 * kPanelEdge;
  const float tallest = std::clamp(std::floor(panel.width * 0.5f), 230.0f, 360.0f);
  for (const bool figures : {true, false}) {
    panel.with_figures = figures;
    panel.chart = 0;
    const float left = std::floor(room - panel.total());
    if (left < kShortestChart) continue;
    panel.chart = std::min(left, tallest);
    return figures ? Fits::all : Fits::chart_only;
  }
  panel.with_figures = true;
  panel.chart = tallest;
  return Fits::nothing;
}

}  // namespace

void Page::draw(const Frame& frame, ImVec2 window) {
  if (window.x >= kWideFrom) draw_wide(frame, window);
  else draw_narrow(frame, window);
}

void Page::draw_wide(const Frame& frame, ImVec2 window) {
  const float page = std::min(window.x, 1680.0f), margin = std::clamp(page * 0.045f, 28.0f, 88.0f), gutter = std::clamp(page * 0.045f, 32.0f, 72.0f);
  const float left = (window.x - page) / 2 + margin;
  const float story = std::clamp(page * 0.34f, 330.0f, 500.0f);
  const float panel_x = left + story + gutter;

  float at = kHeader - frame.scroll;
  at += draw_story(frame, left, at, story, page < 1100 ? 30 : type::kQuestion) + 8;
  at += draw_levers(frame, left, at, story);
  frame.report.height = std::max(at + frame.scroll + kBottom, window.y);

  Panel panel = measured(frame, page - 2 * margin - story - gutter, 4);
  // Sized for the window as it is before any scrolling, so that the chart keeps its height.
  panel.chart = std::clamp(std::floor(window.y - kHeader - 32 - panel.total()), 200.0f, 640.0f);
  draw_panel(frame, chart_, panel, panel_x, std::max(24.0f, kHeader - frame.scroll), true);
}

void Page::draw_narrow(const Frame& frame, ImVec2 window) {
  const float margin = std::clamp(window.x * 0.045f, 16.0f, 40.0f);
  const float width = std::min(window.x - 2 * margin, 640.0f), left = (window.x - width) / 2;
  float at = kHeader - frame.scroll;
  at += draw_story(frame, left, at, width, type::kQuestionNarrow) + 6;

  Panel panel = measured(frame, width, 2);
  panel.with_footer = false;
  const Fits fits = fit(panel, window.y);
  if (fits == Fits::chart_only) at += draw_figures(frame, left, at, width, 2, false) + 16;

  const bool stuck = fits != Fits::nothing && at < kPanelEdge;
  const float top = stuck ? kPanelEdge : at, bottom = top + panel.total() + kPanelEdge;
  at += panel.total() + kPanelEdge + 16;
  ImGui::PushClipRect({0, stuck ? bottom : 0}, {window.x, window.y}, true);
  at += draw_levers(frame, left, at, width) + 24;
  draw_footer(frame, left, at, panel, false);
  ImGui::PopClipRect();
  frame.report.height = std::max(at + panel.footer + frame.scroll + kBottom, window.y);

  if (stuck) frame.pen.list().AddLine({0, bottom}, {window.x, bottom}, frame.pen.theme().muted, 1);
  draw_panel(frame, chart_, panel, left, top, stuck);
}

}  // namespace seedcorn
