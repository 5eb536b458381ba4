#include <nlohmann/json.hpp>

#include "cli/number.hpp"
#include "cli/verbs.hpp"
#include "model/ensemble.hpp"
#include "model/observations.hpp"
#include "model/outcomes.hpp"
#include "model/version.hpp"

namespace seedcorn::cli {
namespace {

using Json = nlohmann::ordered_json;

std::string_view name_of(model::Unit unit) {
  switch (unit) {
    case model::Unit::fraction: return "fraction";
    case model::Unit::index: return "index";
    case model::Unit::multiple: return "multiple";
    case model::Unit::ratio: return "ratio";
  }
  return "";
}

std::string_view name_of(model::Scale scale) { return scale == model::Scale::logarithmic ? "logarithmic" : "linear"; }

std::string_view name_of(model::ObservationScale scale) {
  switch (scale) {
    case model::ObservationScale::linear: return "linear";
    case model::ObservationScale::logarithm: return "logarithm";
    case model::ObservationScale::logit: return "logit";
  }
  return "";
}

template <std::size_t N>
Json listed(const std::array<std::string_view, N>& sources) {
  Json list = Json::array();
  for (const std::string_view source : sources)
    if (!source.empty()) list.push_back(source);
  return list;
}

Json described(const model::Lever& row) {
  Json history = Json::array();
  for (std::size_t i = 0; i < row.history_points; ++i)
    history.push_back({{"year", decimal(row.history[i].year)}, {"value", decimal(row.history[i].value)}});
  return {{"id", row.id},
          {"meaning", row.meaning},
          {"unit", name_of(row.unit)},
          {"low", decimal(row.low)},
          {"high", decimal(row.high)},
          {"default", decimal(row.normal)},
          {"step", decimal(row.step)},
          {"scale", name_of(row.scale)},
          {"history", history}};
}

Json described(const model::Assumption& row) {
  return {{"id", row.id},
          {"meaning", row.meaning},
          {"unit", row.unit},
          {"low", decimal(row.low)},
          {"mode", decimal(row.mode)},
          {"high", decimal(row.high)},
          {"sources", listed(row.sources)},
          {"judgement", row.judgement}};
}

Json described(const model::OutcomeRow& row) { return {{"id", row.id}, {"unit", row.unit}, {"meaning", row.meaning}}; }

Json described(const model::Observation& row) {
  return {{"metric", model::kOutcomes[static_cast<std::size_t>(row.metric)].id},
          {"year", number_in(fixed(row.year, 4))},
          {"step", row.step},
          {"value", decimal(row.value)},
          {"sd", decimal(row.sd)},
          {"scale", name_of(row.scale)},
          {"sources", listed(row.sources)},
          {"note", row.note}};
}

template <class Table>
Json rows(const Table& table) {
  Json list = Json::array();
  for (const auto& row : table) list.push_back(described(row));
  return list;
}

std::string as_json() {
  Json percents = Json::array();
  for (const float percent : model::kPercentiles) percents.push_back(decimal(percent));
  const Json json = {
      {"model", model::kModelVersion},
      {"time",
       {{"first_year", model::kFirstYear},
        {"last_year", model::kLastYear},
        {"steps_per_year", 12},
        {"points", model::kPoints},
        {"now", model::kNow},
        {"policy", model::kPolicy}}},
      {"calibration", {{"draws", model::kPriorDraws}, {"particles", model::kParticles}}},
      {"percentiles", percents},
      {"levers", rows(model::kLevers)},
      {"assumptions", rows(model::kAssumptions)},
      {"outcomes", rows(model::kOutcomes)},
      {"observations", rows(model::kObservations)},
  };
  return json.dump(2) + '\n';
}

std::string as_text() {
  const auto padded = [](std::string_view text, std::size_t width) {
    return std::string(text) + std::string(text.size() < width ? width - text.size() : 1, ' ');
  };
  const auto range = [&](float low, float normal, float high) {
    return padded(shortest(low) + " .. " + shortest(normal) + " .. " + shortest(high), 24);
  };
  std::string text = "levers (lowest .. default .. highest)\n";
  for (const model::Lever& row : model::kLevers)
    text += "  " + padded(row.id, 22) + range(row.low, row.normal, row.high) + std::string(row.meaning) + '\n';
  text += "assumptions (lowest .. most likely .. highest)\n";
  for (const model::Assumption& row : model::kAssumptions)
    text += "  " + padded(row.id, 22) + range(row.low, row.mode, row.high) + std::string(row.meaning) + '\n';
  text += "outcomes (unit)\n";
  for (const model::OutcomeRow& row : model::kOutcomes)
    text += "  " + padded(row.id, 22) + padded(row.unit, 24) + std::string(row.meaning) + '\n';
  text += "observations (value, standard deviation on the scale, year, outcome)\n";
  for (const model::Observation& row : model::kObservations)
    text += "  " + padded(row.sources[0], 26) + padded(shortest(row.value), 6) +
            padded(shortest(row.sd) + ' ' + std::string(name_of(row.scale)), 16) + fixed(row.year, 2) + ' ' +
            std::string(model::kOutcomes[static_cast<std::size_t>(row.metric)].id) + '\n';
  return text;
}

}  // namespace

std::string describe(const Request& request) { return request.format == Format::json ? as_json() : as_text(); }

}  // namespace seedcorn::cli
