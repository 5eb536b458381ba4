// A statement about one outcome in one January, such as "China leads in 2030": lead below 0 in 2030.
#pragma once

#include "model/ensemble.hpp"
#include "model/outcomes.hpp"
#include "model/questions/sample.hpp"

namespace seedcorn::model {

inline constexpr int kFirstClaimYear = kFirstYear + kPolicy / 12;  // the first January ahead
inline constexpr int kLastClaimYear = kLastYear;

enum class Side : unsigned char { below, above };

struct Claim {
  Outcome outcome = Outcome::lead;
  Side side = Side::below;
  float threshold = 0;  // in the outcome's unit
  int year = 2030;      // January; kFirstClaimYear .. kLastClaimYear
};

constexpr bool holds(const Claim& claim, float value) {
  return claim.side == Side::below ? value < claim.threshold : value > claim.threshold;
}
constexpr Moment moment_of(const Claim& claim) { return {claim.outcome, january(claim.year)}; }

constexpr std::optional<Outcome> find_outcome(std::string_view id) {
  for (const OutcomeRow& row : kOutcomes)
    if (row.id == id) return row.key;
  return std::nullopt;
}

}  // namespace seedcorn::model
