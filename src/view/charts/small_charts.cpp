#include "view/charts/small_charts.hpp"

#include <algorithm>
#include <cmath>

#include "explainer/compute/answers/shown_curves.hpp"
#include "view/charts/chart_frame.hpp"

namespace seedcorn {

namespace {

constexpr float kPlot = 64, kGap = 24, kLeast = 148;  // CSS pixels
constexpr auto kFirst = static_cast<std::size_t>(model::kNow);

using Values = ShownCurve;

// Ratios stand on a logarithmic axis, here too.
ValueRange range_of(ShownId shown, const Values& now, const Values* before) {
  float low = now[kFirst], high = low;
  for (const Values* values : {&now, before}) {
    if (!values) continue;
    const auto [least, most] = std::minmax_element(values->begin() + kFirst, values->end());
    low = std::min(low, *least);
    high = std::max(high, *most);
  }
  if (shown == ShownId::us_ahead || shown == ShownId::cn_share) return kWholePercent;
  if (shown == ShownId::idea_ratio) return {std::max(low / 1.5f, 1e-3f), high * 1.5f, 2, AxisUnit::multiple};
  return {std::min(low, 0.0f), std::max(high, low + 1e-3f) * 1.1f, 1};
}

float text_height(const Frame& frame, float width) {
  const TextStyle name = frame.style(type::kNote, 0, Weight::bold, 1.3f);
  float highest = 0;
  for (const OutcomeText& text : frame.scene.story.sandbox.outcomes)
    highest = std::max(highest, frame.pen.height(text.name, name, width));
  return highest;
}

void draw_lines(const Frame& frame, ShownId shown, const Rect& plot) {
  const Scene& scene = frame.scene;
  const Values* known = curve_now(scene.findings, scene.answers, shown);
  if (!known) return;
  const Values& now = *known;
  const Values* before = scene.findings.changed ? curve_at_baseline(scene.findings, scene.answers, shown) : nullptr;
  const bool current =
      fan_of(scene.answers.outcomes, shown) ? scene.answers.outcomes.current : scene.findings.futures->current;
  const Theme& theme = frame.pen.theme();
  const ChartFrame chart(frame, plot, range_of(shown, now, before), {static_cast<float>(kFirst), model::kSteps});
  const ImU32 colour = shown == ShownId::cn_share || shown == ShownId::idea_ratio ? theme.cn : theme.us;
  if (before) chart.dashed(std::span(*before).subspan(kFirst), theme.muted, 1.5f, model::kNow);
  chart.curve(std::span(now).subspan(kFirst), current ? colour : mixed(theme.paper, colour, 0.6f), 2, model::kNow);
  const int judged = model::january(2035);
  frame.pen.disc({chart.x(static_cast<float>(judged)), chart.y(now[static_cast<std::size_t>(judged)])}, 4, colour);
}

void draw_one(const Frame& frame, ShownId shown, const Rect& box, float names) {
  const Pen& pen = frame.pen;
  const Theme& theme = pen.theme();
  const Story& story = frame.scene.story;
  const bool chosen = frame.scene.state.shown.outcome == shown;
  const std::string id = "small." + std::string(kShown[static_cast<std::size_t>(shown)].id);
  ImGui::SetCursorScreenPos({box.x, box.y});
  if (ImGui::InvisibleButton(id.c_str(), {box.w, box.h}))
    frame.actions.push_back(Select{SelectorId::outcome, std::string(kShown[static_cast<std::size_t>(shown)].id)});
  if (ImGui::IsItemHovered()) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
  pen.segment({box.x, box.y - 6}, {box.x + box.w, box.y - 6}, chosen ? theme.ink : theme.rule, chosen ? 2.5f : 1.0f);
  pen.paragraph(box.x, box.y, box.w, outcome_text(story, shown).name,
                frame.style(type::kNote, chosen ? theme.ink : theme.muted, Weight::bold, 1.3f));
  const TextStyle number = frame.style(type::kBody, theme.ink, Weight::bold, 1.4f);
  float wide = 0;
  if (const Values* now = curve_now(frame.scene.findings, frame.scene.answers, shown))
    wide = pen.line(box.x, box.y + names,
                    shown_number(story, shown, (*now)[static_cast<std::size_t>(model::january(2035))]), number);
  const float line = pen.line_height(number);
  draw_lines(frame, shown, {box.x, box.y + names + line + 4, box.w, box.h - names - line - 8});
  frame.tell(id, box, wide);
}

}  // namespace

float draw_small_charts(const Frame& frame, float x, float y, float width) {
  const auto columns = static_cast<std::size_t>(std::clamp(
      std::floor((width + kGap) / (kLeast + kGap)), width < kSlim ? 1.0f : 2.0f, static_cast<float>(kShownCount)));
  const float each = (width - kGap * static_cast<float>(columns - 1)) / static_cast<float>(columns);
  const float names = text_height(frame, each),
              number = frame.pen.line_height(frame.style(type::kBody, 0, Weight::bold, 1.4f));
  const float height = names + number + kPlot + 8;
  float down = 6;
  for (std::size_t i = 0; i < kShownCount; ++i) {
    if (i > 0 && i % columns == 0) down += height + kGap;
    const Rect box{x + static_cast<float>(i % columns) * (each + kGap), y + down, each, height};
    draw_one(frame, kShown[i].key, box, names);
  }
  return down + height;
}

}  // namespace seedcorn
