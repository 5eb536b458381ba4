#include "model/questions/tipping.hpp"

#include "cli/number.hpp"
#include "cli/question_json.hpp"
#include "cli/verbs.hpp"

namespace seedcorn::cli {

std::string tipping(const Request& request) {
  model::TippingQuestion asked;
  asked.lever = request.question.lever.value_or(asked.lever);
  asked.claim = request.question.claim(asked.claim);
  if (request.question.share) asked.shares = {*request.question.share};
  asked.levers = request.levers;
  asked.members = request.members;
  const model::Calibration calibration = calibrated(request);
  model::Tipping question(calibration.posterior(), asked);
  complete(question);

  Json points = Json::array();
  for (const model::TippingPoint& point : question.points()) {
    Json json = {{"share", decimal(point.share)}, {"found", point.found}};
    json["value"] = point.found ? Json(decimal(point.value)) : Json();
    if (point.found) {
      json["share_there"] = rounded(point.share_there);
      json["stays"] = point.stays;
    }
    points.push_back(json);
  }
  Json tried = Json::array();
  for (const auto& [value, share] : question.tried())
    tried.push_back({{"value", decimal(value)}, {"share", rounded(share)}});
  return printed({{"members", request.members},
                  {"lever", id_of(asked.lever)},
                  {"claim", json_of(asked.claim)},
                  {"levers", json_of(request.levers)},
                  {"points", points},
                  {"tried", tried}});
}

}  // namespace seedcorn::cli
