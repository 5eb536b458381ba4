// What the panel of assumptions says: names and meanings, what the evidence leaves of each, and what the reader has
// made of it.
#pragma once

#include <array>
#include <map>
#include <string>

#include "explainer/compute/answers/answers.hpp"

namespace seedcorn {

class JsonReader;
struct Fact;
struct Story;

struct AssumptionText {
  std::string name, meaning, unit;
};

struct AssumptionsText {
  std::string title, subtitle, posterior, waiting, yours, fixed, judgement;
  std::array<AssumptionText, model::kAssumptionCount> rows;
};

void read(JsonReader& reader, AssumptionsText& text);

// The reader's interval if there is one, and what the evidence leaves.
std::string assumption_words(const Story& story, const State& state, const Answers& answers, model::AssumptionId id);

}  // namespace seedcorn
