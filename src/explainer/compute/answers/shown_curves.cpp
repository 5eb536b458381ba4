#include "explainer/compute/answers/shown_curves.hpp"

namespace seedcorn {

namespace {

const model::OutcomeFan* find(const OutcomeCurves& curves, ShownId shown) {
  for (const model::OutcomeFan& fan : curves)
    if (fan.outcome == kShown[static_cast<std::size_t>(shown)].outcome) return &fan;
  return nullptr;
}

const ShownCurve* median_of(const Answer<OutcomeCurves>& answer, ShownId shown) {
  const model::OutcomeFan* fan = fan_of(answer, shown);
  return fan ? &fan->values[kMedian] : nullptr;
}

}  // namespace

const model::OutcomeFan* fan_of(const Answer<OutcomeCurves>& answer, ShownId shown) {
  return answer.value ? find(*answer.value, shown) : nullptr;
}

const ShownCurve* curve_now(const Findings& findings, const Answers& answers, ShownId shown) {
  const auto& futures = findings.futures;
  if (shown == ShownId::lead) return futures ? &futures->fan[kMedian] : nullptr;
  if (shown == ShownId::us_ahead) return futures ? &futures->us_ahead : nullptr;
  return median_of(answers.outcomes, shown);
}

const ShownCurve* curve_at_baseline(const Findings& findings, const Answers& answers, ShownId shown) {
  const auto& futures = findings.futures;
  if (shown == ShownId::lead) return futures ? &futures->baseline.lead : nullptr;
  if (shown == ShownId::us_ahead) return futures ? &futures->baseline.us_ahead : nullptr;
  return median_of(answers.outcomes_baseline, shown);
}

const ShownCurve& curve_of(const PinPicture& pin, ShownId shown) {
  if (shown == ShownId::lead) return pin.lead;
  const model::OutcomeFan* fan = shown == ShownId::us_ahead ? nullptr : find(pin.curves, shown);
  return fan ? fan->values[kMedian] : pin.us_ahead;
}

}  // namespace seedcorn
