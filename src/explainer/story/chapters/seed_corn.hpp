// What the harvest costs: whether, and when, labs that hire more harvest less.
#pragma once

#include <string>
#include <vector>

#include "explainer/compute/answers/answers.hpp"
#include "explainer/compute/findings.hpp"

namespace seedcorn {

class JsonReader;
struct Story;

struct SeedCornText {
  std::string waiting, holds, later, never, extremes_holds, extremes_later,
      extremes_never;  // the finding, as the panel's title
  std::string subtitle, subtitle_extremes, more, less, five, falls, never_name, footer, footer_waiting;
  std::string figure_five, figure_end, figure_never, figure_without, value;
  std::string reading, reading_falls, reading_fallen, reading_never;
  std::string table_year, table_change, table_low, table_high;
  std::string sentence, sentence_never;
};

void read(JsonReader& reader, SeedCornText& text);

std::string seed_corn_title(const Story& story, const Answers& answers);
std::vector<std::string> seed_corn_titles(const Story& story);  // every one, with its longest numbers
std::string seed_corn_subtitle(const Story& story, const Answers& answers);
std::vector<std::string> seed_corn_subtitles(const Story& story);
std::string seed_corn_footer(const Story& story, const Answers& answers, const CalibrationStatus& calibration);
std::vector<std::string> seed_corn_footers(const Story& story);
std::string seed_corn_sentence(const Story& story, const Answers& answers);

// A figure by its pattern: seed_corn.figure_five and so on.
std::string with_years(const Story& story, const std::string& pattern);
std::string futures_of_hundred(const Story& story, float share);
std::string harvest_change(const Story& story, float ratio);  // "+2.6%"

std::vector<std::string> harvest_lines(const Story& story, const HarvestPicture& picture,
                                       std::size_t month);  // exact values
std::vector<std::string> fall_lines(const Story& story, const HarvestPicture& picture, std::size_t column);
std::string never_line(const Story& story, const HarvestPicture& picture);

}  // namespace seedcorn
