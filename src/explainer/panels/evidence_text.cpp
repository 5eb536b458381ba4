#include "explainer/panels/evidence_text.hpp"

#include <algorithm>
#include <cmath>

#include "explainer/evidence.hpp"
#include "explainer/json_reader.hpp"
#include "explainer/story.hpp"
#include "explainer/text.hpp"

namespace seedcorn {

namespace {

constexpr std::array<std::string_view, 3> kScaleIds{"linear", "logarithm", "logit"};

EvidenceText::Words read_words(JsonReader& reader, const std::string& key) {
  EvidenceText::Words words;
  const auto& in = reader.object(reader.root(), key, "");
  for (const auto& [id, text] : in.items()) words[id] = reader.text(in, id, key);
  return words;
}

const std::string* find(const EvidenceText::Words& words, std::string_view key) {
  const auto found = words.find(key);
  return found == words.end() ? nullptr : &found->second;
}

// Observations that the model's middle run is within a standard deviation of.
std::ptrdiff_t fitting(const model::Deviations& rows) {
  return std::count_if(rows.begin(), rows.end(), [](const model::Deviation& row) { return std::abs(row.median) <= 1.0f; });
}

}  // namespace

void read(JsonReader& reader, EvidenceText& t) {
  const auto& weights = reader.object(reader.root(), "evidence", "");
  read_texts(reader, weights, "evidence", {{"weights", &t.weights}, {"off", &t.off}, {"counts", &t.counts}, {"row", &t.row}, {"reset", &t.reset}});
  const auto& names = reader.object(weights, "observations", "evidence");
  for (std::size_t i = 0; i < model::kObservationCount; ++i)
    t.observations[i] = reader.text(names, std::string(model::kObservations[i].sources[0]), "evidence.observations");

  const auto& scales = reader.object(weights, "scales", "evidence");
  for (std::size_t i = 0; i < kScaleIds.size(); ++i) t.scales[i] = reader.text(scales, std::string(kScaleIds[i]), "evidence.scales");

  const auto& in = reader.object(reader.object(reader.root(), "panels", ""), "evidence", "panels");
  read_texts(reader, in, "panels.evidence",
             {{"title", &t.title}, {"title_none", &t.title_none}, {"waiting", &t.waiting}, {"subtitle", &t.subtitle}, {"too_low", &t.too_low},
              {"too_high", &t.too_high}, {"fits", &t.fits}, {"reading", &t.reading}, {"reading_band", &t.reading_band},
              {"reading_before", &t.reading_before}, {"observation", &t.observation}, {"before", &t.before}, {"after", &t.after},
              {"wall", &t.wall}, {"wall_subtitle", &t.wall_subtitle}});
  const auto& bearings = reader.object(in, "bearings", "panels.evidence");
  for (std::size_t i = 0; i < kBearingIds.size(); ++i) t.bearings[i] = reader.text(bearings, std::string(kBearingIds[i]), "panels.evidence.bearings");
  t.facts = read_words(reader, "facts");
  t.values = read_words(reader, "values");
  t.units = read_words(reader, "units");
}

std::string evidence_title(const Story& story, const Answers& answers) {
  const EvidenceText& text = story.evidence;
  if (!answers.fit.value) return text.waiting;
  const auto close = fitting(answers.fit.value->after);
  if (close == 0) return text.title_none;
  return fill(text.title, {{"n", std::to_string(close)}, {"of", std::to_string(model::kObservationCount)}, {"before", std::to_string(fitting(answers.fit.value->before))}});
}

std::string observation_value(const Story& story, std::size_t observation) {
  const model::Observation& o = model::kObservations[observation];
  const auto number = [](float value) { return decimal(static_cast<double>(value), value == std::round(value) ? 0 : value * 10 == std::round(value * 10) ? 1 : 2); };
  return fill(story.evidence.row, {{"label", story.evidence.observations[observation]}, {"value", number(o.value)}, {"sd", number(o.sd) + story.evidence.scales[static_cast<std::size_t>(o.scale)]}});
}

std::string fact_label(const Story& story, const Fact& fact) {
  const std::string* own = find(story.evidence.facts, fact.id);
  return own ? *own : fact.label;
}

std::string fact_value(const Story& story, const Fact& fact) {
  if (const std::string* own = find(story.evidence.values, fact.id)) return *own;
  const std::string* own = find(story.evidence.units, fact.unit);
  const std::string_view unit = own ? *own : fact.unit;
  if (unit.empty() || unit.front() == '%' || unit.starts_with("\u00d7")) return fact.value + std::string(unit);
  return unit.front() == '~' ? fact.value + std::string(unit.substr(1)) : fact.value + " " + std::string(unit);
}

}  // namespace seedcorn
