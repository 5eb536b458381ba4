#include "cli/question_json.hpp"

#include "cli/number.hpp"

namespace seedcorn::cli {

model::Calibration calibrated(const Request& request) {
  model::Calibration calibration(model::kPriorDraws, model::full_weights(), request.within);
  complete(calibration);
  return calibration;
}

std::string_view id_of(model::LeverId lever) { return model::lever(lever).id; }

Json json_of(const model::LeverValues& levers) {
  Json json;
  for (const model::Lever& row : model::kLevers) json[std::string(row.id)] = decimal(at(levers, row.key));
  return json;
}

Json json_of(const model::Claim& claim) {
  const model::OutcomeRow& outcome = model::kOutcomes[static_cast<std::size_t>(claim.outcome)];
  return {{"outcome", outcome.id},
          {"unit", outcome.unit},
          {claim.side == model::Side::below ? "below" : "above", decimal(claim.threshold)},
          {"year", claim.year}};
}

std::string printed(const Json& json) { return json.dump(2) + '\n'; }

}  // namespace seedcorn::cli
