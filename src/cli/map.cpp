#include "cli/number.hpp"
#include "cli/question_json.hpp"
#include "cli/verbs.hpp"
#include "model/questions/outcome_map.hpp"

namespace seedcorn::cli {
namespace {

Json axis(model::LeverId lever) {
  Json values;
  for (std::size_t i = 0; i < model::kMapSide; ++i) values.push_back(rounded(model::map_value(lever, i)));
  return {{"lever", id_of(lever)}, {"values", values}};
}

// Rows of y, columns of x.
Json grid(const model::OutcomeMap& map, float model::MapCell::*part) {
  Json rows;
  for (std::size_t y = 0; y < model::kMapSide; ++y) {
    Json row;
    for (std::size_t x = 0; x < model::kMapSide; ++x) row.push_back(rounded(map.at(x, y).*part));
    rows.push_back(row);
  }
  return rows;
}

}  // namespace

std::string map(const Request& request) {
  model::MapQuestion asked;
  asked.x = request.question.x.value_or(asked.x);
  asked.y = request.question.y.value_or(asked.y);
  asked.levers = request.levers;
  asked.members = request.members;
  const model::Calibration calibration = calibrated(request);
  model::OutcomeMap question(calibration.posterior(), asked);
  complete(question);
  const Json json = {{"members", request.members},
                     {"year", model::kMapYear},
                     {"levers", json_of(request.levers)},
                     {"x", axis(asked.x)},
                     {"y", axis(asked.y)},
                     {"median_lead", grid(question, &model::MapCell::median_lead)},
                     {"us_ahead", grid(question, &model::MapCell::us_ahead)},
                     {"median_cn_share", grid(question, &model::MapCell::cn_share)}};
  return json.dump() + '\n';
}

}  // namespace seedcorn::cli
