// From now to 2040: N members go on from their particles' state, each with its own random stream.
#pragma once

#include <span>

#include "model/breakthroughs.hpp"
#include "model/ideas.hpp"
#include "model/talent.hpp"
#include "model/time.hpp"

namespace seedcorn::model {

// Whose breakthrough came first among those from 2027-01 on.
template <std::size_t N>
struct FirstBreakthrough {
  Row<N> waiting;  // 1: none yet
  Row<N> us;       // 1: an American one, alone in its month

  FirstBreakthrough() {
    waiting.fill(1.0f);
    us.fill(0.0f);
  }
  void note(const Rates<N>& rates) {
    SEEDCORN_LANES
    for (std::size_t i = 0; i < N; ++i) {
      us[i] += waiting[i] * rates.us_breakthrough[i] * (1.0f - rates.cn_breakthrough[i]);
      waiting[i] *= (1.0f - rates.us_breakthrough[i]) * (1.0f - rates.cn_breakthrough[i]);
    }
  }
};

// What talent brings in every month from now on: shared by all futures of a particle.
template <std::size_t N>
void talent_futures(const Start<N>& start, const LeverPath& path, std::span<Effort<N>, kPoints - kNow> efforts) {
  TalentState<N> talent = start.talent;
  for (int step = kNow; step < kPoints; ++step) {
    const LeverStep& at = path[static_cast<std::size_t>(step)];
    talent_effort(start.member, talent, at, efforts[static_cast<std::size_t>(step - kNow)]);
    talent_step(start.member, talent, at);
  }
}

// Calls visit(step) at steps kNow .. kSteps once the rates and breakthroughs of that month are known. A breakthrough in
// the last month still counts as one "by 2040": so does the reference (reference/ensemble.json).
template <std::size_t N, class Visit>
void run_futures(const Member<N>& member, IdeaState<N>& ideas, Rates<N>& rates, const LeverPath& path,
                 std::span<const Effort<N>, kPoints - kNow> efforts, const Chance<N>& chance,
                 FirstBreakthrough<N>& first, Visit visit) {
  for (int step = kNow;; ++step) {
    const LeverStep& at = path[static_cast<std::size_t>(step)];
    idea_rates(member, efforts[static_cast<std::size_t>(step - kNow)], ideas, at, rates);
    breakthroughs(member, chance, step, rates);
    if (step >= kPolicy) first.note(rates);
    visit(step);
    if (step == kSteps) return;
    idea_step(member, ideas, at, rates);
  }
}

}  // namespace seedcorn::model
