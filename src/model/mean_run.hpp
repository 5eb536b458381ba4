// One deterministic run: breakthroughs arrive at their expected rate (docs/model.md, "A month").
#pragma once

#include <array>
#include <span>

#include "model/assumptions.hpp"
#include "model/levers.hpp"
#include "model/outcomes.hpp"
#include "model/time.hpp"

namespace seedcorn::model {

// values[outcome][step], units as in kOutcomes.
struct Trajectory {
  std::array<std::array<float, kPoints>, kOutcomeCount> values{};
  std::span<const float, kPoints> operator[](Outcome o) const { return values[static_cast<std::size_t>(o)]; }
};

// Levers and assumptions must be finite and in range (see validate.hpp); nothing is checked here.
Trajectory mean_run(const LeverValues& levers, const AssumptionValues& assumptions = modal_assumptions());

}  // namespace seedcorn::model
