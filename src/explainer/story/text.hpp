// Numbers and sentences in the reader's language: every template of the story is filled here and nowhere else.
#pragma once

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>

#include "explainer/compute/findings.hpp"
#include "explainer/state/state.hpp"
#include "explainer/story/evidence.hpp"
#include "explainer/story/story.hpp"

namespace seedcorn {

struct Slot {
  std::string_view name;
  std::string text;
};

// Replaces {name} by its text. A placeholder without a slot stays as it is.
std::string fill(std::string_view pattern, std::initializer_list<Slot> slots);

std::string whole_percent(float share);                     // "45", "<1", ">99"; "0" and "100" only where exact
std::string told_percent(const Story& story, float share);  // for sentences: "45", "less than 1", "more than 99"
std::string decimal(double value, int places);              // "3.1"; a true minus sign, never "-0.0"
std::string shortest(double value, int places);             // "3", "3.1": no zeros at its end
std::string signed_decimal(double value, int places);       // "+3.1"
std::string grouped(int value);                             // "10,240"

std::string lever_number(const Story& story, const model::Lever& lever, float value);
const std::string& lever_word(const Story& story, const model::Lever& lever, float value);
std::string lever_history(const Story& story,
                          const model::Lever& lever);       // what it was, and where the value comes from
std::string weight_word(const Story& story, float weight);  // how much an observation counts
std::string share_text(const Story& story, float share);    // "94%", ">99%"; "100%" only where exact
std::string share_told(const Story& story, float share);    // the same in a sentence: "more than 99%"
const std::string& button_name(const Story& story, ButtonId button, bool pressed);
std::string month_name(const Story& story, int step);
std::string column_name(const Story& story, std::size_t column);  // of year_columns.hpp

struct FigureTexts {
  std::string lead, us_ahead, idea_ratio, cn_share;
};
inline constexpr std::string_view kUnknown = "…";  // in a number's place while it is being computed
FigureTexts figure_texts(const Story& story, const std::optional<Figures>& figures);

// While there are no futures yet, these say that they are being computed.
std::string chart_title(const Story& story, const Findings& findings);
std::string chart_footer(const Story& story, const Findings& findings, const CalibrationStatus& calibration);
std::string result_sentence(const Story& story, const std::optional<Figures>& figures);
std::string result_sentence(const Story& story, std::string_view pattern,
                            const std::optional<Figures>& figures);  // by the chapter's own pattern

}  // namespace seedcorn
