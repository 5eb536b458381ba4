#include "model/questions/first.hpp"

#include "cli/number.hpp"
#include "cli/question_json.hpp"
#include "cli/verbs.hpp"

namespace seedcorn::cli {
namespace {

Json by_year(const std::array<float, model::kFirstYears>& shares) {
  Json json;
  for (std::size_t i = 0; i < shares.size(); ++i)
    json[std::to_string(model::kLastYear - model::kFirstYears + 1 + static_cast<int>(i))] = rounded(shares[i]);
  return json;
}

Json described(const model::BreakthroughEffect& effect) {
  Json json = {{"chance_published", rounded(effect.chance_published)}};
  for (std::size_t i = 0; i < model::kMonthsAfter.size(); ++i) {
    const std::string months = std::to_string(model::kMonthsAfter[i]);
    json["lead_if_published"][months] = rounded(effect.published[i]);
    json["lead_if_kept"][months] = rounded(effect.kept[i]);
  }
  return json;
}

}  // namespace

std::string first(const Request& request) {
  const model::Calibration calibration = calibrated(request);
  model::First question(calibration.posterior(), request.levers, request.members);
  complete(question);
  const model::FirstResult result = question.result();
  const model::NextBreakthrough& next = result.next;
  return printed({{"members", request.members},
                  {"levers", json_of(request.levers)},
                  {"us", rounded(next.us)},
                  {"cn", rounded(next.cn)},
                  {"both", rounded(next.both)},
                  {"none", rounded(next.none)},
                  {"us_by_year", by_year(next.us_by_year)},
                  {"cn_by_year", by_year(next.cn_by_year)},
                  {"both_by_year", by_year(next.both_by_year)},
                  {"effect",
                   {{"unit", "months of lead, by months after"},
                    {"year", number_in(fixed(static_cast<double>(model::year_of(model::kShockStep)), 4))},
                    {"us", described(result.us)},
                    {"cn", described(result.cn)}}}});
}

}  // namespace seedcorn::cli
