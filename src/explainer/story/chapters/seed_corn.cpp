#include "explainer/story/chapters/seed_corn.hpp"

#include <cmath>

#include "explainer/base/json_reader.hpp"
#include "explainer/story/chapters/chapter.hpp"
#include "explainer/story/story.hpp"
#include "explainer/story/text.hpp"
#include "explainer/story/year_columns.hpp"

namespace seedcorn {

namespace {

constexpr int kClaimYear = model::kFirstYear + (model::kPolicy + model::kClaimMonths) / 12;

std::string filled(const Story& story, const std::string& pattern, const HarvestPicture& picture) {
  const model::Lever& lever = model::lever(model::LeverId::us_talent_drain);
  const model::HarvestResult& result = picture.result;
  return fill(pattern, {{"five", told_percent(story, result.within_five_years)},
                        {"claim", std::to_string(kClaimYear)},
                        {"year", std::to_string(static_cast<int>(result.median_year))},
                        {"never", told_percent(story, result.never)},
                        {"end", std::to_string(model::kLastYear)},
                        {"high", lever_number(story, lever, picture.high_drain)},
                        {"low", lever_number(story, lever, picture.low_drain)},
                        {"past", std::to_string(kHeldBackYear)},
                        {"change", harvest_change(story, result.median_ratio.back())}});
}

}  // namespace

void read(JsonReader& reader, SeedCornText& t) {
  const auto& in = reader.object(reader.object(reader.root(), "panels", ""), "seed-corn", "panels");
  read_texts(reader, in, "panels.seed-corn",
             {{"waiting", &t.waiting},
              {"holds", &t.holds},
              {"later", &t.later},
              {"never", &t.never},
              {"extremes_holds", &t.extremes_holds},
              {"extremes_later", &t.extremes_later},
              {"extremes_never", &t.extremes_never},
              {"subtitle", &t.subtitle},
              {"subtitle_extremes", &t.subtitle_extremes},
              {"more", &t.more},
              {"less", &t.less},
              {"five", &t.five},
              {"falls", &t.falls},
              {"never_name", &t.never_name},
              {"footer", &t.footer},
              {"footer_waiting", &t.footer_waiting},
              {"figure_five", &t.figure_five},
              {"figure_end", &t.figure_end},
              {"figure_never", &t.figure_never},
              {"figure_without", &t.figure_without},
              {"value", &t.value},
              {"reading", &t.reading},
              {"reading_falls", &t.reading_falls},
              {"reading_fallen", &t.reading_fallen},
              {"reading_never", &t.reading_never},
              {"table_year", &t.table_year},
              {"table_change", &t.table_change},
              {"table_low", &t.table_low},
              {"table_high", &t.table_high},
              {"sentence", &t.sentence},
              {"sentence_never", &t.sentence_never}});
}

std::string seed_corn_title(const Story& story, const Answers& answers) {
  const SeedCornText& text = story.seed_corn;
  if (!answers.harvest.value) return text.waiting;
  const HarvestPicture& picture = *answers.harvest.value;
  const model::HarvestResult& result = picture.result;
  if (result.within_five_years >= 0.5f)
    return filled(story, picture.extremes ? text.extremes_holds : text.holds, picture);
  if (result.median_year > 0) return filled(story, picture.extremes ? text.extremes_later : text.later, picture);
  return filled(story, picture.extremes ? text.extremes_never : text.never, picture);
}

std::vector<std::string> seed_corn_titles(const Story& story) {
  const SeedCornText& t = story.seed_corn;
  HarvestPicture longest{kHeldBackDrain, 0.95f, false, {}};
  longest.result.within_five_years = longest.result.never = 0.999f;
  longest.result.median_year = static_cast<float>(model::kLastYear);
  std::vector<std::string> titles{t.waiting};
  for (const std::string* pattern :
       {&t.holds, &t.later, &t.never, &t.extremes_holds, &t.extremes_later, &t.extremes_never})
    titles.push_back(filled(story, *pattern, longest));
  return titles;
}

std::string seed_corn_subtitle(const Story& story, const Answers& answers) {
  const SeedCornText& text = story.seed_corn;
  const model::Lever& lever = model::lever(model::LeverId::us_talent_drain);
  if (!answers.harvest.value) return filled(story, text.subtitle, {kHeldBackDrain, lever.normal, false, {}});
  const HarvestPicture& picture = *answers.harvest.value;
  return filled(story, picture.extremes ? text.subtitle_extremes : text.subtitle, picture);
}

std::vector<std::string> seed_corn_subtitles(const Story& story) {
  const HarvestPicture any{kHeldBackDrain, kHeldBackDrain, false, {}};
  return {filled(story, story.seed_corn.subtitle, any), filled(story, story.seed_corn.subtitle_extremes, any)};
}

std::string seed_corn_footer(const Story& story, const Answers& answers, const CalibrationStatus& calibration) {
  if (!calibration.complete) return story.chart.footer_calibrating;
  if (!answers.harvest.value || !answers.harvest.current) return story.seed_corn.footer_waiting;
  return fill(story.seed_corn.footer, {{"n", grouped(kAnsweredFutures)}});
}

std::vector<std::string> seed_corn_footers(const Story& story) {
  return {fill(story.seed_corn.footer, {{"n", grouped(kAnsweredFutures)}}), story.seed_corn.footer_waiting,
          story.chart.footer_calibrating};
}

std::string seed_corn_sentence(const Story& story, const Answers& answers) {
  const SeedCornText& text = story.seed_corn;
  if (!answers.harvest.value) return text.waiting;
  const HarvestPicture& picture = *answers.harvest.value;
  return filled(story, picture.result.median_year > 0 ? text.sentence : text.sentence_never, picture);
}

std::string with_years(const Story& story, const std::string& pattern) { return filled(story, pattern, {}); }
std::string futures_of_hundred(const Story& story, float share) {
  return fill(story.seed_corn.value, {{"n", whole_percent(share)}});
}

std::string harvest_change(const Story& story, float ratio) {
  return fill(story.formats.percent, {{"v", signed_decimal(100 * (static_cast<double>(ratio) - 1), 1)}});
}

std::vector<std::string> harvest_lines(const Story& story, const HarvestPicture& picture, std::size_t month) {
  const model::HarvestResult& result = picture.result;
  return {fill(story.seed_corn.reading, {{"v", harvest_change(story, result.median_ratio[month])}}),
          fill(story.chart.reading_fan, {{"low", harvest_change(story, result.low_ratio[month])},
                                         {"high", harvest_change(story, result.high_ratio[month])}})};
}

std::vector<std::string> fall_lines(const Story& story, const HarvestPicture& picture, std::size_t column) {
  float fallen = 0;
  for (std::size_t i = 0; i <= column; ++i) fallen += in_column(picture.result.falls_in, i);
  return {fill(story.seed_corn.reading_falls, {{"n", told_percent(story, in_column(picture.result.falls_in, column))}}),
          fill(story.seed_corn.reading_fallen, {{"n", told_percent(story, fallen)}})};
}

std::string never_line(const Story& story, const HarvestPicture& picture) {
  return filled(story, story.seed_corn.reading_never, picture);
}

template <>
std::string sentence<ChapterId::seed_corn>(const ChapterSource& source) {
  return source.answers.harvest.value ? seed_corn_sentence(source.story, source.answers)
                                      : patterned_sentence(ChapterId::seed_corn, source);
}

template <>
Table table<ChapterId::seed_corn>(const ChapterSource& source) {
  const Story& story = source.story;
  const Answers& answers = source.answers;
  const SeedCornText& text = story.seed_corn;
  if (!answers.harvest.value) return {};
  const model::HarvestResult& result = answers.harvest.value->result;
  Table table{seed_corn_subtitle(story, answers),
              {text.table_year, text.table_change, text.table_low, text.table_high, text.falls},
              {}};
  for (std::size_t column = 0; column < kYearColumns; ++column) {
    const std::size_t january = 12 * column;
    table.rows.push_back({column_name(story, column), percent(result.median_ratio[january] - 1),
                          percent(result.low_ratio[january] - 1), percent(result.high_ratio[january] - 1),
                          percent(in_column(result.falls_in, column))});
  }
  table.rows.push_back({text.never_name, "", "", "", percent(result.never)});
  return table;
}

}  // namespace seedcorn
