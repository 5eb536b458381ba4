// From now to 2040: members go on from their particles' state, each with its own random stream.
#pragma once

#include <span>

#include "model/breakthroughs.hpp"
#include "model/ideas.hpp"
#include "model/talent.hpp"
#include "model/time.hpp"

namespace seedcorn::model {

inline constexpr std::size_t kFuturePoints = kPoints - kNow;  // now included

template <class F, std::size_t G>
using EffortPath = std::array<std::array<Effort<F>, G>, kFuturePoints>;

// What talent brings in every month from now on: shared by all futures of a particle.
template <class F, std::size_t G>
void talent_futures(const Start<F, G>& start, const LeverPath& path, EffortPath<F, G>& efforts) {
  std::array<TalentState<F>, G> talent = start.talent;
  for (std::size_t i = 0; i < kFuturePoints; ++i) {
    const LeverStep& at = path[kNow + i];
    talent_effort(start.talent_constants, talent, at, efforts[i]);
    talent_step(start.talent_constants, talent, at);
  }
}

// Whose breakthrough comes first from 2027-01 on.
template <class F>
struct FirstBreakthrough {
  F waiting = all_lanes<F>(1.0f);  // 1: none yet
  F us = all_lanes<F>(0.0f);       // 1: an American one, alone in its month
};

template <class F, std::size_t G>
void note_breakthroughs(const Rates<F, G>& rates, std::array<FirstBreakthrough<F>, G>& first) {
  for (const std::size_t g : rates.struck) {
    const F us = first[g].waiting * rates.flows[g].us_breakthrough;
    const F no_cn = 1.0f - rates.flows[g].cn_breakthrough;
    first[g].us = first[g].us + us * no_cn;
    first[g].waiting = (first[g].waiting - us) * no_cn;
  }
}

// Calls visit(step) at steps kNow .. kSteps once the rates and breakthroughs of that month are known. A breakthrough in
// the last month still counts as one "by 2040": so it does in the reference values (tests/model/data/ensemble.json).
template <class F, std::size_t G, class Visit>
void run_futures(const std::array<IdeaConstants<F>, G>& constants, std::array<IdeaState<F>, G>& ideas,
                 Rates<F, G>& rates, const LeverPath& path, const EffortPath<F, G>& efforts, const Chance<F, G>& chance,
                 std::array<FirstBreakthrough<F>, G>& first, Visit visit) {
  for (int step = kNow;; ++step) {
    idea_rates(constants, efforts[static_cast<std::size_t>(step - kNow)], ideas, rates);
    breakthroughs(constants, chance, step, rates);
    if (step >= kPolicy) note_breakthroughs(rates, first);
    visit(step);
    if (step == kSteps) return;
    idea_step(constants, ideas, path[static_cast<std::size_t>(step)], rates);
  }
}

}  // namespace seedcorn::model
