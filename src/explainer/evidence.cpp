#include "explainer/evidence.hpp"

#include <algorithm>

#include "explainer/json_reader.hpp"
#include "model/observations.hpp"

namespace seedcorn {

const Fact* Evidence::find(std::string_view id) const {
  const auto found = std::find_if(facts.begin(), facts.end(), [&](const Fact& fact) { return fact.id == id; });
  return found == facts.end() ? nullptr : &*found;
}

namespace {

// A number as it stands in the file, or the text in its place.
std::string value_text(const nlohmann::json& in) {
  const auto value = in.find("value");
  if (value == in.end()) return {};
  return value->is_string() ? value->get<std::string>() : value->dump();
}

Fact read_fact(JsonReader& reader, const nlohmann::json& in, std::size_t index) {
  const std::string path = "[" + std::to_string(index) + "]";
  Fact fact;
  fact.id = reader.text(in, "id", path);
  fact.label = reader.text(in, "label", path);
  fact.value = value_text(in);
  if (in.contains("unit")) fact.unit = reader.text(in, "unit", path);
  fact.source = reader.text(in, "source", path);
  fact.url = reader.text(in, "url", path);
  fact.date = reader.text(in, "date", path);
  fact.grade = reader.text(in, "grade", path);
  fact.bearing = reader.text(in, "bearing", path);
  if (in.contains("note")) fact.note = reader.text(in, "note", path);
  return fact;
}

}  // namespace

Result<Evidence> parse_evidence(const std::string& file, std::string_view text) {
  JsonReader reader(file, text);
  Evidence evidence;
  if (!reader.failed() && !reader.root().is_array()) reader.fail("the file", "must hold a list of facts");
  for (std::size_t i = 0; !reader.failed() && i < reader.root().size(); ++i)
    evidence.facts.push_back(read_fact(reader, reader.root()[i], i));
  for (const model::Observation& observation : model::kObservations)
    for (const std::string_view source : observation.sources)
      if (!source.empty() && !evidence.find(source)) reader.fail(std::string(source), "is the source of an observation, but not among the facts");
  if (reader.failed()) return Result<Evidence>::fail(reader.error());
  return Result<Evidence>::ok(std::move(evidence));
}

}  // namespace seedcorn
