#include "model/questions/decompose.hpp"

#include <algorithm>

namespace seedcorn::model {
namespace {

LeadParts parts_of(const Trajectory& run) {
  LeadParts parts;
  const auto copy = [&](Outcome outcome, std::array<float, kPoints>& to) {
    std::copy(run[outcome].begin(), run[outcome].end(), to.begin());
  };
  copy(Outcome::lead, parts.lead);
  copy(Outcome::compute, parts.compute);
  copy(Outcome::open_ideas, parts.open_ideas);
  copy(Outcome::secrets, parts.secrets);
  return parts;
}

std::array<float, kPoints> difference(const std::array<float, kPoints>& a, const std::array<float, kPoints>& b) {
  std::array<float, kPoints> result;
  for (std::size_t step = 0; step < kPoints; ++step) result[step] = a[step] - b[step];
  return result;
}

}  // namespace

Decomposition decompose(const LeverValues& levers, const LeverValues& baseline, const AssumptionValues& assumptions) {
  Decomposition result{parts_of(mean_run(levers, assumptions)), parts_of(mean_run(baseline, assumptions)), {}};
  const LeadParts& a = result.current;
  const LeadParts& b = result.baseline;
  result.change = {difference(a.lead, b.lead), difference(a.compute, b.compute), difference(a.open_ideas, b.open_ideas),
                   difference(a.secrets, b.secrets)};
  return result;
}

}  // namespace seedcorn::model
