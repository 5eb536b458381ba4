#include "view/charts/hatching.hpp"

#include <algorithm>
#include <cmath>

namespace seedcorn {

namespace {

constexpr float kApart = 7, kStride = 3, kThickness = 1.2f;  // CSS pixels

struct Band {
  const ChartFrame& chart;
  std::span<const float> low, high;

  // Top and bottom of the band at canvas position x.
  ImVec2 at(float x) const {
    const Rect& plot = chart.plot();
    const float place = std::clamp((x - plot.x) / plot.w, 0.0f, 1.0f) * static_cast<float>(low.size() - 1);
    const auto left = std::min(static_cast<std::size_t>(place), low.size() - 2);
    const float part = place - static_cast<float>(left);
    return {chart.y(std::lerp(high[left], high[left + 1], part)), chart.y(std::lerp(low[left], low[left + 1], part))};
  }
};

void draw_bars(const Frame& frame, const Band& band, ImU32 colour) {
  const Rect& plot = band.chart.plot();
  for (float x = plot.x + kApart / 2; x < plot.x + plot.w; x += kApart) {
    const ImVec2 ends = band.at(x);
    if (ends.y - ends.x > 1) frame.pen.segment({x, ends.x}, {x, ends.y}, colour, kThickness);
  }
}

// One line that rises to the right, drawn where it is inside the band.
void draw_stripe(const Frame& frame, const Band& band, float foot, ImU32 colour) {
  const Rect& plot = band.chart.plot();
  const float bottom = plot.y + plot.h;
  float from = -1;
  const auto finish = [&](float until) {
    if (from >= 0 && until > from)
      frame.pen.segment({from, bottom - (from - foot)}, {until, bottom - (until - foot)}, colour, kThickness);
    from = -1;
  };
  const float end = std::min(plot.x + plot.w, foot + plot.h);
  for (float x = std::max(plot.x, foot); x <= end; x += kStride) {
    const ImVec2 ends = band.at(x);
    const float y = bottom - (x - foot);
    const bool inside = y >= ends.x && y <= ends.y;
    if (inside && from < 0) from = x;
    if (!inside) finish(x - kStride);
  }
  finish(end);
}

}  // namespace

void draw_pattern(const Frame& frame, const ChartFrame& chart, std::span<const float> low, std::span<const float> high,
                  Pattern pattern, ImU32 colour) {
  const Band band{chart, low, high};
  const Rect& plot = chart.plot();
  if (pattern == Pattern::bars) draw_bars(frame, band, colour);
  if (pattern == Pattern::stripes)
    for (float foot = plot.x - plot.h; foot < plot.x + plot.w; foot += kApart * 1.4f)
      draw_stripe(frame, band, foot, colour);
}

}  // namespace seedcorn
