#include <nlohmann/json.hpp>

#include "cli/number.hpp"
#include "cli/verbs.hpp"
#include "model/mean_run.hpp"

namespace seedcorn::cli {
namespace {

std::string as_csv(const model::Trajectory& run) {
  std::string text = "step,year";
  for (const model::OutcomeRow& outcome : model::kOutcomes) text.append(",").append(outcome.id);
  text += '\n';
  for (int step = 0; step < model::kPoints; ++step) {
    text += std::to_string(step) + ',' + fixed(model::kFirstYear + step / 12.0, 4);
    for (const auto& values : run.values)
      text += ',' + fixed(static_cast<double>(values[static_cast<std::size_t>(step)]), 6);
    text += '\n';
  }
  return text;
}

std::string as_json(const model::Trajectory& run) {
  nlohmann::ordered_json columns;
  for (int step = 0; step < model::kPoints; ++step) {
    columns["step"].push_back(step);
    columns["year"].push_back(number_in(fixed(model::kFirstYear + step / 12.0, 4)));
  }
  for (const model::OutcomeRow& outcome : model::kOutcomes)
    for (const float value : run[outcome.key]) columns[std::string(outcome.id)].push_back(rounded(value));
  return columns.dump() + '\n';
}

}  // namespace

std::string trajectory(const Request& request) {
  const model::Trajectory run = model::mean_run(request.levers, request.assumptions);
  return request.format == Format::json ? as_json(run) : as_csv(run);
}

}  // namespace seedcorn::cli
