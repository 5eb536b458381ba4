#include "explainer/story/chapters/hook.hpp"

#include <algorithm>
#include <cmath>

#include "explainer/base/json_reader.hpp"
#include "explainer/state/state.hpp"
#include "explainer/story/chapters/chapter.hpp"
#include "explainer/story/story.hpp"
#include "explainer/story/text.hpp"

namespace seedcorn {

namespace {

constexpr int kHalfYear = 6;  // steps between rows of the table

std::string model_text(const Story& story, const Answers& answers) {
  if (!answers.idea_ratio.value) return std::string(kUnknown);
  const float median = answers.idea_ratio.value->values[kMedian][static_cast<std::size_t>(reported_ratio().step)];
  return ratio_text(story, std::round(10 * median) / 10);
}

}  // namespace

void read(JsonReader& reader, HookText& t) {
  const auto& in = reader.object(reader.object(reader.root(), "panels", ""), "hook", "panels");
  read_texts(reader, in, "panels.hook",
             {{"ask", &t.ask},           {"guessed", &t.guessed},     {"more", &t.more},
              {"less", &t.less},         {"same", &t.same},           {"unguessed", &t.unguessed},
              {"subtitle", &t.subtitle}, {"footer", &t.footer},       {"footer_revealed", &t.footer_revealed},
              {"sentence", &t.sentence}, {"computing", &t.computing}, {"hint", &t.hint},
              {"fewer", &t.fewer},       {"greater", &t.greater},     {"your_guess", &t.your_guess},
              {"reported", &t.reported}, {"mostly_us", &t.mostly_us}, {"mostly_cn", &t.mostly_cn},
              {"model", &t.model},       {"claim", &t.claim},         {"claim_value", &t.claim_value},
              {"reading", &t.reading}});
}

const model::Observation& reported_ratio() {
  return *std::find_if(model::kObservations.begin(), model::kObservations.end(),
                       [](const model::Observation& o) { return o.metric == model::Outcome::idea_ratio; });
}

std::string hook_title(const Story& story, const Answers& answers, const State& state) {
  const HookText& text = story.hook;
  const float claim = reported_ratio().value;
  if (!state.revealed) return state.guess ? fill(text.guessed, {{"guess", ratio_text(story, *state.guess)}}) : text.ask;
  const std::string& pattern = !state.guess           ? text.unguessed
                               : *state.guess > claim ? text.more
                               : *state.guess < claim ? text.less
                                                      : text.same;
  return fill(pattern, {{"guess", ratio_text(story, state.guess.value_or(claim))},
                        {"claim", ratio_text(story, claim)},
                        {"model", model_text(story, answers)}});
}

std::vector<std::string> hook_longest_titles(const Story& story) {
  const HookText& text = story.hook;
  const std::string long_ratio = ratio_text(story, 7.75f);
  std::vector<std::string> titles;
  for (const std::string* pattern : {&text.ask, &text.guessed, &text.more, &text.less, &text.same, &text.unguessed})
    titles.push_back(fill(*pattern, {{"guess", long_ratio}, {"claim", long_ratio}, {"model", long_ratio}}));
  return titles;
}

std::string hook_footer(const Story& story, const State& state) {
  return state.revealed ? story.hook.footer_revealed : story.hook.footer;
}

std::string hook_sentence(const Story& story, const Answers& answers, const State& state) {
  if (!state.revealed) return hook_title(story, answers, state);
  return fill(story.hook.sentence,
              {{"claim", ratio_text(story, reported_ratio().value)}, {"model", model_text(story, answers)}});
}

std::string ratio_text(const Story& story, float ratio) {
  std::string text = fill(story.formats.ratio, {{"v", shortest(static_cast<double>(ratio), 2)}});
  text.erase(std::remove(text.begin(), text.end(), ' '), text.end());  // so that no line breaks inside
  return text;
}

template <>
std::string sentence<ChapterId::hook>(const ChapterSource& source) {
  return hook_sentence(source.story, source.answers, source.state);
}

// Empty until the answer is revealed.
template <>
Table table<ChapterId::hook>(const ChapterSource& source) {
  const Story& story = source.story;
  const Answers& answers = source.answers;
  if (!source.state.revealed || !answers.idea_ratio.value) return {};
  const Fan& fan = answers.idea_ratio.value->values;
  Table table{story.hook.subtitle, fan_columns(story, story.breakthrough.table_year), {}};
  table.columns[1] = story.hook.model;
  table.columns.push_back(story.hook.claim);
  const model::Observation& claim = reported_ratio();
  for (int step = 0; step <= model::kNow; ++step) {
    if (step % kHalfYear != 0 && step != claim.step && step != model::kNow) continue;
    const auto at = static_cast<std::size_t>(step);
    std::vector<Table::Cell> row{month_name(story, step), hundredths(fan[kMedian][at]), hundredths(fan.front()[at]),
                                 hundredths(fan.back()[at]), ""};
    if (step == claim.step) row.back() = hundredths(claim.value);
    table.rows.push_back(std::move(row));
  }
  return table;
}

}  // namespace seedcorn
