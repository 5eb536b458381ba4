// Who finds the next Transformer: what is said of the futures played, of all of them, and of what a breakthrough
// changes.
#pragma once

#include <string>
#include <vector>

#include "explainer/compute/answers/played.hpp"
#include "explainer/compute/findings.hpp"

namespace seedcorn {

class JsonReader;
struct Story;

struct BreakthroughText {
  std::string waiting, even, us_likelier, cn_likelier, none_likelier, more, fewer,
      hardly;  // the finding, as the panel's title
  std::string subtitle, us, cn, both, none, columns, played, played_both, footer, footer_waiting;
  std::string figure_us, figure_cn, figure_us_effect, figure_cn_effect, value, effect_value;
  std::string reading_us, reading_cn, reading_both, reading_none, future, future_find;
  std::string effect_title, effect_title_lasting, effect_title_crosses, effect_waiting, effect_subtitle, effect_us,
      effect_cn, effect_published, effect_kept, effect_at_once, effect_after_one, effect_after, effect_reading;
  std::string table, table_year, table_all, sentence;
};

void read(JsonReader& reader, BreakthroughText& text);

std::string breakthrough_title(const Story& story, const Findings& findings, const Answers& answers);
std::vector<std::string> breakthrough_titles(const Story& story);  // every one, with its longest numbers
std::string breakthrough_subtitle(const Story& story);
std::string breakthrough_footer(const Story& story, const Answers& answers, const CalibrationStatus& calibration);
std::vector<std::string> breakthrough_footers(const Story& story);
std::string breakthrough_sentence(const Story& story, const Answers& answers);

std::string played_line(const Story& story, const Played& played);  // "Of the first 37 futures: US 18, ..."
std::string columns_note(const Story& story);
std::string none_name(const Story& story);
std::string in_hundred(const Story& story, float share);  // "45 in 100"
std::string effect_pair(const Story& story,
                        const model::BreakthroughEffect& effect);  // a year later, published and kept

struct YearReading {
  std::string title;
  std::vector<std::string> lines;
};
YearReading find_of_future(const Story& story, std::size_t future, const Find& find);
YearReading finds_of_column(const Story& story, const model::NextBreakthrough& next, std::size_t column);
YearReading finds_of_none(const Story& story, const model::NextBreakthrough& next);

std::string effect_title(const Story& story, const Answers& answers);
std::vector<std::string> effect_titles(const Story& story);  // the longest
std::string effect_subtitle(const Story& story);
std::string effect_after(const Story& story, int months);  // "after 2 years"
std::string effect_reading(const Story& story, const std::string& finder, const model::BreakthroughEffect& effect,
                           std::size_t when);

}  // namespace seedcorn
