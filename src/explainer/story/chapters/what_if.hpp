// What would have to be true: in which assumptions the futures differ where a statement holds, in plain sentences.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "explainer/compute/answers/answers.hpp"

namespace seedcorn {

class JsonReader;
struct State;
struct Story;

struct WhatIfText {
  std::string title, subtitle, waiting, holds, never, few, alike, higher, lower, rest;
  std::array<std::string, kClaimCount> claims;
  std::array<std::string, model::kAssumptionCount> assumptions;  // names
};

void read(JsonReader& reader, WhatIfText& text);

// What the futures have in common may be chance if there are fewer than this.
inline constexpr int kFewFutures = 40;

// The assumptions that the answer names, largest difference first; empty where none can be named.
std::vector<model::WhatIfRow> telling_rows(const model::WhatIfResult& result);

const std::string& claim_name(const Story& story, ClaimId claim);
// One to four sentences. Says that it is being computed until there is an answer to the statement chosen.
std::string what_if_answer(const Story& story, const Answers& answers, const State& state);
std::string what_if_sentences(const Story& story, const WhatIfPicture& picture);
// The longest answer there can be. Room is kept for it, so that choosing another statement does not move the facts
// below.
std::string longest_what_if(const Story& story);

}  // namespace seedcorn
