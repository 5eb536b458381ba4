#include "explainer/compute/estimate.hpp"

#include <algorithm>
#include <cmath>

namespace seedcorn {

namespace {

using model::Outcome;

// Not quite none and not quite all, as in the model: the odds of none or all are infinite.
float log_odds(float share) {
  const float inside = std::clamp(share, 1e-4f, 0.9999f);
  return std::log(inside / (1 - inside));
}

}  // namespace

float estimated(Outcome outcome, float value, float then, float now) {
  if (now == then) return value;
  if (outcome == Outcome::cn_share) return 1 / (1 + std::exp(-(log_odds(value) + log_odds(now) - log_odds(then))));
  const bool can_be_negative = outcome == Outcome::lead || outcome == Outcome::edge;
  if (can_be_negative || then <= 0) return value + now - then;
  return value * (now / then);
}

void estimate(std::span<model::OutcomeFan> fans, const model::Trajectory& then, const model::Trajectory& now) {
  for (model::OutcomeFan& fan : fans)
    for (auto& curve : fan.values)
      for (auto step = static_cast<std::size_t>(fan.first); step < curve.size(); ++step)
        curve[step] = estimated(fan.outcome, curve[step], then[fan.outcome][step], now[fan.outcome][step]);
}

}  // namespace seedcorn
