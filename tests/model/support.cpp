#include "support.hpp"

#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>

#include "model/random.hpp"

namespace seedcorn::test {

using namespace model;

std::string data_file(const std::string& name) {
  std::ifstream file(std::string(SEEDCORN_TEST_DATA) + "/" + name, std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

std::vector<Setting> reference_settings() {
  std::vector<Setting> settings;
  const auto json = nlohmann::json::parse(data_file("settings.json"));
  for (const auto& [name, row] : json.items()) {
    Setting setting{name, default_levers(), modal_assumptions()};
    for (const auto& [id, value] : row["set"].items()) at(setting.levers, *find_lever(id)) = value.get<float>();
    for (const auto& [id, value] : row["assume"].items())
      at(setting.assumptions, *find_assumption(id)) = value.get<float>();
    settings.push_back(setting);
  }
  return settings;
}

const Posterior& posterior() {
  static const Calibration calibration = [] {
    Calibration complete;
    while (!complete.advance(16)) {}
    return complete;
  }();
  return calibration.posterior();
}

EnsembleSummary summary_of(const Posterior& posterior, const LeverValues& levers, int members) {
  Ensemble ensemble(posterior, levers, members);
  while (!ensemble.advance(16)) {}
  return ensemble.summary();
}

LeverValues with(LeverId id, float value) {
  LeverValues levers = default_levers();
  at(levers, id) = value;
  return levers;
}

AssumptionValues with(AssumptionId id, float value) {
  AssumptionValues assumptions = modal_assumptions();
  at(assumptions, id) = value;
  return assumptions;
}

std::vector<float> stops(const Lever& row) { return {row.low, row.normal, row.high}; }
std::vector<float> stops(const Assumption& row) { return {row.low, row.mode, row.high}; }

std::vector<Setting> many_settings() {
  std::vector<Setting> settings;
  for (const Lever& row : kLevers)
    for (const float value : stops(row))
      settings.push_back({std::string(row.id), with(row.key, value), modal_assumptions()});
  for (const Assumption& row : kAssumptions)
    for (const float value : stops(row))
      settings.push_back({std::string(row.id), default_levers(), with(row.key, value)});
  constexpr std::uint32_t kRandom = 200;
  for (std::uint32_t i = 0; i < kRandom; ++i) {
    Setting setting{"random " + std::to_string(i), default_levers(), modal_assumptions()};
    std::uint32_t counter = 0;
    for (const Lever& row : kLevers)
      at(setting.levers, row.key) = row.low + (row.high - row.low) * uniform(i, counter++);
    for (const Assumption& row : kAssumptions)
      at(setting.assumptions, row.key) = row.low + (row.high - row.low) * uniform(i, counter++);
    settings.push_back(setting);
  }
  return settings;
}

}  // namespace seedcorn::test
