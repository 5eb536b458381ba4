#include "explainer/live_share.hpp"

#include <cmath>

namespace seedcorn {

namespace {

float log_odds(float share) { return std::log(share / (1 - share)); }
float kept_inside(float share) { return std::fmin(std::fmax(share, 1e-4f), 0.9999f); }  // as in the model

// Shifted in log odds, because that is how builders choose in the model.
Fan shifted(const Fan& fan, const model::LeverValues& from, const model::LeverValues& to) {
  const model::Trajectory then = model::mean_run(from), now = model::mean_run(to);
  Fan out = fan;
  for (auto& percentile : out)
    for (std::size_t step = model::kPolicy; step < percentile.size(); ++step) {
      const float moved = log_odds(kept_inside(now[model::Outcome::cn_share][step])) - log_odds(kept_inside(then[model::Outcome::cn_share][step]));
      percentile[step] = 1 / (1 + std::exp(-log_odds(kept_inside(percentile[step])) - moved));
    }
  return out;
}

}  // namespace

void LiveShare::follow(const Answer<model::OutcomeFan>& answer, const model::LeverValues& levers) {
  if (!answer.value) return;
  known_ = true;
  if (answer.current) {
    levers_ = shown_ = levers;
    fan_ = answer.value->values;
    anchored_ = true;
  } else if (!anchored_) {
    fan_ = answer.value->values;
  } else if (levers != shown_) {
    fan_ = shifted(answer.value->values, levers_, levers);
    shown_ = levers;
  }
}

}  // namespace seedcorn
