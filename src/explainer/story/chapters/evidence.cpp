#include "explainer/story/chapters/evidence.hpp"

#include <algorithm>
#include <cmath>

#include "explainer/base/json_reader.hpp"
#include "explainer/state/state.hpp"
#include "explainer/story/chapters/chapter.hpp"
#include "explainer/story/evidence.hpp"
#include "explainer/story/story.hpp"
#include "explainer/story/text.hpp"

namespace seedcorn {

namespace {

EvidenceText::Words read_words(JsonReader& reader, const std::string& key) {
  EvidenceText::Words words;
  const auto& in = reader.object(reader.root(), key, "");
  for (const auto& [id, text] : in.items()) words[id] = reader.text(in, id, key);
  return words;
}

template <std::size_t N>
void read_named(JsonReader& reader, const nlohmann::json& panel, const std::string& key,
                const std::array<std::string_view, N>& ids, std::array<std::string, N>& into) {
  const auto& in = reader.object(panel, key, "panels.evidence");
  for (std::size_t i = 0; i < N; ++i) into[i] = reader.text(in, std::string(ids[i]), "panels.evidence." + key);
}

std::vector<std::string> read_strings(JsonReader& reader, const nlohmann::json& in, const std::string& key,
                                      const std::string& path) {
  std::vector<std::string> list;
  for (const auto& item : reader.array(in, key, path)) {
    if (item.is_string())
      list.push_back(item.get<std::string>());
    else
      reader.fail(path + "." + key, "must hold texts only");
  }
  return list;
}

Conflict read_conflict(JsonReader& reader, const nlohmann::json& in) {
  const std::string path = "panels.evidence.conflicts";
  Conflict conflict;
  conflict.title = reader.text(in, "title", path);
  for (const std::string& paragraph : read_strings(reader, in, "prose", path))
    conflict.text += (conflict.text.empty() ? "" : " ") + paragraph;
  conflict.facts = read_strings(reader, in, "facts", path);
  return conflict;
}

bool is_chosen(const Fact& fact, const Shown& shown) {
  if (shown.grade != GradeShown::all && fact.grade != kGradeIds[static_cast<std::size_t>(shown.grade)]) return false;
  return shown.age == AgeShown::all || is_old(fact) == (shown.age == AgeShown::older);
}

// How many facts of one bearing have the grade and age that are chosen.
std::ptrdiff_t number_of(const Evidence& evidence, std::size_t bearing, const Shown& shown) {
  return std::count_if(evidence.facts.begin(), evidence.facts.end(), [&](const Fact& fact) {
    return fact.bearing == kBearingIds[bearing] && is_chosen(fact, shown);
  });
}

const std::string& grade_word(const UiText& ui, const Fact& fact) {
  return fact.grade == "primary"     ? ui.grade_primary
         : fact.grade == "secondary" ? ui.grade_secondary
                                     : ui.grade_unverified;
}

const std::string* find(const EvidenceText::Words& words, std::string_view key) {
  const auto found = words.find(key);
  return found == words.end() ? nullptr : &found->second;
}

// How many observations the model meets: its median draw is within one standard deviation of them. The band of nine
// tenths of the draws is drawn beside them and need not lie inside.
std::ptrdiff_t fitting(const model::Deviations& rows) {
  return std::count_if(rows.begin(), rows.end(),
                       [](const model::Deviation& row) { return std::abs(row.median) <= 1.0f; });
}

}  // namespace

void read(JsonReader& reader, EvidenceText& t) {
  const auto& weights = reader.object(reader.root(), "evidence", "");
  read_texts(reader, weights, "evidence",
             {{"weights", &t.weights}, {"off", &t.off}, {"counts", &t.counts}, {"row", &t.row}});
  const auto& names = reader.object(weights, "observations", "evidence");
  for (std::size_t i = 0; i < model::kObservationCount; ++i)
    t.observations[i] = reader.text(names, std::string(model::kObservations[i].sources[0]), "evidence.observations");

  const auto& in = reader.object(reader.object(reader.root(), "panels", ""), "evidence", "panels");
  read_texts(reader, in, "panels.evidence",
             {{"title", &t.title},
              {"title_none", &t.title_none},
              {"waiting", &t.waiting},
              {"subtitle", &t.subtitle},
              {"too_low", &t.too_low},
              {"too_high", &t.too_high},
              {"fits", &t.fits},
              {"reading", &t.reading},
              {"reading_band", &t.reading_band},
              {"reading_before", &t.reading_before},
              {"observation", &t.observation},
              {"before", &t.before},
              {"after", &t.after},
              {"wall", &t.wall},
              {"wall_subtitle", &t.wall_subtitle},
              {"count", &t.count},
              {"nothing", &t.nothing},
              {"old", &t.old},
              {"conflicts_title", &t.conflicts_title},
              {"conflicts_subtitle", &t.conflicts_subtitle}});
  const auto& bearings = reader.object(in, "bearings", "panels.evidence");
  for (std::size_t i = 0; i < kBearingIds.size(); ++i)
    t.bearings[i] = reader.text(bearings, std::string(kBearingIds[i]), "panels.evidence.bearings");
  read_named(reader, in, "grades", kGradeIds, t.grades);
  read_named(reader, in, "ages", kAgeIds, t.ages);
  for (const auto& each : reader.array(in, "conflicts", "panels.evidence"))
    t.conflicts.push_back(read_conflict(reader, each));
  read(reader, t.what_if);
  t.facts = read_words(reader, "facts");
  t.values = read_words(reader, "values");
  t.units = read_words(reader, "units");
  if (reader.root().contains("dates")) t.dates = read_words(reader, "dates");
}

std::string evidence_title(const Story& story, const Answers& answers) {
  const EvidenceText& text = story.evidence;
  if (!answers.fit.value) return text.waiting;
  const auto close = fitting(answers.fit.value->after);
  if (close == 0) return text.title_none;
  return fill(text.title, {{"n", std::to_string(close)},
                           {"of", std::to_string(model::kObservationCount)},
                           {"before", std::to_string(fitting(answers.fit.value->before))}});
}

Spread spread_of(const model::Observation& o) {
  switch (o.scale) {
    case model::ObservationScale::linear: return {o.value - o.sd, o.value + o.sd};
    case model::ObservationScale::logarithm: return {o.value / std::exp(o.sd), o.value * std::exp(o.sd)};
    case model::ObservationScale::logit: {
      const float odds = o.value / (1 - o.value), low = odds / std::exp(o.sd), high = odds * std::exp(o.sd);
      return {low / (1 + low), high / (1 + high)};
    }
  }
  return {o.value, o.value};
}

std::string observation_value(const Story& story, std::size_t observation) {
  const model::Observation& o = model::kObservations[observation];
  const auto number = [&](float value) {
    if (o.metric == model::Outcome::cn_share || o.metric == model::Outcome::cn_open_share)
      return share_text(story, value);
    if (o.metric == model::Outcome::pace)
      return fill(story.formats.multiple, {{"v", shortest(std::exp(static_cast<double>(value)), 1)}});
    return shortest(static_cast<double>(value), 1);
  };
  const Spread spread = spread_of(o);
  return fill(story.evidence.row, {{"label", story.evidence.observations[observation]},
                                   {"value", number(o.value)},
                                   {"low", number(spread.low)},
                                   {"high", number(spread.high)}});
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

std::string fact_date(const Story& story, const Fact& fact) {
  const std::string* date = find(story.evidence.dates, fact.date);
  return date ? *date : fact.date;
}

std::string fact_origin(const Story& story, const Fact& fact) {
  const std::string origin =
      fact.source + " \u00b7 " + fact_date(story, fact) + " \u00b7 " + grade_word(story.ui, fact);
  return is_old(fact) ? origin + " \u00b7 " + story.evidence.old : origin;
}

std::vector<const Fact*> facts_shown(const Evidence& evidence, const State& state) {
  std::vector<const Fact*> facts;
  for (const Fact& fact : evidence.facts)
    if (fact.bearing == kBearingIds[static_cast<std::size_t>(state.bearing)] && is_chosen(fact, state.shown))
      facts.push_back(&fact);
  return facts;
}

std::string bearing_name(const Story& story, const Evidence& evidence, const State& state, std::size_t bearing) {
  return fill(story.evidence.bearings[bearing], {{"n", std::to_string(number_of(evidence, bearing, state.shown))}});
}

std::string longest_bearing_name(const Story& story, const Evidence& evidence, std::size_t bearing) {
  return fill(story.evidence.bearings[bearing], {{"n", std::to_string(number_of(evidence, bearing, {}))}});
}

std::string shown_count(const Story& story, const Evidence& evidence, const State& state) {
  const auto bearing = static_cast<std::size_t>(state.bearing);
  const auto shown = number_of(evidence, bearing, state.shown);
  if (shown == 0) return story.evidence.nothing;
  return fill(story.evidence.count,
              {{"n", std::to_string(shown)}, {"of", std::to_string(number_of(evidence, bearing, {}))}});
}

std::string conflict_sources(const Evidence& evidence, const Conflict& conflict) {
  std::vector<std::string_view> sources;
  for (const std::string& id : conflict.facts) {
    const Fact* fact = evidence.find(id);
    if (fact && std::find(sources.begin(), sources.end(), fact->source) == sources.end())
      sources.push_back(fact->source);
  }
  std::string text;
  for (const std::string_view source : sources) (text += text.empty() ? "" : " \u00b7 ") += source;
  return text;
}

template <>
std::string sentence<ChapterId::evidence>(const ChapterSource& source) {
  return patterned_sentence(ChapterId::evidence, source);
}

template <>
Table table<ChapterId::evidence>(const ChapterSource& source) {
  const Story& story = source.story;
  const Answers& answers = source.answers;
  const EvidenceText& text = story.evidence;
  if (!answers.fit.value) return {};
  Table table{text.subtitle, {text.observation}, {}};
  for (const std::string* when : {&text.before, &text.after})
    for (const float percent : {5.0f, 50.0f, 95.0f})
      table.columns.push_back(
          fill(*when, {{"v", percent == 50 ? story.chart.median : percentile_name(story, percent)}}));
  for (std::size_t i = 0; i < model::kObservationCount; ++i) {
    std::vector<Table::Cell> row{observation_value(story, i)};
    for (const model::Deviations* rows : {&answers.fit.value->before, &answers.fit.value->after})
      for (const float value : {(*rows)[i].low, (*rows)[i].median, (*rows)[i].high}) row.emplace_back(tenths(value));
    table.rows.push_back(std::move(row));
  }
  return table;
}

}  // namespace seedcorn
