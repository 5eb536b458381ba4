// The plotting area of a chart over time: scales, grid, ticks and dashed or filled curves.
#pragma once

#include <array>
#include <span>
#include <string>

#include "model/time.hpp"
#include "view/frame.hpp"

namespace seedcorn {

struct ValueRange {
  float low = 0, high = 1, tick = 1;
};

// Whole ticks around the values, about five of them.
ValueRange range_around(float low, float high);

class ChartFrame {
 public:
  ChartFrame(const Frame& frame, Rect plot, ValueRange range) : frame_(frame), plot_(plot), range_(range) {}

  const Rect& plot() const { return plot_; }
  float x(float step) const { return plot_.x + plot_.w * step / static_cast<float>(model::kSteps); }
  float y(float value) const { return plot_.y + plot_.h * (range_.high - value) / (range_.high - range_.low); }
  int step_at(float canvas_x) const;  // nearest step, clamped

  void grid() const;       // horizontal rules with signed values, years below
  void zero_line() const;
  void marker(float step, std::string_view label, Align align) const;  // dotted vertical line with its name
  void band(std::span<const float> low, std::span<const float> high, ImU32 colour) const;
  void curve(std::span<const float> values, ImU32 colour, float thickness) const;
  void dashed(std::span<const float> values, ImU32 colour, float thickness) const;
  // Writes the text inside the band, as far to the left of `right_edge` as it takes not to touch the band's edges. False
  // when it fits nowhere.
  bool label_in_band(std::span<const float> low, std::span<const float> high, std::string_view text, const TextStyle& style,
                     float right_edge) const;

 private:
  const Frame& frame_;
  Rect plot_;
  ValueRange range_;
};

}  // namespace seedcorn
