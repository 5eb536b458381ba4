#include "view/charts/futures_chart.hpp"

#include <algorithm>
#include <cmath>

#include "explainer/story/chapters/breakthrough.hpp"
#include "explainer/story/text.hpp"
#include "view/charts/breakthrough_columns.hpp"
#include "view/charts/finder_mark.hpp"
#include "view/charts/tooltip.hpp"

namespace seedcorn {

namespace {

constexpr float kReach = 24;          // how near the pointer must be to a mark, CSS pixels
constexpr float kStale = 0.5f;        // opacity of what belongs to earlier levers
constexpr int kCoarse = 3;            // months between the points of a faint line: a hundred of them must stay cheap
constexpr float kLinesShare = 0.54f;  // of the height, for the lines

const PlayedFutures* futures_of(const Frame& frame) {
  const auto& answer = frame.scene.answers.futures;
  return answer.value ? &*answer.value : nullptr;
}

const model::NextBreakthrough* all_of(const Frame& frame) {
  const auto& answer = frame.scene.answers.first;
  return answer.value ? &answer.value->next : nullptr;
}

// All futures are shown until the reader begins to play them.
std::size_t shown_of(const Frame& frame) {
  const Futures& futures = frame.scene.state.futures;
  return futures.shown() == 0 && !futures.playing ? kFuturesPlayed : static_cast<std::size_t>(futures.shown());
}

// Where the mark of a future stands: on the jump, or at the end of a future without one.
ImVec2 mark_of(const ChartFrame& chart, const model::MemberPath& path, const Find& find) {
  const int step = find.finder == Finder::none ? model::kSteps : std::min(find.step + 1, model::kSteps);
  return {chart.x(static_cast<float>(step)), chart.y(path.lead[static_cast<std::size_t>(step)])};
}

void draw_line(const Frame& frame, const ChartFrame& chart, const model::MemberPath& path, const Find& find, int apart,
               ImU32 colour, float thickness) {
  std::vector<ImVec2> points;
  for (int step = model::kNow; step <= model::kSteps; ++step) {
    const bool jump = find.finder != Finder::none && (step == find.step || step == find.step + 1);
    if ((step - model::kNow) % apart == 0 || jump || step == model::kSteps)
      points.push_back({chart.x(static_cast<float>(step)), chart.y(path.lead[static_cast<std::size_t>(step)])});
  }
  frame.pen.polyline(points, colour, thickness);
}

// The newest future is drawn strong, earlier ones fainter with age. All are alike once every future has been played.
float strength_of(std::size_t future, std::size_t shown) {
  constexpr float kFaint = 0.13f;
  if (shown >= kFuturesPlayed) return kFaint;
  const auto age = static_cast<float>(shown - 1 - future);
  return std::max(kFaint, 0.9f / (1 + age));
}

void draw_futures(const Frame& frame, const ChartFrame& chart, const PlayedFutures& futures, std::size_t shown,
                  float opacity) {
  const Theme& theme = frame.pen.theme();
  const Rect& plot = chart.plot();
  frame.pen.clipped({plot.x, plot.y, chart.x(model::kSteps) + 1 - plot.x, plot.h}, [&] {
    for (std::size_t i = 0; i < shown; ++i) {
      const bool newest = i + 1 == shown && shown < kFuturesPlayed;
      draw_line(frame, chart, futures[i], first_find(futures[i]), newest ? 1 : kCoarse,
                faded(theme.ink, opacity * strength_of(i, shown)), newest ? 2.0f : 1.0f);
    }
  });
  for (std::size_t i = 0; i < shown; ++i) {
    const Find find = first_find(futures[i]);
    const bool newest = i + 1 == shown && shown < kFuturesPlayed;
    draw_finder_mark(frame, find.finder, mark_of(chart, futures[i], find), newest ? 7.0f : 3.5f,
                     opacity * (newest ? 1.0f : 0.75f));
  }
}

void draw_zone_names(const Frame& frame, const Rect& plot) {
  const Pen& pen = frame.pen;
  const ChartText& text = frame.scene.story.chart;
  const auto name = [&](const std::string& words, ImU32 colour, float top) {
    const TextStyle style = frame.style(type::kNote, colour, Weight::bold, 1.4f);
    const float line = pen.line_height(style);
    pen.box({plot.x, top}, {plot.x + pen.width(words, style) + 8, top + line}, faded(pen.theme().paper, 0.8f));
    pen.line(plot.x + 4, top, words, style);
  };
  name(text.us_ahead, pen.theme().us, plot.y);
  name(text.cn_ahead, pen.theme().cn, plot.y + plot.h - pen.line_height(frame.note()));
}

// How many futures have been played and who made the next breakthrough; below it what the columns mean, if there is
// room.
void draw_count(const Frame& frame, float x, float y, float width, const PlayedFutures* futures, std::size_t shown) {
  const Pen& pen = frame.pen;
  const Story& story = frame.scene.story;
  if (!futures) {
    pen.paragraph(x, y, width, story.breakthrough.footer_waiting, frame.note());
    return;
  }
  const TextStyle count = frame.style(type::kNote, pen.theme().ink, Weight::bold, 1.4f);
  const std::string played = played_line(story, count_finds(*futures, shown)), note = columns_note(story);
  pen.paragraph(x, y, width, played, count);
  const float taken = pen.width(played, count);
  if (shown >= kFuturesPlayed && taken + 24 + pen.width(note, frame.note()) < width)
    pen.line(x + width, y, note, frame.note(), Align::right);
}

}  // namespace

void FuturesChart::settle_scales(const Frame& frame) {
  if (frame.scene.state.held && highest_ > 0) return;
  const PlayedFutures* futures = futures_of(frame);
  float low = -6, high = 12;
  if (futures)
    for (const model::MemberPath& path : *futures) {
      const auto [least, most] = std::minmax_element(path.lead.begin() + model::kNow, path.lead.end());
      low = std::min(low, *least);
      high = std::max(high, *most);
    }
  range_ = range_around(low, high);
  highest_ = highest_stack(futures, all_of(frame));
}

void FuturesChart::draw_reading(const Frame& frame, const ChartFrame& lines, const ChartFrame& columns,
                                ImVec2 pointer) {
  const Story& story = frame.scene.story;
  const auto show = [&](YearReading reading, ImVec2 at) {
    draw_tooltip(frame, {reading.title, reading.lines, {}}, at, columns.plot());
  };
  if (pointer.y >= columns.plot().y) {
    const auto column = column_at(columns, pointer.x);
    if (!column || !all_of(frame)) return;
    const Extent extent = column_extent(columns, *column);
    const Rect& plot = columns.plot();
    frame.pen.outline({extent.left, plot.y}, {extent.right, plot.y + plot.h}, frame.pen.theme().muted, 2, 1);
    show(*column == kNeverColumn ? finds_of_none(story, *all_of(frame))
                                 : finds_of_column(story, *all_of(frame), *column),
         {extent.right, pointer.y});
    return;
  }
  const PlayedFutures* futures = futures_of(frame);
  if (!futures) return;
  std::size_t nearest = kFuturesPlayed;
  float best = kReach;
  for (std::size_t i = 0; i < std::min(shown_of(frame), futures->size()); ++i) {
    const ImVec2 at = mark_of(lines, (*futures)[i], first_find((*futures)[i]));
    const float away = std::hypot(at.x - pointer.x, at.y - pointer.y);
    if (away < best) {
      best = away;
      nearest = i;
    }
  }
  if (nearest == kFuturesPlayed) return;
  const model::MemberPath& path = (*futures)[nearest];
  const Find find = first_find(path);
  draw_line(frame, lines, path, find, 1, frame.pen.theme().ink, 2);
  draw_finder_mark(frame, find.finder, mark_of(lines, path, find), 7);
  show(find_of_future(story, nearest, find), mark_of(lines, path, find));
}

void FuturesChart::draw(const Frame& frame, Rect box, bool narrow) {
  if (!frame.visible(box)) return;
  settle_scales(frame);
  const Pen& pen = frame.pen;
  const float line = pen.line_height(frame.note()), gap = narrow ? 9.0f : 10.0f;  // below the lowest number of the axis
  const float words = box.w < kSlim ? 3 * line : line;
  const float axis = axis_room(frame, range_), room = box.h - 10 - (words + 2 * gap) - (line + 8);
  const Rect upper{box.x + axis, box.y + 8, box.w - axis - 2, std::floor(room * kLinesShare)};
  const Rect lower{upper.x, upper.y + upper.h + words + 2 * gap, upper.w, std::floor(room - upper.h)};
  const TimeSpan span = with_columns(model::kNow);
  const ChartFrame lines(frame, upper, range_, span), columns(frame, lower, range_, span);
  const PlayedFutures* futures = futures_of(frame);
  const std::size_t shown = std::min<std::size_t>(shown_of(frame), futures ? futures->size() : 0);
  const float opacity = frame.scene.answers.futures.current ? 1 : kStale;

  const auto pointer = pointer_.read(frame, {upper.x, upper.y, upper.w, lower.y + lower.h - upper.y});
  const float zero = lines.y(0);
  pen.box({upper.x, zero}, {upper.x + upper.w, upper.y + upper.h}, pen.theme().cn_zone);
  lines.rules();
  lines.zero_line();
  if (futures) draw_futures(frame, lines, *futures, shown, opacity);
  draw_zone_names(frame, upper);
  draw_count(frame, box.x, upper.y + upper.h + gap, box.w - 2, futures, shown);
  draw_find_columns(frame, columns,
                    {futures, shown, shown >= kFuturesPlayed || !futures ? all_of(frame) : nullptr,
                     frame.scene.answers.first.current ? 1 : kStale},
                    highest_);
  if (pointer) draw_reading(frame, lines, columns, *pointer);
}

}  // namespace seedcorn
