// The plotting area of a chart over time: scales, grid, ticks and dashed or filled curves.
#pragma once

#include <array>
#include <span>
#include <string>
#include <vector>

#include "model/time.hpp"
#include "view/drawing/frame.hpp"

namespace seedcorn {

// What the values are: how they are spaced and written. Multiples stand on a logarithmic axis.
enum class AxisUnit : unsigned char { months, percent, change, multiple, amount };  // change: a signed percentage

struct ValueRange {
  float low = 0, high = 1, tick = 1;  // tick: from rule to rule; a factor where the axis is logarithmic
  AxisUnit unit = AxisUnit::months;
};

// Whole ticks around the values in months, about five of them.
ValueRange range_around(float low, float high);
// Powers of two around the values, all above zero; every other one where there would be more than seven.
ValueRange multiples_around(float low, float high);
inline constexpr ValueRange kWholePercent{0, 1, 0.25f, AxisUnit::percent};

// From zero to a round amount above `high`.
ValueRange amounts_until(float high);

// Whole ticks around changes, 0 among them: at least from -5% to +5%.
ValueRange changes_around(float low, float high);

// The months from edge to edge of the plot.
struct TimeSpan {
  float first = 0, last = model::kSteps;
};

// Position 0..1 of a value between the range's ends.
float share_of(const ValueRange& range, float value);
std::string axis_number(const Story& story, AxisUnit unit, float value);
// Left of the plot, for the numbers.
float axis_room(const Frame& frame, const ValueRange& range);

class ChartFrame {
 public:
  ChartFrame(const Frame& frame, Rect plot, ValueRange range, TimeSpan span = {})
      : frame_(frame),
        plot_{plot.x, plot.y, std::max(plot.w, 1.0f), std::max(plot.h, 1.0f)},
        range_(range),
        span_(span) {}

  const Rect& plot() const { return plot_; }
  float x(float step) const { return plot_.x + plot_.w * (step - span_.first) / (span_.last - span_.first); }
  float y(float value) const { return plot_.y + plot_.h * (1 - share_of(range_, value)); }
  int step_at(float canvas_x) const;  // nearest step, clamped

  void grid() const {
    rules();
    years();
  }
  void rules() const;  // horizontal, with their values
  void years() const;  // ticks below the plot
  void zero_line() const { level(0); }
  void level(float value) const;  // a rule that stands out
  // A dotted vertical line with its name, inside the plot's top or above it.
  void marker(float step, std::string_view label, Align align, bool above = false) const;
  // One value per month, the first at step `first`.
  void band(std::span<const float> low, std::span<const float> high, ImU32 colour, int first = 0) const;
  void curve(std::span<const float> values, ImU32 colour, float thickness, int first = 0) const;
  void dashed(std::span<const float> values, ImU32 colour, float thickness, int first = 0) const;
  // Writes the text inside the band, as near to `right_edge` as it fits between the band's edges without touching the
  // curve `beside`, and not left of `left_edge`. False if it fits nowhere.
  bool label_in_band(std::span<const float> low, std::span<const float> high, std::string_view text,
                     const TextStyle& style, float right_edge, float left_edge,
                     std::span<const float> beside = {}) const;

 private:
  std::vector<ImVec2> points(std::span<const float> values, int first) const;

  const Frame& frame_;
  Rect plot_;
  ValueRange range_;
  TimeSpan span_;
};

}  // namespace seedcorn
