#include "view/charts/harvest_chart.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

#include "explainer/story/chapters/seed_corn.hpp"
#include "explainer/story/text.hpp"
#include "view/charts/column_axis.hpp"
#include "view/charts/tooltip.hpp"

namespace seedcorn {

namespace {

using Ratios = model::HarvestResult::Ratios;

constexpr int kClaimStep = model::kPolicy + model::kClaimMonths;
constexpr std::size_t kClaimColumns = model::kClaimMonths / 12;  // columns within the five years
constexpr float kCurveShare = 0.56f;                             // of the height
constexpr float kStale = 0.5f;                                   // how much paler what belongs to earlier levers is

const HarvestPicture* picture_of(const Answer<HarvestPicture>& answer) {
  return answer.value ? &*answer.value : nullptr;
}

// The baseline, where the levers differ from today's and both compare with labs that hold back. Null otherwise.
const HarvestPicture* baseline_of(const Frame& frame) {
  const HarvestPicture *mine = picture_of(frame.scene.answers.harvest),
                       *base = picture_of(frame.scene.answers.harvest_baseline);
  return frame.scene.findings.changed && mine && base && !mine->extremes ? base : nullptr;
}

Ratios changes(const Ratios& ratios) {
  Ratios out;
  std::transform(ratios.begin(), ratios.end(), out.begin(), [](float ratio) { return ratio - 1; });
  return out;
}

void draw_zones(const Frame& frame, const ChartFrame& chart) {
  const Pen& pen = frame.pen;
  const Theme& theme = pen.theme();
  const SeedCornText& text = frame.scene.story.seed_corn;
  const Rect& plot = chart.plot();
  const float zero = chart.y(0);
  pen.box({plot.x, zero}, {plot.x + plot.w, plot.y + plot.h}, mixed(theme.paper, theme.seed, 0.09f));
  const TextStyle style = frame.style(type::kNote, theme.ink, Weight::bold, 1.4f);
  const bool clear =
      plot.x + 4 + pen.width(text.more, style) < chart.x(kClaimStep);  // of the mark's name, which stands right of it
  pen.line(plot.x + 4, plot.y - 1 + (clear ? 0 : pen.line_height(style)), text.more, style);
  pen.line(plot.x + 4, plot.y + plot.h - pen.line_height(style), text.less, style);
}

void draw_curves(const Frame& frame, const ChartFrame& chart, const HarvestPicture& picture) {
  const Theme& theme = frame.pen.theme();
  const Rect& plot = chart.plot();
  const bool current = frame.scene.answers.harvest.current;
  const Ratios low = changes(picture.result.low_ratio), high = changes(picture.result.high_ratio),
               median = changes(picture.result.median_ratio);
  frame.pen.clipped({plot.x - 1, plot.y - 1, plot.w + 2, plot.h + 2}, [&] {
    chart.band(low, high, current ? mixed(theme.paper, theme.us, 0.18f) : theme.fan_outer, model::kPolicy);
    chart.zero_line();
    if (const HarvestPicture* base = baseline_of(frame))
      chart.dashed(changes(base->result.median_ratio), theme.muted, 2, model::kPolicy);
    chart.curve(median, current ? theme.us : mixed(theme.paper, theme.us, kStale), 2.5f, model::kPolicy);
  });
}

// The band's name inside it, where it is wide enough, and the median's last value beside its end.
void draw_names(const Frame& frame, const ChartFrame& chart, const HarvestPicture& picture) {
  const Pen& pen = frame.pen;
  const Theme& theme = pen.theme();
  const Story& story = frame.scene.story;
  const TextStyle end = frame.style(type::kNote, theme.us, Weight::bold, 1.4f),
                  note = frame.style(type::kNote, mixed(theme.ink, theme.us, 0.5f), Weight::regular, 1.4f);
  const Rect& plot = chart.plot();
  const float x = chart.x(model::kSteps) + 4, line = pen.line_height(end);
  float y = chart.y(picture.result.median_ratio.back() - 1) - line / 2;
  if (std::abs(y + line / 2 - chart.y(0)) < line / 2)
    y = picture.result.median_ratio.back() < 1 ? chart.y(0) + 1 : chart.y(0) - line - 1;  // off the axis
  y = kept(y, plot.y, plot.y + plot.h - line);
  const std::string value = harvest_change(story, picture.result.median_ratio.back());
  pen.line(std::min(x, plot.x + plot.w - pen.width(value, end)), y, value, end);
  const float width = pen.width(story.chart.fan_outer, note);
  for (int step = model::kSteps - 2; chart.x(static_cast<float>(step)) - width > chart.x(kClaimStep) + 8; step -= 3) {
    const int first = chart.step_at(chart.x(static_cast<float>(step)) - width);
    float roof = plot.y, floor = plot.y + plot.h;
    for (int s = first; s <= step; ++s) {
      const auto at = static_cast<std::size_t>(s - model::kPolicy);
      roof = std::max(roof, chart.y(picture.result.median_ratio[at] - 1) + 2);
      floor = std::min(floor, chart.y(picture.result.low_ratio[at] - 1));
    }
    if (floor - roof < line) continue;
    pen.line(chart.x(static_cast<float>(step)), (roof + floor - line) / 2, story.chart.fan_outer, note, Align::right);
    return;
  }
}

// One column per year, those within the five years stronger, and one for the futures that never turn.
void draw_columns(const Frame& frame, const ChartFrame& chart, const HarvestPicture& picture, float highest) {
  const Pen& pen = frame.pen;
  const Theme& theme = pen.theme();
  const Rect& plot = chart.plot();
  const TextStyle number = frame.style(type::kNote, theme.ink, Weight::bold, 1.4f);
  const float line = pen.line_height(number), paleness = frame.scene.answers.harvest.current ? 1 : kStale,
              room = plot.h - 2 * line;
  const ByYear& falls = picture.result.falls_in;
  std::size_t peak = 0;
  for (std::size_t i = 1; i < kYearColumns; ++i)
    if (in_column(falls, i) > in_column(falls, peak)) peak = i;
  for (std::size_t i = 0; i <= kNeverColumn; ++i) {
    const bool never = i == kNeverColumn;
    const float share = never ? picture.result.never : in_column(falls, i);
    const Extent extent = column_extent(chart, i);
    const float top = pen.snapped(plot.y + plot.h - room * 100 * share / highest);
    const ImU32 colour = never ? theme.muted : theme.us;
    const float strength = i < kClaimColumns ? 1.0f : never ? 0.35f : 0.45f;
    pen.box({extent.left, top}, {extent.right, plot.y + plot.h}, mixed(theme.paper, colour, strength * paleness), 1);
    const float middle = (extent.left + extent.right) / 2;
    if (never || i == peak) pen.line(middle, top - line, whole_percent(share), number, Align::centre);
    if (never)
      pen.line(middle, top - 2 * line + 2, frame.scene.story.seed_corn.never_name, frame.note(), Align::centre);
  }
  pen.segment({plot.x, plot.y + plot.h}, {plot.x + plot.w, plot.y + plot.h}, theme.ink, 1.5f);
  chart.years();
}

void draw_reading(const Frame& frame, const ChartFrame& curve, const ChartFrame& columns, const HarvestPicture& picture,
                  ImVec2 pointer) {
  const Story& story = frame.scene.story;
  const Theme& theme = frame.pen.theme();
  const Pen& pen = frame.pen;
  if (pointer.y < columns.plot().y) {
    const int step = curve.step_at(pointer.x);
    const auto month = static_cast<std::size_t>(step - model::kPolicy);
    const ImVec2 at{curve.x(static_cast<float>(step)), curve.y(picture.result.median_ratio[month] - 1)};
    pen.segment({at.x, curve.plot().y}, {at.x, curve.plot().y + curve.plot().h}, theme.muted, 1);
    pen.disc(at, 5, theme.us);
    std::vector<std::string> lines = harvest_lines(story, picture, month), notes{lines.begin() + 1, lines.end()};
    lines.resize(1);
    if (const HarvestPicture* base = baseline_of(frame))
      notes.push_back(
          fill(story.chart.reading_baseline, {{"v", harvest_change(story, base->result.median_ratio[month])}}));
    draw_tooltip(frame, {month_name(story, step), lines, notes}, at, curve.plot());
    return;
  }
  const auto column = column_at(columns, pointer.x);
  if (!column) return;
  const Extent extent = column_extent(columns, *column);
  const Rect& plot = columns.plot();
  pen.outline({extent.left, plot.y}, {extent.right, plot.y + plot.h}, theme.muted, 2, 1);
  const bool never = *column == kNeverColumn;
  draw_tooltip(frame,
               {never ? std::string() : column_name(story, *column),
                never ? std::vector{never_line(story, picture)} : fall_lines(story, picture, *column),
                {}},
               {extent.right, pointer.y}, plot);
}

}  // namespace

void HarvestChart::settle_scales(const Frame& frame) {
  if (frame.scene.state.held && highest_ > 0) return;
  float low = 0, high = 0, highest = 10;
  for (const HarvestPicture* picture : {picture_of(frame.scene.answers.harvest), baseline_of(frame)}) {
    if (!picture) continue;
    low = std::min(low, *std::min_element(picture->result.low_ratio.begin(), picture->result.low_ratio.end()) - 1);
    high = std::max(high, *std::max_element(picture->result.high_ratio.begin(), picture->result.high_ratio.end()) - 1);
    highest = std::max(highest, 100 * picture->result.never);
    for (std::size_t i = 0; i < kYearColumns; ++i)
      highest = std::max(highest, 100 * in_column(picture->result.falls_in, i));
  }
  range_ = changes_around(low, high);
  highest_ = highest;
}

void HarvestChart::draw(const Frame& frame, Rect box, bool narrow) {
  if (!frame.visible(box)) return;
  settle_scales(frame);
  const Pen& pen = frame.pen;
  const Story& story = frame.scene.story;
  const SeedCornText& text = story.seed_corn;
  const float line = pen.line_height(frame.note()), gap = narrow ? 9.0f : 12.0f;  // below the lowest number of the axis
  const float words = pen.height(text.falls, frame.note(), box.w);
  const float axis = axis_room(frame, range_), room = box.h - 10 - (words + 2 * gap) - (line + 8);
  const Rect upper{box.x + axis, box.y + 8, box.w - axis - 2, std::floor(room * kCurveShare)};
  const Rect lower{upper.x, upper.y + upper.h + words + 2 * gap, upper.w, std::floor(room - upper.h)};
  const TimeSpan span = with_columns(model::kPolicy);
  const ChartFrame curve(frame, upper, range_, span), columns(frame, lower, range_, span);
  const HarvestPicture* picture = picture_of(frame.scene.answers.harvest);

  const auto pointer = pointer_.read(frame, {upper.x, upper.y, upper.w, lower.y + lower.h - upper.y});
  draw_zones(frame, curve);
  curve.rules();
  if (picture) draw_curves(frame, curve, *picture);
  curve.marker(kClaimStep, text.five, Align::left);
  if (picture) draw_names(frame, curve, *picture);
  pen.paragraph(box.x, upper.y + upper.h + gap, box.w, picture ? text.falls : text.footer_waiting, frame.note());
  if (picture) {
    draw_columns(frame, columns, *picture, highest_);
    columns.marker(kClaimStep, "", Align::left);
  } else {
    columns.years();
  }
  if (pointer && picture) draw_reading(frame, curve, columns, *picture, *pointer);
}

}  // namespace seedcorn
