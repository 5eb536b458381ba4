#include "view/charts/lead_chart.hpp"

#include <algorithm>
#include <cmath>

#include "explainer/story/text.hpp"

namespace seedcorn {

namespace {

ValueRange range_of(const std::optional<LeadFutures>& f, std::span<const PinnedCurve> pins) {
  float low = -4, high = 14;
  const auto reach = [&](const Curve& curve) {
    const auto [least, most] = std::minmax_element(curve.begin(), curve.end());
    low = std::min(low, *least);
    high = std::max(high, *most);
  };
  if (f) {
    reach(f->fan.front());
    reach(f->fan.back());
    reach(f->baseline.lead);
  }
  for (const PinnedCurve& pin : pins) reach(*pin.median);
  for (const model::Observation& o : model::kObservations)
    if (o.metric == model::Outcome::lead) high = std::max(high, o.value + 2);
  return range_around(low, high);
}

}  // namespace

void LeadChart::draw(const Frame& frame, Rect box, bool narrow, std::span<const PinnedCurve> pins) {
  const std::optional<LeadFutures>& f = frame.scene.findings.futures;
  if (!frame.scene.state.held || !has_range_) {
    range_ = range_of(f, pins);
    has_range_ = f.has_value();
  }
  const ChartText& text = frame.scene.story.chart;
  FanPicture p;
  p.metric = model::Outcome::lead;
  p.range = range_;
  if (f) {
    p.fan = &f->fan;
    if (frame.scene.findings.changed) p.baseline = &f->baseline.lead;
    p.current = f->current;
  }
  p.computing = text.footer_running;
  p.colour = frame.pen.theme().us;
  p.above = text.us_ahead;
  p.below = text.cn_ahead;
  p.us_above = true;
  p.observed = text.observed;
  p.observed_value = text.observed_value;
  p.reading = text.reading;
  p.number = [](const Story&, float value) { return signed_decimal(static_cast<double>(value), 1); };
  p.measured = [](const Story&, float value) {
    return decimal(static_cast<double>(value), value == std::round(value) ? 0 : 1);
  };
  p.pins = pins;
  chart_.draw(frame, box, narrow, p);
}

}  // namespace seedcorn
