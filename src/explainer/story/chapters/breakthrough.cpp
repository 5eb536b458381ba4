#include "explainer/story/chapters/breakthrough.hpp"

#include <algorithm>
#include <cmath>

#include "explainer/base/json_reader.hpp"
#include "explainer/story/chapters/chapter.hpp"
#include "explainer/story/story.hpp"
#include "explainer/story/text.hpp"
#include "explainer/story/year_columns.hpp"

namespace seedcorn {

namespace {

constexpr float kEven = 0.05f;         // shares nearer to each other than this are called even
constexpr int kHardly = 2;             // of 100 futures: a smaller change is not worth a number
constexpr float kNothingLeft = 0.25f;  // months of lead
constexpr float kApart = 0.1f;         // months: what is nearer is the same in one decimal
constexpr std::size_t kAYear = 1;      // row of model::kMonthsAfter
static_assert(model::kMonthsAfter.front() == 0 && model::kMonthsAfter[kAYear] == 12);

std::string year_text(int year) { return std::to_string(year); }

std::string filled(const Story& story, const std::string& pattern, const model::NextBreakthrough& next,
                   int change = 0) {
  return fill(pattern, {{"us", told_percent(story, next.us)},
                        {"cn", told_percent(story, next.cn)},
                        {"none", told_percent(story, next.none)},
                        {"change", std::to_string(std::abs(change))},
                        {"end", year_text(model::kLastYear)}});
}

std::string months(float value) { return signed_decimal(static_cast<double>(value), 1); }
int of_hundred(float share) { return static_cast<int>(std::lround(100 * share)); }

const std::string& title_as_things_are(const BreakthroughText& text, const model::NextBreakthrough& next) {
  if (next.none >= 0.5f) return text.none_likelier;
  if (std::abs(next.us - next.cn) < kEven) return text.even;
  return next.us > next.cn ? text.us_likelier : text.cn_likelier;
}

std::string effect_finding(const Story& story, const model::BreakthroughEffect& us) {
  const BreakthroughText& text = story.breakthrough;
  const float left = std::max(std::abs(us.published.back()), std::abs(us.kept.back()));
  const bool crosses =
      us.published.front() > us.kept.front() + kApart && us.kept[kAYear] > us.published[kAYear] + kApart;
  return fill(crosses               ? text.effect_title_crosses
              : left < kNothingLeft ? text.effect_title
                                    : text.effect_title_lasting,
              {{"now_published", months(us.published.front())},
               {"now_kept", months(us.kept.front())},
               {"published", months(us.published[kAYear])},
               {"kept", months(us.kept[kAYear])},
               {"years", std::to_string(model::kMonthsAfter.back() / 12)},
               {"later_published", months(us.published.back())},
               {"later_kept", months(us.kept.back())}});
}

}  // namespace

void read(JsonReader& reader, BreakthroughText& t) {
  const auto& in = reader.object(reader.object(reader.root(), "panels", ""), "breakthrough", "panels");
  read_texts(reader, in, "panels.breakthrough",
             {{"waiting", &t.waiting},
              {"even", &t.even},
              {"us_likelier", &t.us_likelier},
              {"cn_likelier", &t.cn_likelier},
              {"none_likelier", &t.none_likelier},
              {"more", &t.more},
              {"fewer", &t.fewer},
              {"hardly", &t.hardly},
              {"subtitle", &t.subtitle},
              {"us", &t.us},
              {"cn", &t.cn},
              {"both", &t.both},
              {"none", &t.none},
              {"columns", &t.columns},
              {"played", &t.played},
              {"played_both", &t.played_both},
              {"footer", &t.footer},
              {"footer_waiting", &t.footer_waiting},
              {"figure_us", &t.figure_us},
              {"figure_cn", &t.figure_cn},
              {"figure_us_effect", &t.figure_us_effect},
              {"figure_cn_effect", &t.figure_cn_effect},
              {"value", &t.value},
              {"effect_value", &t.effect_value},
              {"reading_us", &t.reading_us},
              {"reading_cn", &t.reading_cn},
              {"reading_both", &t.reading_both},
              {"future", &t.future},
              {"future_find", &t.future_find},
              {"reading_none", &t.reading_none},
              {"effect_title", &t.effect_title},
              {"effect_title_lasting", &t.effect_title_lasting},
              {"effect_title_crosses", &t.effect_title_crosses},
              {"effect_waiting", &t.effect_waiting},
              {"effect_subtitle", &t.effect_subtitle},
              {"effect_us", &t.effect_us},
              {"effect_cn", &t.effect_cn},
              {"effect_published", &t.effect_published},
              {"effect_kept", &t.effect_kept},
              {"effect_at_once", &t.effect_at_once},
              {"effect_after_one", &t.effect_after_one},
              {"effect_after", &t.effect_after},
              {"effect_reading", &t.effect_reading},
              {"table", &t.table},
              {"table_year", &t.table_year},
              {"table_all", &t.table_all},
              {"sentence", &t.sentence}});
}

std::string breakthrough_title(const Story& story, const Findings& findings, const Answers& answers) {
  const BreakthroughText& text = story.breakthrough;
  if (!answers.first.value) return text.waiting;
  const model::NextBreakthrough& next = answers.first.value->next;
  if (!findings.changed || !answers.first_baseline.value || next.none >= 0.5f)
    return filled(story, title_as_things_are(text, next), next);
  const int change = of_hundred(next.us) - of_hundred(answers.first_baseline.value->next.us);
  if (std::abs(change) < kHardly) return filled(story, text.hardly, next);
  return filled(story, change > 0 ? text.more : text.fewer, next, change);
}

std::vector<std::string> breakthrough_titles(const Story& story) {
  const BreakthroughText& t = story.breakthrough;
  model::NextBreakthrough longest;
  longest.us = longest.cn = longest.none = 0.999f;
  std::vector<std::string> titles{t.waiting};
  for (const std::string* pattern :
       {&t.even, &t.us_likelier, &t.cn_likelier, &t.none_likelier, &t.more, &t.fewer, &t.hardly})
    titles.push_back(filled(story, *pattern, longest, 100));
  return titles;
}

std::string breakthrough_subtitle(const Story& story) {
  return fill(story.breakthrough.subtitle, {{"year", year_text(model::kFirstYear + model::kPolicy / 12)}});
}

std::string breakthrough_footer(const Story& story, const Answers& answers, const CalibrationStatus& calibration) {
  if (!calibration.complete) return story.chart.footer_calibrating;
  if (!answers.first.value || !answers.first.current) return story.breakthrough.footer_waiting;
  return fill(story.breakthrough.footer, {{"n", grouped(kAnsweredFutures)}, {"played", grouped(kFuturesPlayed)}});
}

std::vector<std::string> breakthrough_footers(const Story& story) {
  return {fill(story.breakthrough.footer, {{"n", grouped(kAnsweredFutures)}, {"played", grouped(kFuturesPlayed)}}),
          story.breakthrough.footer_waiting, story.chart.footer_calibrating};
}

std::string breakthrough_sentence(const Story& story, const Answers& answers) {
  if (!answers.first.value) return story.breakthrough.waiting;
  const model::FirstResult& first = *answers.first.value;
  return fill(filled(story, story.breakthrough.sentence, first.next),
              {{"published", months(first.us.published[kAYear])}, {"kept", months(first.us.kept[kAYear])}});
}

std::string played_line(const Story& story, const Played& played) {
  int shown = 0;
  for (const int found : played.found) shown += found;
  const int both = played.of(Finder::both);
  return fill(both > 0 ? story.breakthrough.played_both : story.breakthrough.played,
              {{"n", std::to_string(shown)},
               {"us", std::to_string(played.of(Finder::us))},
               {"cn", std::to_string(played.of(Finder::cn))},
               {"both", std::to_string(both)},
               {"none", std::to_string(played.of(Finder::none))}});
}

std::string columns_note(const Story& story) {
  return fill(story.breakthrough.columns, {{"n", grouped(kAnsweredFutures)}});
}
std::string none_name(const Story& story) {
  return fill(story.breakthrough.none, {{"end", year_text(model::kLastYear)}});
}
std::string in_hundred(const Story& story, float share) {
  return fill(story.breakthrough.value, {{"n", whole_percent(share)}});
}

std::string effect_pair(const Story& story, const model::BreakthroughEffect& effect) {
  return fill(story.breakthrough.effect_value,
              {{"published", months(effect.published[kAYear])}, {"kept", months(effect.kept[kAYear])}});
}

YearReading finds_of_column(const Story& story, const model::NextBreakthrough& next, std::size_t column) {
  const BreakthroughText& text = story.breakthrough;
  const float both = in_column(next.both_by_year, column);
  YearReading reading{column_name(story, column),
                      {fill(text.reading_us, {{"n", told_percent(story, in_column(next.us_by_year, column))}}),
                       fill(text.reading_cn, {{"n", told_percent(story, in_column(next.cn_by_year, column))}})}};
  if (both > 0) reading.lines.push_back(fill(text.reading_both, {{"n", told_percent(story, both)}}));
  return reading;
}

YearReading finds_of_none(const Story& story, const model::NextBreakthrough& next) {
  return {none_name(story), {fill(story.breakthrough.reading_none, {{"n", told_percent(story, next.none)}})}};
}

YearReading find_of_future(const Story& story, std::size_t future, const Find& find) {
  const BreakthroughText& text = story.breakthrough;
  YearReading reading{fill(text.future, {{"i", std::to_string(future + 1)}, {"n", std::to_string(kFuturesPlayed)}}),
                      {}};
  if (find.finder == Finder::none)
    reading.lines = {none_name(story)};
  else
    reading.lines = {fill(text.future_find, {{"finder", find.finder == Finder::us   ? text.us
                                                        : find.finder == Finder::cn ? text.cn
                                                                                    : text.both},
                                             {"date", month_name(story, find.step)}})};
  return reading;
}

std::string effect_title(const Story& story, const Answers& answers) {
  if (!answers.first.value) return story.breakthrough.effect_waiting;
  return effect_finding(story, answers.first.value->us);
}

std::vector<std::string> effect_titles(const Story& story) {
  model::BreakthroughEffect longest;
  longest.published[kAYear] = longest.kept[kAYear] = 10;
  std::vector<std::string> titles{effect_finding(story, longest)};
  longest.published.back() = longest.kept.back() = 10;
  titles.push_back(effect_finding(story, longest));
  longest.published.front() = 20;
  longest.kept.front() = longest.published[kAYear] = 9;
  titles.push_back(effect_finding(story, longest));
  return titles;
}

std::string effect_subtitle(const Story& story) {
  return fill(story.breakthrough.effect_subtitle, {{"when", month_name(story, model::kShockStep)}});
}

std::string effect_after(const Story& story, int after) {
  const BreakthroughText& text = story.breakthrough;
  return after == 0    ? text.effect_at_once
         : after == 12 ? text.effect_after_one
                       : fill(text.effect_after, {{"years", std::to_string(after / 12)}});
}

std::string effect_reading(const Story& story, const std::string& finder, const model::BreakthroughEffect& effect,
                           std::size_t when) {
  return fill(story.breakthrough.effect_reading,
              {{"finder", finder}, {"published", months(effect.published[when])}, {"kept", months(effect.kept[when])}});
}

template <>
std::string sentence<ChapterId::breakthrough>(const ChapterSource& source) {
  return source.answers.first.value ? breakthrough_sentence(source.story, source.answers)
                                    : patterned_sentence(ChapterId::breakthrough, source);
}

template <>
Table table<ChapterId::breakthrough>(const ChapterSource& source) {
  const Story& story = source.story;
  const Answers& answers = source.answers;
  const BreakthroughText& text = story.breakthrough;
  if (!answers.first.value) return {};
  const model::NextBreakthrough& next = answers.first.value->next;
  Table table{text.table, {text.table_year, text.us, text.cn, text.both}, {}};
  for (std::size_t column = 0; column < kYearColumns; ++column)
    table.rows.push_back({column_name(story, column), percent(in_column(next.us_by_year, column)),
                          percent(in_column(next.cn_by_year, column)), percent(in_column(next.both_by_year, column))});
  table.rows.push_back({text.table_all, percent(next.us), percent(next.cn), percent(next.both)});
  return table;
}

}  // namespace seedcorn
