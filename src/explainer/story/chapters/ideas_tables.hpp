// The tables of the chapters on the guess, on open models, on closed labs and on the evidence.
#pragma once

#include "explainer/story/table.hpp"

namespace seedcorn {

Table hook_table(const Story& story, const Answers& answers, const State& state);  // empty until the answer is revealed
Table open_table(const Story& story, const Answers& answers);
Table closed_table(const Story& story, const State& state);
Table evidence_table(const Story& story, const Answers& answers);

}  // namespace seedcorn
