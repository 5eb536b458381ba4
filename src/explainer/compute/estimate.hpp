// What futures that were run for other levers are expected to show now: each value is shifted by what the mean run has
// moved since. For the frames until the futures have caught up.
#pragma once

#include <span>

#include "model/mean_run.hpp"
#include "model/questions/outcome_fan.hpp"

namespace seedcorn {

// One value of `outcome`, in its unit (kOutcomes), with the mean run's value then and now. What can be negative is
// added to, and ratios and amounts are multiplied. The share of builders moves in log odds, because that is how they
// choose in the model, and stays a share.
float estimated(model::Outcome outcome, float value, float then, float now);

void estimate(std::span<model::OutcomeFan> fans, const model::Trajectory& then, const model::Trajectory& now);

}  // namespace seedcorn
