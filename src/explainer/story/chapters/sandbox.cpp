#include "explainer/story/chapters/sandbox.hpp"

#include "explainer/base/json_reader.hpp"
#include "explainer/compute/answers/shown_curves.hpp"
#include "explainer/state/state.hpp"
#include "explainer/story/story.hpp"
#include "explainer/story/table.hpp"
#include "explainer/story/text.hpp"

namespace seedcorn {

namespace {

// Shares in percent, with one decimal; what is small, with two.
double cell_of(ShownId shown, float value) {
  const bool share = shown == ShownId::us_ahead || shown == ShownId::cn_share;
  const bool months = shown == ShownId::lead || shown == ShownId::edge;
  const double unit = share || months ? 10 : 100;
  return std::round(static_cast<double>(value) * (share ? 100 : 1) * unit) / unit;
}

// All percentiles that are known, or the one curve.
std::vector<const ShownCurve*> curves_of(const ChapterSource& source, ShownId shown) {
  const model::OutcomeFan* other = fan_of(source.answers.outcomes, shown);
  if (shown != ShownId::lead && !other) {
    const ShownCurve* only = curve_now(source.findings, source.answers, shown);
    return only ? std::vector{only} : std::vector<const ShownCurve*>{};
  }
  std::vector<const ShownCurve*> curves;
  if (!other && !source.findings.futures) return curves;
  for (const ShownCurve& curve : other ? other->values : source.findings.futures->fan) curves.push_back(&curve);
  return curves;
}

constexpr auto kJudged = static_cast<std::size_t>(model::january(2035));

std::string months(float value) { return signed_decimal(static_cast<double>(value), 1); }

// "Openness of US labs 70% instead of 24%, ..."
std::string levers_apart(const Story& story, const model::LeverValues& pinned, const model::LeverValues& now) {
  const SandboxText& text = story.sandbox;
  std::string list;
  for (const model::Lever& lever : model::kLevers) {
    const float a = model::at(pinned, lever.key), b = model::at(now, lever.key);
    if (a == b) continue;
    if (!list.empty()) list += text.pin_and;
    list += fill(text.pin_lever, {{"lever", story.lever(lever.key).name},
                                  {"a", lever_number(story, lever, a)},
                                  {"b", lever_number(story, lever, b)}});
  }
  return list;
}

}  // namespace

void read(JsonReader& reader, SandboxText& t) {
  const std::string path = "panels.sandbox";
  const auto& in = reader.object(reader.object(reader.root(), "panels", ""), "sandbox", "panels");
  read_texts(reader, in, path,
             {{"outcome_title", &t.outcome_title},
              {"outcome_title_changed", &t.outcome_title_changed},
              {"outcome_measured", &t.outcome_measured},
              {"small_title", &t.small_title},
              {"small_subtitle", &t.small_subtitle},
              {"presets_title", &t.presets_title},
              {"preset_none", &t.preset_none},
              {"history_title", &t.history_title},
              {"history_place", &t.history_place},
              {"pins_title", &t.pins_title},
              {"pins_note", &t.pins_note},
              {"pin_waiting", &t.pin_waiting},
              {"pin_same", &t.pin_same},
              {"pin_differs", &t.pin_differs},
              {"pin_lever", &t.pin_lever},
              {"pin_and", &t.pin_and},
              {"pin_months", &t.pin_months},
              {"pin_odds", &t.pin_odds}});
  const auto& outcomes = reader.object(in, "outcomes", path);
  for (const ShownOutcome& row : kShown) {
    const std::string id(row.id);
    OutcomeText& out = t.outcomes[static_cast<std::size_t>(row.key)];
    read_texts(reader, reader.object(outcomes, id, path + ".outcomes"), path + ".outcomes." + id,
               {{"name", &out.name}, {"subtitle", &out.subtitle}, {"above", &out.above}, {"below", &out.below}});
  }
  const auto& selectors = reader.object(in, "selectors", path);
  for (std::size_t i = 0; i < kSelectorCount; ++i)
    t.selectors[i] = reader.text(selectors, std::string(kSelectorIds[i]), path + ".selectors");
  const auto& reasons = reader.object(in, "presets", path);
  for (std::size_t i = 0; i < kPresetCount; ++i)
    t.reasons[i] = reader.text(reasons, std::string(button(kPresets[i].button).id), path + ".presets");
}

const OutcomeText& outcome_text(const Story& story, ShownId shown) {
  return story.sandbox.outcomes[static_cast<std::size_t>(shown)];
}

std::string shown_number(const Story& story, ShownId shown, float value) {
  switch (shown) {
    case ShownId::lead: return fill(story.formats.months, {{"v", months(value)}});
    case ShownId::edge: return fill(story.formats.months, {{"v", decimal(static_cast<double>(value), 1)}});
    case ShownId::us_ahead:
    case ShownId::cn_share: return share_text(story, value);
    case ShownId::idea_ratio:
      return fill(story.formats.multiple, {{"v", decimal(static_cast<double>(value), value < 10 ? 1 : 0)}});
    default: return decimal(static_cast<double>(value), 2);
  }
}

std::string outcome_title(const Story& story, const Findings& findings, const Answers& answers, const State& state) {
  const ShownId shown = state.shown.outcome;
  const SandboxText& text = story.sandbox;
  const ShownCurve *now = curve_now(findings, answers, shown),
                   *before = findings.changed ? curve_at_baseline(findings, answers, shown) : nullptr;
  if (!now) return outcome_text(story, shown).name;
  const bool share = shown == ShownId::us_ahead || shown == ShownId::cn_share;
  const auto number = [&](const ShownCurve& curve) {
    return share ? share_told(story, curve[kJudged]) : shown_number(story, shown, curve[kJudged]);
  };
  return fill(before ? text.outcome_title_changed : text.outcome_title,
              {{"name", outcome_text(story, shown).name}, {"v", number(*now)}, {"b", before ? number(*before) : ""}});
}

std::string option_name(const Story& story, SelectorId selector, const Shown& shown) {
  if (selector == SelectorId::outcome) return outcome_text(story, shown.outcome).name;
  if (selector == SelectorId::claim) return claim_name(story, shown.claim);
  if (selector == SelectorId::grade) return story.evidence.grades[static_cast<std::size_t>(shown.grade)];
  if (selector == SelectorId::age) return story.evidence.ages[static_cast<std::size_t>(shown.age)];
  return story.lever(selector == SelectorId::map_across ? shown.across : shown.up).name;
}

std::string preset_reason(const Story& story, const Preset& preset) {
  std::string reason = story.sandbox.reasons[static_cast<std::size_t>(&preset - kPresets.data())];
  for (const model::Lever& lever : model::kLevers)
    reason = fill(reason, {{lever.id, lever_number(story, lever, model::at(preset.levers, lever.key))}});
  return reason;
}

std::string preset_reason(const Story& story, const State& state) {
  for (const Preset& preset : kPresets)
    if (pressed(preset.button, state)) return preset_reason(story, preset);
  return story.sandbox.preset_none;
}

std::string pin_sentence(const Story& story, const State& state, const Findings& findings, const Answers& answers,
                         std::size_t pin) {
  const SandboxText& text = story.sandbox;
  const auto& pinned = state.pins[pin];
  if (!pinned) return {};
  const std::string name(1, static_cast<char>('A' + pin));
  if (*pinned == state.levers) return fill(text.pin_same, {{"pin", name}});
  const auto& answer = answers.pins[pin];
  if (!findings.futures || !answer.current) return fill(text.pin_waiting, {{"pin", name}});
  const Figures &then = answer.value->figures, &now = findings.futures->figures;
  return fill(text.pin_differs,
              {{"pin", name},
               {"levers", levers_apart(story, *pinned, state.levers)},
               {"months", fill(text.pin_months, {{"a", months(then.lead_2035)}, {"b", months(now.lead_2035)}})},
               {"odds", fill(text.pin_odds, {{"a", told_percent(story, then.us_ahead_2035)},
                                             {"b", told_percent(story, now.us_ahead_2035)}})}});
}

Table outcome_table(const ChapterSource& source, ShownId shown) {
  const Story& story = source.story;
  std::vector<const ShownCurve*> curves = curves_of(source, shown);
  if (curves.empty()) return {};
  const OutcomeText& text = outcome_text(story, shown);
  Table table{text.subtitle, {story.chart.x_axis}, {}};
  for (std::size_t p = 0; p < curves.size(); ++p) {
    const std::string percent =
        fill(story.formats.percent, {{"v", decimal(static_cast<double>(model::kPercentiles[p]), 0)}});
    table.columns.push_back(curves.size() == 1 ? text.name : p == kMedian ? story.chart.median : percent);
  }
  if (const ShownCurve* baseline = curve_at_baseline(source.findings, source.answers, shown)) {
    curves.push_back(baseline);
    table.columns.push_back(story.chart.baseline);
  }
  const model::OutcomeFan* fan = fan_of(source.answers.outcomes, shown);
  for (int year = model::kFirstYear; model::january(year) < model::kPoints; ++year) {
    if (fan && model::january(year) < fan->first) continue;
    std::vector<Table::Cell> row{fill(story.formats.year, {{"year", std::to_string(year)}})};
    for (const ShownCurve* curve : curves)
      row.emplace_back(cell_of(shown, (*curve)[static_cast<std::size_t>(model::january(year))]));
    table.rows.push_back(std::move(row));
  }
  return table;
}

}  // namespace seedcorn
