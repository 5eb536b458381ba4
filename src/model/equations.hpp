// The equations of a month for one bloc of one run (model.md, "One step"), each written once. Pure and branch-free.
#pragma once

#include "model/mathf.hpp"

namespace seedcorn::model::equation {

inline constexpr float kUniversityOpenness = 0.95f;
inline constexpr float kUniversityExit = 0.07f;   // per year
inline constexpr float kLabExit = 0.05f;          // per year
inline constexpr float kOtherArrivals = 0.03f;    // per year, at inflow 1
inline constexpr float kStatePull = 1.5f;         // years of advantage
inline constexpr float kMonthsPerNat = 4.0f;      // the frontier moves by 3 nats a year
inline constexpr float kShareFloor = 0.0001f;
inline constexpr float kRatioFloor = 1e-6f;       // of a denominator that a lever can bring to zero

// gU * norm without access: `hardness` is difficulty * age, in powers of two.
inline float university_exponent(float crowding, float log2_talent, float hardness) { return crowding * log2_talent - hardness; }
constexpr float stars_left(float star_loss, float drain) { return 1.0f - star_loss * drain; }
constexpr float effort_left(float duplication, float appropriability, float openness) {
  return (1.0f - duplication * (1.0f - openness)) * (1.0f - appropriability * openness);
}

constexpr float graduates(float training, float universities, float labs, float pool_inverse) {
  return training * universities * math::max(0.0f, 1.0f - (universities + labs) * pool_inverse);
}
constexpr float universities_change(float drain, float arrivals, float poaching, float universities) {
  return (1.0f - drain) * arrivals - (kUniversityExit + poaching * drain) * universities;
}
constexpr float labs_change(float drain, float arrivals, float poaching, float universities, float labs) {
  return drain * arrivals + poaching * drain * universities - kLabExit * labs;
}

constexpr float usable(float own_public, float absorption, float reads) { return own_public + absorption * reads; }  // KU
constexpr float usable_in_labs(float usable, float secret_reach, float secrets) { return usable + secret_reach * secrets; }  // KL
constexpr float seed_stock(float own, float absorption, float rival) { return own + absorption * rival; }
constexpr float novelty(float weight, float university_ideas, float harvest) { return weight * university_ideas + harvest; }  // X
constexpr float published(float university_ideas, float openness, float harvest, float built) {  // J
  return kUniversityOpenness * university_ideas + openness * harvest + built;
}
constexpr float kept(float university_ideas, float openness, float harvest) {  // C
  return (1.0f - kUniversityOpenness) * university_ideas + (1.0f - openness) * harvest;
}
// pub * X: what of the search for breakthroughs is done by people who publish.
constexpr float published_novelty(float weight, float university_ideas, float openness, float harvest) {
  return kUniversityOpenness * weight * university_ideas + openness * harvest;
}

constexpr float public_change(float published, float leaked, float obsolescence, float stock) {
  return published + leaked - obsolescence * stock;
}
constexpr float secrets_change(float kept, float leaked, float obsolescence, float stock) {
  return kept - leaked - obsolescence * stock;
}

// Published lab ideas, China's for each American one.
constexpr float idea_ratio(float us_openness, float us_harvest, float cn_openness, float cn_harvest) {
  return cn_openness * cn_harvest / math::max(us_openness * us_harvest, kRatioFloor);
}

// Nats of lead from compute.
constexpr float compute(float weight, float ln_ratio, float surprise, float come_about) {
  return weight * (ln_ratio + surprise * come_about);
}
// Years by which the best open model of a bloc trails its frontier.
constexpr float open_gap(float release_lag, float openness) { return release_lag * (1.0f - openness); }
// Builders' advantage of China's open models over American ones, years; `lead` in years.
constexpr float builders_advantage(float lead, float us_openness, float cn_openness, float release_lag, float licence_pull, float state_support) {
  return open_gap(release_lag, us_openness) - open_gap(release_lag, cn_openness) - lead +
         licence_pull * (cn_openness - us_openness) + kStatePull * (state_support - 0.5f);
}
constexpr float share_after(float share, float speed, float advantage, float dt) {
  return math::clamp(share + speed * share * (1.0f - share) * advantage * dt, kShareFloor, 1.0f - kShareFloor);
}

}  // namespace seedcorn::model::equation
