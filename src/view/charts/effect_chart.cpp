#include "view/charts/effect_chart.hpp"

#include <algorithm>
#include <cmath>

#include "explainer/story/chapters/breakthrough.hpp"
#include "view/charts/chart_frame.hpp"
#include "view/charts/finder_mark.hpp"
#include "view/charts/tooltip.hpp"

namespace seedcorn {

namespace {

using model::kMonthsAfter;
using Months = std::array<float, kMonthsAfter.size()>;

constexpr float kNamesApart = 8;  // CSS pixels

float largest(const model::FirstResult& first) {
  float most = 3;
  for (const Months* effect : {&first.us.published, &first.us.kept, &first.cn.published, &first.cn.kept})
    for (const float value : *effect) most = std::max(most, std::abs(value));
  return most;
}

ImVec2 point(const ChartFrame& chart, const Months& effect, std::size_t when) {
  return {chart.x(static_cast<float>(kMonthsAfter[when])), chart.y(effect[when])};
}

void draw_effect(const Frame& frame, const ChartFrame& chart, const Months& effect, Finder finder, bool kept,
                 float opacity) {
  const Pen& pen = frame.pen;
  const Theme& theme = frame.pen.theme();
  const ImU32 colour = faded(finder == Finder::us ? theme.us : theme.cn, opacity);
  for (std::size_t i = 1; i < effect.size(); ++i) {
    const ImVec2 a = point(chart, effect, i - 1), b = point(chart, effect, i);
    const int dashes = kept ? std::max(1, static_cast<int>(std::hypot(b.x - a.x, b.y - a.y) / 10)) : 1;
    for (int dash = 0; dash < dashes; ++dash) {
      const float from = static_cast<float>(dash) / static_cast<float>(dashes);
      const float to = kept ? from + 0.6f / static_cast<float>(dashes) : 1;
      pen.segment({a.x + (b.x - a.x) * from, a.y + (b.y - a.y) * from},
                  {a.x + (b.x - a.x) * to, a.y + (b.y - a.y) * to}, colour, 2);
    }
  }
  for (std::size_t i = 0; i < effect.size(); ++i)
    draw_finder_mark(frame, finder, point(chart, effect, i), kept ? 3.5f : 5, opacity);
}

void draw_years_after(const Frame& frame, const ChartFrame& chart) {
  const Pen& pen = frame.pen;
  const Rect& plot = chart.plot();
  const float right = plot.x + plot.w, top = plot.y + plot.h;
  const auto name_of = [&](int after) { return effect_after(frame.scene.story, after); };
  const float last = right - pen.width(name_of(kMonthsAfter.back()), frame.note());
  float from = -FLT_MAX;  // where the next name may begin
  for (const int after : kMonthsAfter) {
    const float at = pen.snapped(chart.x(static_cast<float>(after)));
    pen.segment({at, top}, {at, top + 5}, pen.theme().muted, 1);
    const std::string name = name_of(after);
    const bool is_last = after == kMonthsAfter.back();
    const float width = pen.width(name, frame.note()), left = is_last ? last : after == 0 ? at : at - width / 2;
    if (!is_last && (left < from || left + width + kNamesApart > last)) continue;  // its mark stays
    pen.line(left, top + 7, name, frame.note());
    from = left + width + kNamesApart;
  }
}

// The names of the curves, beside their first points on the side away from the axis, where the curves have already come
// back towards it.
void draw_names(const Frame& frame, const ChartFrame& chart, const model::FirstResult& first) {
  const BreakthroughText& text = frame.scene.story.breakthrough;
  const Theme& theme = frame.pen.theme();
  const auto name = [&](const Months& effect, std::size_t when, const std::string& words, ImU32 colour, Weight weight) {
    const TextStyle style = frame.style(type::kNote, colour, weight, 1.4f);
    const float line = frame.pen.line_height(style);
    const ImVec2 at = point(chart, effect, when);
    const float top = effect[when] >= 0 ? at.y - line + 2 : at.y - 2;
    const Rect& plot = chart.plot();
    frame.pen.line(at.x + 10, kept(top, plot.y - 4, plot.y + plot.h - line + 2),
                   frame.pen.shortened(words, style, plot.x + plot.w - at.x - 10), style);
  };
  name(first.us.published, 0, text.effect_us + ", " + text.effect_published, theme.us, Weight::bold);
  name(first.us.kept, 1, text.effect_kept, theme.us, Weight::regular);
  name(first.cn.published, 0, text.effect_cn + ", " + text.effect_published, theme.cn, Weight::bold);
  name(first.cn.kept, 1, text.effect_kept, theme.cn, Weight::regular);
}

}  // namespace

void EffectChart::draw(const Frame& frame, Rect box) {
  if (!frame.visible(box)) return;
  const auto& answer = frame.scene.answers.first;
  if (answer.value && !(frame.scene.state.held && most_ > 0)) most_ = largest(*answer.value);
  const float most = std::max(most_, 3.0f);
  const ValueRange range = range_around(-most, most);
  const float axis = axis_room(frame, range), line = frame.pen.line_height(frame.note());
  const Rect plot{box.x + axis, box.y + 10, box.w - axis - 6, box.h - line - 22};
  const ChartFrame chart(frame, plot, range, {-1, static_cast<float>(kMonthsAfter.back())});
  const auto pointer = pointer_.read(frame, plot);
  chart.rules();
  chart.zero_line();
  draw_years_after(frame, chart);
  if (!answer.value) return;
  const model::FirstResult& first = *answer.value;
  const float opacity = answer.current ? 1 : 0.5f;
  for (const bool kept : {false, true}) {
    draw_effect(frame, chart, kept ? first.us.kept : first.us.published, Finder::us, kept, opacity);
    draw_effect(frame, chart, kept ? first.cn.kept : first.cn.published, Finder::cn, kept, opacity);
  }
  draw_names(frame, chart, first);
  if (!pointer) return;
  std::size_t nearest = 0;
  for (std::size_t i = 1; i < kMonthsAfter.size(); ++i)
    if (std::abs(point(chart, first.us.kept, i).x - pointer->x) <
        std::abs(point(chart, first.us.kept, nearest).x - pointer->x))
      nearest = i;
  const Story& story = frame.scene.story;
  const float x = point(chart, first.us.kept, nearest).x;
  frame.pen.segment({x, plot.y}, {x, plot.y + plot.h}, frame.pen.theme().muted, 1);
  draw_tooltip(frame,
               {effect_after(story, kMonthsAfter[nearest]),
                {effect_reading(story, story.breakthrough.effect_us, first.us, nearest),
                 effect_reading(story, story.breakthrough.effect_cn, first.cn, nearest)},
                {}},
               {x, pointer->y}, plot);
}

}  // namespace seedcorn
