#include "model/ensemble.hpp"

#include <nlohmann/json.hpp>

#include "cli/number.hpp"
#include "cli/question_json.hpp"
#include "cli/verbs.hpp"

namespace seedcorn::cli {
namespace {

constexpr int kFirstAhead = model::kFirstYear + model::kPolicy / 12;
constexpr std::size_t kMedian = 2;
static_assert(model::kPercentiles[kMedian] == 50);

std::string as_csv(const model::EnsembleSummary& summary) {
  std::string text = "year,us_ahead";
  for (const float percent : model::kPercentiles) text += ",lead_p" + shortest(percent);
  text += ",median_idea_ratio,median_cn_share\n";
  for (int year = kFirstAhead; year <= model::kLastYear; ++year) {
    const auto step = static_cast<std::size_t>(model::january(year));
    const auto index = static_cast<std::size_t>(year - model::kFirstYear);
    const auto put = [&](float value) { text += ',' + fixed(static_cast<double>(value), 6); };
    text += std::to_string(year);
    put(summary.us_ahead[step]);
    for (const auto& percentile : summary.lead) put(percentile[step]);
    put(summary.idea_ratio[index]);
    put(summary.cn_share[index]);
    text += '\n';
  }
  return text;
}

std::string as_json(const model::EnsembleSummary& summary) {
  nlohmann::ordered_json json;
  json["members"] = summary.members;
  json["effective_sample_size"] = rounded(summary.effective_sample_size);
  json["next_breakthrough_us"] = rounded(summary.next_breakthrough_us);
  json["next_breakthrough_none"] = rounded(summary.next_breakthrough_none);
  for (const float percent : model::kPercentiles) json["percents"].push_back(decimal(percent));
  for (int year = kFirstAhead; year <= model::kLastYear; ++year) {
    const auto step = static_cast<std::size_t>(model::january(year));
    const auto index = static_cast<std::size_t>(year - model::kFirstYear);
    const std::string name = std::to_string(year);
    json["us_ahead"][name] = rounded(summary.us_ahead[step]);
    json["median_lead"][name] = rounded(summary.lead[kMedian][step]);
    for (const auto& percentile : summary.lead) json["percentiles"][name].push_back(rounded(percentile[step]));
    json["median_idea_ratio"][name] = rounded(summary.idea_ratio[index]);
    json["median_cn_share"][name] = rounded(summary.cn_share[index]);
  }
  return json.dump(2) + '\n';
}

}  // namespace

std::string ensemble(const Request& request) {
  const model::Calibration calibration = calibrated(request);
  model::Ensemble futures(calibration.posterior(), request.levers, request.members);
  while (!futures.advance(64)) {}
  const model::EnsembleSummary summary = futures.summary();
  return request.format == Format::json ? as_json(summary) : as_csv(summary);
}

}  // namespace seedcorn::cli
