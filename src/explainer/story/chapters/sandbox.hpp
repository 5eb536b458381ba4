// What the sandbox says of its outcomes, its named settings and its pins.
#pragma once

#include <array>
#include <optional>
#include <string>

#include "explainer/compute/answers/answers.hpp"
#include "explainer/compute/findings.hpp"
#include "explainer/state/presets.hpp"

namespace seedcorn {

class JsonReader;
struct ChapterSource;
struct State;
struct Story;
struct Table;

struct OutcomeText {
  std::string name, subtitle, above,
      below;  // above, below: what the two sides of the rule mean; empty where there is none
};

struct SandboxText {
  std::array<OutcomeText, kShownCount> outcomes;
  std::array<std::string, kSelectorCount> selectors;  // their labels
  std::string outcome_title, outcome_title_changed, outcome_measured, small_title, small_subtitle;
  std::string presets_title, preset_none, history_title, history_place;
  std::array<std::string, kPresetCount> reasons;
  std::string pins_title, pins_note, pin_waiting, pin_same, pin_differs, pin_lever, pin_and, pin_months, pin_odds;
};

void read(JsonReader& reader, SandboxText& text);

std::string shown_number(const Story& story, ShownId shown, float value);  // with its unit
const OutcomeText& outcome_text(const Story& story, ShownId shown);
// "Ideas of US labs in 2035: 1.24, as things are 1.18". Says what is being computed while there is nothing yet.
std::string outcome_title(const Story& story, const Findings& findings, const Answers& answers, const State& state);

// Every percentile that is known, or the one curve, with the curve of today's levers beside it, by year.
Table outcome_table(const ChapterSource& source, ShownId shown);

std::string option_name(const Story& story, SelectorId selector, const Shown& shown);  // of the chosen one
std::string preset_reason(const Story& story, const Preset& preset);                   // with the values it sets
// The same for the named setting at which the levers stand; another text if they stand at none.
std::string preset_reason(const Story& story, const State& state);
// How a pin differs from the levers as they stand, in levers and results. Empty when there is no such pin.
std::string pin_sentence(const Story& story, const State& state, const Findings& findings, const Answers& answers,
                         std::size_t pin);

}  // namespace seedcorn
