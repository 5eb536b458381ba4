// Where the lead comes from: compute, open ideas and secrets, in the mean run, against another setting of the levers.
#pragma once

#include "model/mean_run.hpp"

namespace seedcorn::model {

// Months of lead at every step. The three parts are the model's own terms: they sum to the lead, up to rounding.
struct LeadParts {
  std::array<float, kPoints> lead{};
  std::array<float, kPoints> compute{};
  std::array<float, kPoints> open_ideas{};
  std::array<float, kPoints> secrets{};
};

struct Decomposition {
  LeadParts current;
  LeadParts baseline;
  LeadParts change;  // current - baseline
};

Decomposition decompose(const LeverValues& levers, const LeverValues& baseline = default_levers(),
                        const AssumptionValues& assumptions = modal_assumptions());

}  // namespace seedcorn::model
