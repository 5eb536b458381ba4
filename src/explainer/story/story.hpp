// All text for people, in one language (assets/story.<language>.json). Placeholders in braces are filled by text.hpp.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "explainer/base/result.hpp"
#include "explainer/state/buttons.hpp"
#include "explainer/state/chapters.hpp"
#include "explainer/story/chapters/assumptions.hpp"
#include "explainer/story/chapters/breakthrough.hpp"
#include "explainer/story/chapters/closed.hpp"
#include "explainer/story/chapters/evidence.hpp"
#include "explainer/story/chapters/hook.hpp"
#include "explainer/story/chapters/open.hpp"
#include "explainer/story/chapters/policy.hpp"
#include "explainer/story/chapters/sandbox.hpp"
#include "explainer/story/chapters/seed_corn.hpp"
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

struct Quote {
  std::string text, by;
};

struct Chapter {
  std::string id, name, kicker, question;
  std::vector<std::string> prose;
  std::optional<Quote> quote;
  std::optional<Quote> reveal;  // the answer to what the reader has guessed
  std::vector<model::LeverId> controls;
  std::vector<ButtonId> buttons;
};

struct FigureText {
  std::string label, value, beyond;  // beyond only where the figure needs it
};

struct ChartText {
  std::string waiting, same, same_grows, hardly, adds, takes, china;  // the finding, as the chart's title
  std::string subtitle, x_axis, us_ahead, cn_ahead, now, policy, fan_outer, fan_inner, observed, you, baseline, median;
  std::string observed_value, reading, reading_fan, reading_baseline, footer, footer_few, footer_running,
      footer_calibrating;
};

struct Formats {
  std::string months, percent, over, under, index, multiple, ratio, year, year_middle, year_and_january, date,
      history_moved, history_flat, basis;
  std::vector<std::string> months_of_year;
};

struct UiText {
  std::string not_a_forecast, reset, today_mark, past_mark, levers, source;
  std::string grade_primary, grade_secondary, grade_unverified;
  std::array<std::string, kButtonCount> buttons;  // names, by ButtonId
  std::string pause;                              // name of the button that plays, while it plays
};

struct Story {
  std::string title;
  std::vector<Chapter> chapters;
  std::vector<LeverGroup> groups;
  std::array<LeverText, model::kLeverCount> levers;
  FigureText lead, us_ahead, idea_ratio, cn_share;
  std::string figure_baseline, figure_baseline_short;  // the short one for narrow columns
  ChartText chart;
  EvidenceText evidence;
  AssumptionsText assumptions;
  HookText hook;
  OpenText open;
  ClosedText closed;
  BreakthroughText breakthrough;
  SeedCornText seed_corn;
  PolicyText policy;
  SandboxText sandbox;
  Formats formats;
  UiText ui;
  std::string sentence;
  std::array<std::string, kChapterCount> sentences;  // the result, by chapter; empty where there is none
  std::u32string characters;  // every character of the file, once: what the regular font must hold
  std::u32string
      bold_characters;  // the same without running text, which is never set in bold (RUNNING_TEXT of tools/fonts.py)

  const LeverText& lever(model::LeverId id) const { return levers[static_cast<std::size_t>(id)]; }
};

// `file` is for messages. Fails by naming file and key.
Result<Story> parse_story(const std::string& file, std::string_view json);

}  // namespace seedcorn
