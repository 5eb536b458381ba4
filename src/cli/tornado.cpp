#include "model/questions/tornado.hpp"

#include "cli/number.hpp"
#include "cli/question_json.hpp"
#include "cli/verbs.hpp"

namespace seedcorn::cli {
namespace {

Json described(const model::Prospect& prospect) {
  return {{"median_lead", rounded(prospect.median_lead)},
          {"us_ahead", rounded(prospect.us_ahead)},
          {"next_breakthrough_us", rounded(prospect.next_breakthrough_us)}};
}

Json end(float value, const model::Prospect& prospect) {
  Json json = {{"value", decimal(value)}};
  json.update(described(prospect));
  return json;
}

}  // namespace

std::string tornado(const Request& request) {
  const model::Calibration calibration = calibrated(request);
  model::Tornado question(calibration.posterior(), request.levers, request.members);
  complete(question);
  const model::TornadoResult result = question.result();
  Json rows = Json::array();
  for (const model::TornadoRow& row : result.rows) {
    const auto span = [&](model::ProspectPart part) { return rounded(effect(result.now, row, part)); };
    rows.push_back({{"lever", id_of(row.lever)},
                    {"low", end(model::lever(row.lever).low, row.low)},
                    {"high", end(model::lever(row.lever).high, row.high)},
                    {"effect",
                     {{"median_lead", span(model::ProspectPart::median_lead)},
                      {"us_ahead", span(model::ProspectPart::us_ahead)},
                      {"next_breakthrough_us", span(model::ProspectPart::next_breakthrough_us)}}}});
  }
  return printed({{"members", request.members},
                  {"year", model::kTornadoYear},
                  {"levers", json_of(request.levers)},
                  {"now", described(result.now)},
                  {"rows", rows}});
}

}  // namespace seedcorn::cli
