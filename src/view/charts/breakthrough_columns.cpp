#include "view/charts/breakthrough_columns.hpp"

#include <algorithm>
#include <cmath>

#include "explainer/story/chapters/breakthrough.hpp"
#include "view/charts/finder_mark.hpp"

namespace seedcorn {

namespace {

using Stacks = std::array<std::array<int, kFinderCount>, kYearColumns + 1>;

std::size_t column_of(const Find& find) {
  return find.finder == Finder::none ? kNeverColumn : column_of_step(find.step);
}

// The cell of a mark, and how many marks stand side by side in a column.
struct Cells {
  int across;
  float width, height;
  float up(float futures) const { return futures / static_cast<float>(across) * height; }
};

Cells cells_for(float column, float half, int highest) {
  Cells best{1, column, 0};
  for (int across = 1; across <= 8; ++across) {
    const auto rows = static_cast<float>((highest + across - 1) / across);
    const float width = column / static_cast<float>(across), height = std::min(half / rows, 1.1f * width);
    if (std::min(width, height) > std::min(best.width, best.height)) best = {across, width, height};
  }
  return best;
}

void draw_scale(const Frame& frame, const ChartFrame& chart, const Cells& cells, float middle) {
  const Pen& pen = frame.pen;
  const Rect& plot = chart.plot();
  const TextStyle note = frame.note();
  const int tick = cells.up(10) <= plot.h / 2 ? 10 : 5;
  for (const int sign : {-1, 1}) {
    const float at = pen.snapped(middle + static_cast<float>(sign) * cells.up(static_cast<float>(tick)));
    pen.segment({plot.x, at}, {plot.x + plot.w, at}, pen.theme().rule, 1);
    pen.line(plot.x - 8, at - pen.line_height(note) / 2, std::to_string(tick), note, Align::right);
  }
}

// The bars of all futures, on the same scale as the marks.
void draw_bars(const Frame& frame, const ChartFrame& chart, const FindColumns& what, const Cells& cells, float middle) {
  const Theme& theme = frame.pen.theme();
  const auto bar = [&](std::size_t column, float from, float to, ImU32 colour) {
    const Extent extent = column_extent(chart, column);
    frame.pen.box({extent.left, middle - cells.up(100 * std::max(from, to))},
                  {extent.right, middle - cells.up(100 * std::min(from, to))},
                  mixed(theme.paper, colour, 0.28f * what.opacity));
  };
  for (std::size_t column = 0; column < kYearColumns; ++column) {
    const float us = in_column(what.all->us_by_year, column), both = in_column(what.all->both_by_year, column);
    bar(column, 0, us, theme.us);
    bar(column, us, us + both, theme.ink);
    bar(column, 0, -in_column(what.all->cn_by_year, column), theme.cn);
  }
  // This column is wider than the others, so it is drawn lower: equal areas stand for equal numbers of futures.
  const float widths = column_extent(chart, kNeverColumn).width() / column_extent(chart, 0).width();
  bar(kNeverColumn, 0, what.all->none / widths, theme.muted);
}

void draw_marks(const Frame& frame, const ChartFrame& chart, const FindColumns& what, const Cells& cells,
                float middle) {
  Stacks stacks{};
  const float radius = 0.42f * std::min(cells.width, cells.height);
  const int in_never = std::max(1, static_cast<int>(column_extent(chart, kNeverColumn).width() / cells.width));
  for (std::size_t i = 0; i < std::min(what.shown, what.futures->size()); ++i) {
    const Find find = first_find((*what.futures)[i]);
    const std::size_t column = column_of(find);
    auto& stack = stacks[column];
    const bool down = find.finder == Finder::cn;
    const int place =
        down ? stack[static_cast<std::size_t>(Finder::cn)]++ : stack[static_cast<std::size_t>(Finder::us)]++;
    const int across = column == kNeverColumn ? in_never : cells.across;
    const float row = static_cast<float>(place / across) + 0.5f;
    const float x = column_extent(chart, column).left + (static_cast<float>(place % across) + 0.5f) * cells.width;
    draw_finder_mark(frame, find.finder, {x, middle + (down ? row : -row) * cells.height}, radius, what.opacity);
  }
}

// Which bloc stands up and which hangs down, written where the columns are low.
void draw_names(const Frame& frame, const ChartFrame& chart) {
  const Pen& pen = frame.pen;
  const Story& story = frame.scene.story;
  const Rect& plot = chart.plot();
  const TextStyle note = frame.note();
  const float line = pen.line_height(note), radius = 4.5f;
  const float never = pen.line(plot.x + plot.w, plot.y - 2, none_name(story), note, Align::right);
  const auto name = [&](Finder finder, const std::string& text, ImU32 colour, float top, bool may_be_below) {
    const TextStyle style = frame.style(type::kNote, colour, Weight::bold, 1.4f);
    const bool beside = plot.w - never - 14 > pen.width(text, style) + 20;
    const float right = plot.x + plot.w - (beside ? never + 14 : 0);
    if (!beside && may_be_below) top += line;
    const float width = pen.line(right, top, text, style, Align::right);
    draw_finder_mark(frame, finder, {right - width - 10, top + line / 2}, radius);
  };
  name(Finder::us, story.breakthrough.us, pen.theme().us, plot.y - 2, true);
  name(Finder::cn, story.breakthrough.cn, pen.theme().cn, plot.y + plot.h - line + 2, false);
}

}  // namespace

int highest_stack(const PlayedFutures* futures, const model::NextBreakthrough* all) {
  float highest = 8;
  if (futures) {
    std::array<std::array<int, 2>, kYearColumns> counts{};
    for (const model::MemberPath& path : *futures) {
      const Find find = first_find(path);
      if (find.finder != Finder::none)
        highest = std::max(highest,
                           static_cast<float>(++counts[column_of_step(find.step)][find.finder == Finder::cn ? 1 : 0]));
    }
  }
  for (std::size_t column = 0; all && column < kYearColumns; ++column) {
    highest = std::max(highest, 100 * (in_column(all->us_by_year, column) + in_column(all->both_by_year, column)));
    highest = std::max(highest, 100 * in_column(all->cn_by_year, column));
  }
  return static_cast<int>(std::ceil(highest));
}

void draw_find_columns(const Frame& frame, const ChartFrame& chart, const FindColumns& what, int highest) {
  const Rect& plot = chart.plot();
  const float middle = frame.pen.snapped(plot.y + plot.h / 2);
  const Cells cells = cells_for(column_extent(chart, 0).width(), plot.h / 2, highest);
  draw_scale(frame, chart, cells, middle);
  if (what.all) draw_bars(frame, chart, what, cells, middle);
  frame.pen.segment({plot.x, middle}, {plot.x + plot.w, middle}, frame.pen.theme().ink, 1.5f);
  if (what.futures) draw_marks(frame, chart, what, cells, middle);
  draw_names(frame, chart);
  chart.years();
}

}  // namespace seedcorn
