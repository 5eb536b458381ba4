// All text for people, in one language (assets/story.<language>.json). Placeholders in braces are filled by text.hpp.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "explainer/result.hpp"
#include "model/levers.hpp"

namespace seedcorn {

struct Word {  // holds for values up to and including `upper`, in the lever's unit
  float upper = 0;
  std::string text;
};

struct LeverText {
  std::string name, help, basis;
  std::vector<Word> words;
};

struct LeverGroup {
  std::string title;
  std::vector<model::LeverId> levers;
};

struct Chapter {
  std::string id, kicker, question;
  std::vector<std::string> prose;
};

struct FigureText {
  std::string label, value, beyond;  // beyond only where the figure needs it
};

struct ChartText {
  std::string same, same_grows, hardly, adds, takes, china;  // the finding, as the chart's title
  std::string subtitle, us_ahead, cn_ahead, now, policy, fan_outer, fan_inner, observed, you, baseline, median;
  std::string observed_value, reading, reading_fan, reading_baseline, footer, footer_few, footer_running, footer_calibrating;
};

struct Formats {
  std::string months, percent, index, multiple, ratio, year, year_middle, date, history_moved, history_flat, basis;
  std::vector<std::string> months_of_year;
};

struct UiText {
  std::string reset, reset_all, today_mark, past_mark, levers, source;
  std::string grade_primary, grade_secondary, grade_unverified;
};

struct EvidenceText {
  std::string off, counts;  // of an observation's weight
};

struct Story {
  std::string title;
  std::vector<Chapter> chapters;
  std::vector<LeverGroup> groups;
  std::array<LeverText, model::kLeverCount> levers;
  FigureText lead, us_ahead, idea_ratio, cn_share;
  std::string figure_baseline;
  ChartText chart;
  EvidenceText evidence;
  Formats formats;
  UiText ui;
  std::string sentence;
  std::u32string characters;  // every character of the file, once: what the font must hold

  const LeverText& lever(model::LeverId id) const { return levers[static_cast<std::size_t>(id)]; }
};

// `file` is for messages. Fails by naming file and key.
Result<Story> parse_story(const std::string& file, std::string_view json);

}  // namespace seedcorn
