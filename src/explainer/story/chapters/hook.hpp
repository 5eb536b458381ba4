// What the opening chapter says: the reader's guess, the ratio that was reported, and the model's own.
#pragma once

#include <string>
#include <vector>

#include "explainer/compute/answers/answers.hpp"
#include "model/observations.hpp"

namespace seedcorn {

class JsonReader;
struct State;
struct Story;

struct HookText {
  std::string ask, guessed, more, less, same, unguessed;  // the finding, as the panel's title
  std::string subtitle, footer, footer_revealed, sentence, computing;
  std::string hint, fewer, greater, your_guess, reported;                // on the scale
  std::string mostly_us, mostly_cn, model, claim, claim_value, reading;  // on the chart
};

void read(JsonReader& reader, HookText& text);

const model::Observation& reported_ratio();  // Chinese ideas per American one, as it was reported

std::string hook_title(const Story& story, const Answers& answers, const State& state);
std::vector<std::string> hook_longest_titles(const Story& story);
std::string hook_footer(const Story& story, const State& state);
// Does not tell the answer before it is revealed.
std::string hook_sentence(const Story& story, const Answers& answers, const State& state);
std::string ratio_text(const Story& story, float ratio);  // "2:1"

}  // namespace seedcorn
