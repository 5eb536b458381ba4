#include "explainer/story/chapters/assumptions.hpp"

#include "explainer/base/json_reader.hpp"
#include "explainer/state/assumption_scale.hpp"
#include "explainer/story/story.hpp"
#include "explainer/story/text.hpp"

namespace seedcorn {

namespace {

std::string shown(const model::Assumption& row, float value) {
  return shortest(static_cast<double>(value), places_of(row));
}

std::string range(const std::string& pattern, const model::Assumption& row, float low, float high) {
  return fill(pattern, {{"low", shown(row, low)}, {"high", shown(row, high)}});
}

}  // namespace

void read(JsonReader& reader, AssumptionsText& t) {
  const auto& in = reader.object(reader.root(), "assumptions", "");
  read_texts(reader, in, "assumptions",
             {{"title", &t.title},
              {"subtitle", &t.subtitle},
              {"posterior", &t.posterior},
              {"waiting", &t.waiting},
              {"yours", &t.yours},
              {"fixed", &t.fixed},
              {"judgement", &t.judgement}});
  const auto& rows = reader.object(in, "rows", "assumptions");
  const auto& units = reader.object(in, "units", "assumptions");
  for (const model::Assumption& row : model::kAssumptions) {
    AssumptionText& out = t.rows[static_cast<std::size_t>(row.key)];
    const std::string id(row.id), path = "assumptions.rows." + id;
    read_texts(reader, reader.object(rows, id, "assumptions.rows"), path,
               {{"name", &out.name}, {"meaning", &out.meaning}});
    out.unit = reader.text(units, std::string(row.unit), "assumptions.units");
  }
}

std::string assumption_words(const Story& story, const State& state, const Answers& answers, model::AssumptionId id) {
  const AssumptionsText& text = story.assumptions;
  const model::Assumption& row = model::assumption(id);
  const model::Interval& within = model::at(state.within, id);
  if (within.low == within.high) return fill(text.fixed, {{"v", shown(row, within.low)}});
  std::string words;
  if (within != whole_range(id)) words = range(text.yours, row, within.low, within.high) + "; ";
  if (!answers.beliefs.value || !answers.beliefs.current) return words + text.waiting;
  const Belief& belief = (*answers.beliefs.value)[static_cast<std::size_t>(id)];
  return words + range(text.posterior, row, belief.low, belief.high);
}

}  // namespace seedcorn
