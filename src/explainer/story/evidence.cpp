#include "explainer/story/evidence.hpp"

#include <algorithm>
#include <optional>

#include "explainer/base/json_reader.hpp"
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
  if (value->is_string()) return value->get<std::string>();
  const std::string number = value->dump();
  return number.front() == '-' ? "\u2212" + number.substr(1) : number;
}

int number_at(std::string_view text, std::size_t from, std::size_t digits) {
  int number = 0;
  if (from + digits > text.size()) return -1;
  for (const char c : text.substr(from, digits)) {
    if (c < '0' || c > '9') return -1;
    number = 10 * number + (c - '0');
  }
  return number;
}

// "2025" (its last month), "2025-08", "2025-08-26", and the end of a period such as "1930s/2015".
std::optional<int> month_of(std::string_view date) {
  const std::string_view end = date.substr(date.find('/') + 1);
  const int year = number_at(end, 0, 4);
  if (year < 0) return std::nullopt;
  const int month = end.size() > 4 && end[4] == '-' ? number_at(end, 5, 2) : 12;
  if (month < 1 || month > 12) return std::nullopt;
  return model::january(year) + month - 1;
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
  const auto month = month_of(fact.date);
  if (!month && !reader.failed()) reader.fail(path + ".date", "must end in a year, or a year and a month");
  fact.month = month.value_or(0);
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
      if (!source.empty() && !evidence.find(source))
        reader.fail(std::string(source), "is the source of an observation, but not among the facts");
  if (reader.failed()) return Result<Evidence>::fail(reader.error());
  return Result<Evidence>::ok(std::move(evidence));
}

}  // namespace seedcorn
