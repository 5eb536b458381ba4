#include "model/questions/what_if.hpp"

#include "cli/number.hpp"
#include "cli/question_json.hpp"
#include "cli/verbs.hpp"

namespace seedcorn::cli {

std::string what_if(const Request& request) {
  model::WhatIfQuestion asked;
  asked.claim = request.question.claim(asked.claim);
  asked.levers = request.levers;
  asked.members = request.members;
  const model::Calibration calibration = calibrated(request);
  model::WhatIf question(calibration.posterior(), asked);
  complete(question);
  const model::WhatIfResult result = question.result();
  Json rows = Json::array();
  if (result.true_in > 0) {
    for (const model::WhatIfRow& row : result.rows)
      rows.push_back({{"assumption", assumption(row.assumption).id},
                      {"mean_all", rounded(row.mean_all)},
                      {"mean_true", rounded(row.mean_true)},
                      {"difference", rounded(row.difference)}});
  }
  return printed({{"members", result.members},
                  {"claim", json_of(asked.claim)},
                  {"levers", json_of(request.levers)},
                  {"true_in", result.true_in},
                  {"share", rounded(static_cast<float>(result.true_in) / static_cast<float>(result.members))},
                  {"rows", rows}});
}

}  // namespace seedcorn::cli
