// The curve behind each outcome of the sandbox: the middle future, or the share of futures in which the US is ahead.
// Null while it is not known.
#pragma once

#include "explainer/compute/answers/answers.hpp"
#include "explainer/compute/findings.hpp"

namespace seedcorn {

using ShownCurve = std::array<float, model::kPoints>;

const ShownCurve* curve_now(const Findings& findings, const Answers& answers, ShownId shown);
const ShownCurve* curve_at_baseline(const Findings& findings, const Answers& answers, ShownId shown);
const ShownCurve& curve_of(const PinPicture& pin, ShownId shown);

// Null for lead and us_ahead, which come with the findings.
const model::OutcomeFan* fan_of(const Answer<OutcomeCurves>& answer, ShownId shown);

}  // namespace seedcorn
