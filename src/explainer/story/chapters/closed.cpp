#include "explainer/story/chapters/closed.hpp"

#include <cmath>

#include "explainer/base/json_reader.hpp"
#include "explainer/story/chapters/chapter.hpp"
#include "explainer/story/story.hpp"
#include "explainer/story/text.hpp"

namespace seedcorn {

namespace {

constexpr auto k2035 = static_cast<std::size_t>(model::january(2035));
constexpr float kHardly = 0.05f;  // months: less than what one decimal shows

std::string months(float value) { return decimal(static_cast<double>(std::abs(value)), 1); }

}  // namespace

std::string signed_months(float value) { return signed_decimal(static_cast<double>(value), 1); }

std::string edge_text(const Story& story, float value) {
  return fill(story.formats.months, {{"v", decimal(static_cast<double>(value), 1)}});
}

void read(JsonReader& reader, ClosedText& t) {
  const auto& in = reader.object(reader.object(reader.root(), "panels", ""), "closed", "panels");
  read_texts(reader, in, "panels.closed",
             {{"same_costs", &t.same_costs},
              {"same_signed", &t.same_signed},
              {"same_adds", &t.same_adds},
              {"hardly", &t.hardly},
              {"adds", &t.adds},
              {"takes", &t.takes},
              {"subtitle", &t.subtitle},
              {"footer", &t.footer},
              {"sentence", &t.sentence},
              {"compute", &t.compute},
              {"open_ideas", &t.open_ideas},
              {"secrets", &t.secrets},
              {"lead", &t.lead},
              {"reading", &t.reading},
              {"reading_part", &t.reading_part},
              {"part_label", &t.part_label},
              {"edge_label", &t.edge_label}});
}

std::string closed_title(const Story& story, const model::Decomposition& parts, bool changed) {
  const ClosedText& text = story.closed;
  const model::LeadParts& now = parts.current;
  const auto costs = [](const auto& part) { return part[k2035] < 0; };
  if (!changed && (costs(now.compute) || costs(now.secrets)))
    return fill(text.same_signed, {{"compute", signed_months(now.compute[k2035])},
                                   {"open", signed_months(now.open_ideas[k2035])},
                                   {"secrets", signed_months(now.secrets[k2035])}});
  if (!changed) {
    return fill(costs(now.open_ideas) ? text.same_costs : text.same_adds, {{"compute", months(now.compute[k2035])},
                                                                           {"open", months(now.open_ideas[k2035])},
                                                                           {"secrets", months(now.secrets[k2035])}});
  }
  const model::LeadParts& change = parts.change;
  const float lead = change.lead[k2035];
  const std::string& pattern = std::abs(lead) < kHardly ? text.hardly : lead > 0 ? text.adds : text.takes;
  return fill(pattern, {{"change", months(lead)},
                        {"compute", signed_months(change.compute[k2035])},
                        {"open", signed_months(change.open_ideas[k2035])},
                        {"secrets", signed_months(change.secrets[k2035])}});
}

std::array<std::string, 6> closed_longest_titles(const Story& story) {
  const ClosedText& text = story.closed;
  std::array<std::string, 6> titles{text.same_costs, text.same_signed, text.same_adds,
                                    text.hardly,     text.adds,        text.takes};
  for (std::string& title : titles)
    title = fill(title, {{"change", "10.0"},
                         {"compute", signed_months(-10)},
                         {"open", signed_months(-10)},
                         {"secrets", signed_months(-10)}});
  return titles;
}

std::string closed_sentence(const Story& story, const model::Decomposition& parts, float edge) {
  const model::LeadParts& now = parts.current;
  return fill(story.closed.sentence, {{"lead", decimal(static_cast<double>(now.lead[k2035]), 1)},
                                      {"compute", signed_months(now.compute[k2035])},
                                      {"open", signed_months(now.open_ideas[k2035])},
                                      {"secrets", signed_months(now.secrets[k2035])},
                                      {"edge", decimal(static_cast<double>(edge), 1)}});
}

// In this chapter the parts of the lead say more than its figures.
template <>
std::string sentence<ChapterId::closed>(const ChapterSource& source) {
  const model::AssumptionValues assumptions = model::modal_assumptions(source.state.within);
  const float edge = model::mean_run(source.state.levers, assumptions)[model::Outcome::edge][k2035];
  return closed_sentence(source.story, model::decompose(source.state.levers, model::default_levers(), assumptions),
                         edge);
}

template <>
Table table<ChapterId::closed>(const ChapterSource& source) {
  const Story& story = source.story;
  const State& state = source.state;
  const ClosedText& text = story.closed;
  const model::LeadParts parts =
      model::decompose(state.levers, model::default_levers(), model::modal_assumptions(state.within)).current;
  Table table{text.subtitle, {story.chart.x_axis, text.compute, text.open_ideas, text.secrets, text.lead}, {}};
  for (int year = model::kFirstYear; model::january(year) < model::kPoints; ++year) {
    const auto at = static_cast<std::size_t>(model::january(year));
    table.rows.push_back({year_name(story, year), tenths(parts.compute[at]), tenths(parts.open_ideas[at]),
                          tenths(parts.secrets[at]), tenths(parts.lead[at])});
  }
  return table;
}

}  // namespace seedcorn
