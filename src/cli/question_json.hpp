// What the questions' verbs have in common: a complete calibration, and the JSON of their terms.
#pragma once

#include <nlohmann/json.hpp>

#include "cli/request.hpp"
#include "model/calibration.hpp"
#include "model/questions/claim.hpp"

namespace seedcorn::cli {

using Json = nlohmann::ordered_json;

model::Calibration calibrated(const Request& request);

// Advances a question to its end.
template <class Question>
void complete(Question& question) {
  while (!question.advance(64)) {}
}

std::string_view id_of(model::LeverId lever);
Json json_of(const model::LeverValues& levers);
Json json_of(const model::Claim& claim);
std::string printed(const Json& json);

}  // namespace seedcorn::cli
