// The equations of a month for one bloc (docs/model.md, "A month"), each written once. Pure and branch-free.
#pragma once

#include "model/mathf.hpp"

namespace seedcorn::model::equation {

inline constexpr float kUniversityOpenness = 0.95f;
inline constexpr float kUniversityExit = 0.07f;  // per year
inline constexpr float kLabExit = 0.05f;         // per year
inline constexpr float kOtherArrivals = 0.03f;   // per year, at inflow 1
inline constexpr float kStatePull = 18.0f;       // months of advantage
inline constexpr float kMonthsPerNat = 4.0f;     // the frontier moves by 3 nats a year
inline constexpr float kShareFloor = 0.0001f;
inline constexpr float kRatioFloor = 1e-6f;  // of a denominator that a lever can bring to zero

template <class F>
F stars_left(F star_loss, float drain) {
  return 1.0f - star_loss * drain;
}
template <class F>
F effort_left(F duplication, F appropriability, float openness) {
  return (1.0f - duplication * (1.0f - openness)) * (1.0f - appropriability * openness);
}

template <class F>
F graduates(F training, F universities, F labs, F pool_inverse) {
  return training * universities * math::at_least(1.0f - (universities + labs) * pool_inverse, 0.0f);
}
template <class F>
F universities_change(float drain, F arrivals, F poaching, F universities) {
  return (1.0f - drain) * arrivals - (kUniversityExit + poaching * drain) * universities;
}
template <class F>
F labs_change(float drain, F arrivals, F poaching, F universities, F labs) {
  return drain * arrivals + poaching * drain * universities - kLabExit * labs;
}

template <class F>
F usable(F own_public, F absorption, F reads) {  // KU
  return own_public + absorption * reads;
}
template <class F>
F usable_in_labs(F usable, F secret_reach, F secrets) {  // KL
  return usable + secret_reach * secrets;
}
template <class F>
F seed_stock(F own, F absorption, F rival) {
  return own + absorption * rival;
}

// What universities and labs make of access to ideas and of seed.
template <class F>
struct Output {
  F published;  // 0.95 iU + open iL
  F kept;       // C
};
template <class F>
Output<F> output(F university_ideas, float openness, F harvest) {
  const F published = kUniversityOpenness * university_ideas + openness * harvest;
  return {published, university_ideas + harvest - published};
}
template <class F>
F novelty(F weight, F university_ideas, F harvest) {  // X
  return weight * university_ideas + harvest;
}
template <class F>
F published(const Output<F>& output, F built) {  // J
  return output.published + built;
}
// pub: the chance that the finder of a breakthrough publishes it.
template <class F>
F chance_published(F weight, F university_ideas, float openness, F harvest, F novelty) {
  return (weight * (kUniversityOpenness * university_ideas) + openness * harvest) / novelty;
}

// Published lab ideas, China's for each American one.
template <class F>
F idea_ratio(float us_openness, F us_harvest, float cn_openness, F cn_harvest) {
  return cn_openness * cn_harvest / math::at_least(us_openness * us_harvest, kRatioFloor);
}

// Months of lead from compute.
template <class F>
F compute(F months, float ln_ratio, F surprise, float come_about) {
  return months * (ln_ratio + surprise * come_about);
}

// Years by which the best open model of a bloc trails its frontier.
template <class F>
F open_gap(F release_lag, float openness) {
  return release_lag * (1.0f - openness);
}
// Builders' advantage of China's open models over American ones, months: open_cn - open_us, licences, the state.
template <class F>
F builders_advantage(F lead, F openness_pull, float us_openness, float cn_openness, float state_support) {
  return openness_pull * (cn_openness - us_openness) + (kStatePull * (state_support - 0.5f) - lead);
}
template <class F>
F share_after(F share, F speed, F advantage) {
  return math::at_most(math::at_least(share + speed * share * (1.0f - share) * advantage, kShareFloor),
                       1.0f - kShareFloor);
}

}  // namespace seedcorn::model::equation
