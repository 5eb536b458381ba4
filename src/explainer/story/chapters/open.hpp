// What the chapter on open models says: China's share of builders, and the US openness that would bring them back.
#pragma once

#include <array>
#include <string>

#include "explainer/compute/answers/answers.hpp"
#include "explainer/compute/findings.hpp"

namespace seedcorn {

class JsonReader;
struct State;
struct Story;

struct OpenText {
  std::string waiting, same, same_none, back, choice, choice_none;  // the finding, as the panel's title
  std::string subtitle, footer, sentence, sentence_points, computing;
  std::string mostly_us, mostly_cn, observed_value, reading;
  std::string without_support, support_as_set, full_support, no_value, most, no_most;  // figures
  std::string mark, no_mark;                                                           // below the slider
};

void read(JsonReader& reader, OpenText& text);

std::string open_title(const Story& story, const Findings& findings, const Answers& answers, const State& state);
std::array<std::string, 6> open_longest_titles(const Story& story);
std::string open_sentence(const Story& story, const Findings& findings, const Answers& answers);

// What US openness brings builders back.
struct ComebackText {
  std::string label, half, most;  // in half and in nine tenths of the futures
};
std::array<ComebackText, 3> comeback_texts(const Story& story,
                                           const Answers& answers);  // without, as set and full state support
std::string comeback_mark(const Story& story, const Answers& answers);

}  // namespace seedcorn
