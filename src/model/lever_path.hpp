// What the levers stand at in every month: history before 2027, then a ramp from the default to the chosen value
// (docs/model.md, "Levers").
#pragma once

#include <array>

#include "model/levers.hpp"
#include "model/time.hpp"

namespace seedcorn::model {

struct LeverStep {
  float us_openness = 0;
  float cn_openness = 0;
  float us_drain = 0;
  float cn_drain = 0;
  float inflow = 0;
  float us_funding = 0;
  float state_support = 0;
  float ln_compute_ratio = 0;
  float surprise = 0;  // 0 before 2027, 1 from 2035: how much of compute_surprise has come about
  float age = 0;       // years since 2023
};

using LeverPath = std::array<LeverStep, kPoints>;

LeverPath lever_path(const LeverValues& levers);

}  // namespace seedcorn::model
