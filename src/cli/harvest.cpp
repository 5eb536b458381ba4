#include "model/questions/harvest.hpp"

#include "cli/number.hpp"
#include "cli/question_json.hpp"
#include "cli/verbs.hpp"

namespace seedcorn::cli {

std::string harvest(const Request& request) {
  model::HarvestQuestion asked;
  asked.low_drain = request.question.low.value_or(asked.low_drain);
  asked.high_drain = request.question.high.value_or(asked.high_drain);
  asked.levers = request.levers;
  asked.members = request.members;
  const model::Calibration calibration = calibrated(request);
  model::Harvest question(calibration.posterior(), asked);
  complete(question);
  const model::HarvestResult result = question.result();
  Json falls_in;
  Json median_ratio;
  for (std::size_t i = 0; i < result.falls_in.size(); ++i) {
    const std::string year = std::to_string(model::kLastYear - model::kHarvestYears + 1 + static_cast<int>(i));
    falls_in[year] = rounded(result.falls_in[i]);
    median_ratio[year] = rounded(result.median_ratio[12 * i]);
  }
  return printed(
      {{"members", request.members},
       {"levers", json_of(request.levers)},
       {"low_drain", decimal(asked.low_drain)},
       {"high_drain", decimal(asked.high_drain)},
       {"within_five_years", rounded(result.within_five_years)},
       {"never", rounded(result.never)},
       {"without_gain", rounded(result.without_gain)},
       {"median_year",
        result.median_year > 0 ? Json(number_in(fixed(static_cast<double>(result.median_year), 4))) : Json()},
       {"falls_in", falls_in},
       {"median_ratio", median_ratio}});
}

}  // namespace seedcorn::cli
