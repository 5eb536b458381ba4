#include "view/page.hpp"

#include <algorithm>
#include <cmath>

#include "explainer/text.hpp"
#include "view/figures.hpp"
#include "view/lever_control.hpp"

namespace seedcorn {

namespace {

constexpr float kWideFrom = 860;    // CSS pixels: below, everything stands in one column
constexpr float kHeader = 64;       // the document's own header lies over the top of the stage
constexpr float kBottom = 48;
constexpr float kLeverGap = 20, kGroupGap = 14;
constexpr float kPanelShare = 0.62f;  // of a phone's window that the panel may take when it stays
constexpr float kShortestChart = 130, kTallestChart = 250;

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

float draw_levers(const Frame& frame, float x, float y, float width) {
  const Pen& pen = frame.pen;
  const Theme& theme = pen.theme();
  const TextStyle title = frame.style(type::kNote, theme.muted, Weight::bold, 1.4f);
  float at = y;
  for (const LeverGroup& group : frame.scene.story.groups) {
    pen.list().AddLine({x, pen.snapped(at)}, {x + width, pen.snapped(at)}, theme.rule, 1);
    at += kGroupGap;
    const float taken = pen.paragraph(x, at, width, group.title, title);
    frame.tell("group." + group.title, {x, at, width, taken}, false);
    at += taken + 10;
    for (const model::LeverId lever : group.levers) at += draw_lever(frame, lever, x, at, width) + kLeverGap;
  }
  return at - y;
}

struct PanelSizes {
  float title, subtitle, chart, figures, footer, gap;
  float total() const { return title + subtitle + chart + figures + footer + gap * 4; }
};

TextStyle title_style(const Frame& frame) { return frame.style(type::kTitle, frame.pen.theme().ink, Weight::bold, 1.3f); }

// Room for the longest finding in this width, so that the chart does not jump when the finding changes.
float title_height(const Frame& frame, float width) {
  const ChartText& text = frame.scene.story.chart;
  float height = 0;
  for (const std::string* pattern : {&text.same, &text.same_grows, &text.hardly, &text.adds, &text.takes, &text.china})
    height = std::max(height, frame.pen.height(fill(*pattern, {{"lead", "10.0"}, {"change", "10.0"}}), title_style(frame), width));
  return height;
}

PanelSizes panel_sizes(const Frame& frame, float width, int columns, float gap) {
  const ChartText& text = frame.scene.story.chart;
  PanelSizes sizes{};
  sizes.title = title_height(frame, width);
  sizes.subtitle = frame.pen.height(text.subtitle, frame.note(), width);
  sizes.figures = figures_height(frame, width, columns);
  sizes.footer = frame.pen.height(fill(text.footer, {{"n", grouped(99999)}}), frame.note(), width);
  sizes.gap = gap;
  return sizes;
}

}  // namespace

void Page::draw(const Frame& frame, ImVec2 window) {
  if (window.x >= kWideFrom) draw_wide(frame, window);
  else draw_narrow(frame, window);
}

namespace {

void draw_panel(const Frame& frame, LeadChart& chart, const PanelSizes& sizes, Rect box, int columns, bool fixed) {
  const Pen& pen = frame.pen;
  const Scene& scene = frame.scene;
  const bool narrow = columns == 2;
  float at = box.y;
  pen.paragraph(box.x, at, box.w, chart_title(scene.story, scene.findings), title_style(frame));
  frame.tell("chart.title", {box.x, at, box.w, sizes.title}, fixed);
  at += sizes.title;
  pen.paragraph(box.x, at, box.w, scene.story.chart.subtitle, frame.note());
  frame.tell("chart.subtitle", {box.x, at, box.w, sizes.subtitle}, fixed);
  at += sizes.subtitle + sizes.gap;
  const auto figures = [&] {
    draw_figures(frame, box.x, at, box.w, columns, fixed);
    at += sizes.figures + sizes.gap;
  };
  if (narrow) figures();
  const Rect plot{box.x, at, box.w, sizes.chart};
  at += sizes.chart + sizes.gap;
  if (!narrow) figures();
  pen.paragraph(box.x, at, box.w, chart_footer(scene.story, scene.findings, scene.calibrated), frame.note());
  frame.tell("chart.footer", {box.x, at, box.w, sizes.footer}, fixed);
  chart.draw(frame, plot, narrow, fixed);
}

}  // namespace

void Page::draw_wide(const Frame& frame, ImVec2 window) {
  const float page = std::min(window.x, 1680.0f), margin = std::clamp(page * 0.045f, 28.0f, 88.0f), gutter = std::clamp(page * 0.045f, 32.0f, 72.0f);
  const float left = (window.x - page) / 2 + margin;
  const float story = std::clamp(page * 0.34f, 330.0f, 500.0f);
  const float panel_x = left + story + gutter, panel_w = page - 2 * margin - story - gutter;

  float at = kHeader - frame.scroll;
  at += draw_story(frame, left, at, story, page < 1100 ? 30 : type::kQuestion) + 8;
  at += draw_levers(frame, left, at, story);
  frame.report.height = std::max(at + frame.scroll + kBottom, window.y);

  PanelSizes sizes = panel_sizes(frame, panel_w, 4, 14);
  const float top = std::max(24.0f, kHeader - frame.scroll);
  // Sized for the window as it is before any scrolling, so that the chart keeps its height while it settles.
  sizes.chart = std::clamp(window.y - kHeader - 32 - sizes.total(), 200.0f, 640.0f);
  draw_panel(frame, chart_, sizes, {panel_x, top, panel_w, sizes.total()}, 4, true);
}

void Page::draw_narrow(const Frame& frame, ImVec2 window) {
  const float margin = std::clamp(window.x * 0.045f, 16.0f, 40.0f);
  const float width = std::min(window.x - 2 * margin, 640.0f), left = (window.x - width) / 2;
  float at = kHeader - frame.scroll;
  at += draw_story(frame, left, at, width, type::kQuestionNarrow) + 6;

  PanelSizes sizes = panel_sizes(frame, width, 2, 8);
  const float room = window.y * kPanelShare - sizes.total() - 16;
  const bool stays = room >= kShortestChart;
  sizes.chart = stays ? std::min(room, kTallestChart) : kTallestChart * 0.85f;
  const bool stuck = stays && at < 8;
  const float top = stuck ? 8 : at, bottom = top + sizes.total() + 8;
  at += sizes.total() + 8 + 16;

  ImGui::PushClipRect({0, stuck ? bottom : 0}, {window.x, window.y}, true);
  at += draw_levers(frame, left, at, width);
  ImGui::PopClipRect();
  frame.report.height = std::max(at + frame.scroll + kBottom, window.y);

  if (stuck) frame.pen.list().AddLine({0, bottom}, {window.x, bottom}, frame.pen.theme().muted, 1);
  draw_panel(frame, chart_, sizes, {left, top, width, sizes.total()}, 2, stuck);
}

}  // namespace seedcorn
