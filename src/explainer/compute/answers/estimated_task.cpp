#include "explainer/compute/answers/estimated_task.hpp"

#include <algorithm>

namespace seedcorn {

namespace {

float shifted(model::Outcome outcome, float value, float then, float now) {
  if (outcome == model::Outcome::cn_share) return std::clamp(value + now - then, 0.0f, 1.0f);
  const bool can_be_negative = outcome == model::Outcome::lead || outcome == model::Outcome::edge;
  if (can_be_negative || then <= 0) return value + now - then;
  return value * (now / then);
}

}  // namespace

void shift(std::span<model::OutcomeFan> fans, const model::Trajectory& then, const model::Trajectory& now) {
  for (model::OutcomeFan& fan : fans)
    for (auto& curve : fan.values)
      for (auto step = static_cast<std::size_t>(fan.first); step < curve.size(); ++step)
        curve[step] = shifted(fan.outcome, curve[step], then[fan.outcome][step], now[fan.outcome][step]);
}

}  // namespace seedcorn
