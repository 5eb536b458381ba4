#include <nlohmann/json.hpp>

#include "cli/number.hpp"
#include "cli/question_json.hpp"
#include "cli/verbs.hpp"
#include "model/calibration.hpp"
#include "model/percentiles.hpp"
#include "model/questions/hindcast.hpp"

namespace seedcorn::cli {
namespace {

constexpr std::array<float, 3> kPercents{5, 50, 95};

// What the evidence leaves of a prior.
struct Marginal {
  float mean = 0;
  std::array<float, kPercents.size()> percentiles{};
};

Marginal marginal(const model::Posterior& posterior, model::AssumptionId id, model::Percentiles& percentiles) {
  std::vector<float> values;
  double sum = 0;
  for (const model::AssumptionValues& particle : posterior.assumptions) {
    values.push_back(at(particle, id));
    sum += static_cast<double>(values.back());
  }
  Marginal result;
  result.mean = static_cast<float>(sum / static_cast<double>(values.size()));
  percentiles.of(values, kPercents, result.percentiles);
  return result;
}

std::string as_csv(const model::Posterior& posterior) {
  model::Percentiles percentiles(posterior.particles);
  std::string text = "assumption,low,mode,high,mean";
  for (const float percent : kPercents) text += ",p" + shortest(percent);
  text += '\n';
  for (const model::Assumption& row : model::kAssumptions) {
    const Marginal found = marginal(posterior, row.key, percentiles);
    text += std::string(row.id) + ',' + shortest(row.low) + ',' + shortest(row.mode) + ',' + shortest(row.high);
    text += ',' + fixed(static_cast<double>(found.mean), 6);
    for (const float value : found.percentiles) text += ',' + fixed(static_cast<double>(value), 6);
    text += '\n';
  }
  return text;
}

// How far the model's past is from each observation, in its standard deviations on its scale.
model::Deviations fit(const model::Posterior& posterior) {
  model::Hindcast past(posterior.draws, posterior.within);
  while (!past.advance(64)) {}
  return past.result();
}

std::string as_json(const model::Posterior& posterior) {
  model::Percentiles percentiles(posterior.particles);
  nlohmann::ordered_json json;
  json["draws"] = model::kPriorDraws;
  json["particles"] = posterior.particles;
  json["distinct_particles"] = posterior.distinct;
  json["effective_sample_size"] = rounded(posterior.effective_sample_size);
  for (const float percent : kPercents) json["percents"].push_back(decimal(percent));
  for (const model::Assumption& row : model::kAssumptions) {
    const Marginal found = marginal(posterior, row.key, percentiles);
    const std::string id(row.id);
    json["posterior_mean"][id] = rounded(found.mean);
    for (const float value : found.percentiles) json["posterior_percentiles"][id].push_back(rounded(value));
  }
  const model::Deviations deviations = fit(posterior);
  for (std::size_t i = 0; i < model::kObservationCount; ++i)
    for (const float value : {deviations[i].low, deviations[i].median, deviations[i].high})
      json["deviation_percentiles"][std::string(model::kObservations[i].sources[0])].push_back(rounded(value));
  json["particle_draws"] = posterior.draws;
  return json.dump() + '\n';
}

}  // namespace

std::string calibrate(const Request& request) {
  const model::Calibration calibration = calibrated(request);
  return request.format == Format::json ? as_json(calibration.posterior()) : as_csv(calibration.posterior());
}

}  // namespace seedcorn::cli
