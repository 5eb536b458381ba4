// Ideas and builders in a month: first everything that follows from the state, then, once breakthroughs are known, the change.
// Phases are separate loops over rows: all logarithms, the linear part, all powers.
#pragma once

#include "model/equations.hpp"
#include "model/lever_path.hpp"
#include "model/member.hpp"
#include "model/time.hpp"

namespace seedcorn::model {

// Lead, and the bases of all powers.
template <std::size_t N>
void idea_access(const Member<N>& member, const IdeaState<N>& ideas, const LeverStep& at, Rates<N>& rates) {
  SEEDCORN_LANES
  for (std::size_t i = 0; i < N; ++i) {
    const float absorption = member.absorption[i];
    const float reach = member.secret_reach[i];
    const float us_secrets = ideas.us_secrets[i];
    const float cn_secrets = ideas.cn_secrets[i];
    const float us_usable = equation::usable(ideas.us_public[i], absorption, ideas.us_reads[i]);
    const float cn_usable = equation::usable(ideas.cn_public[i], absorption, ideas.cn_reads[i]);
    const float us_in_labs = equation::usable_in_labs(us_usable, reach, us_secrets);
    const float cn_in_labs = equation::usable_in_labs(cn_usable, reach, cn_secrets);
    const float world_inverse = 1.0f / (ideas.us_public[i] + ideas.cn_public[i] + us_secrets + cn_secrets);
    rates.logs[0 * N + i] = us_usable * world_inverse;
    rates.logs[1 * N + i] = cn_usable * world_inverse;
    rates.logs[2 * N + i] = us_in_labs * world_inverse;
    rates.logs[3 * N + i] = cn_in_labs * world_inverse;
    rates.logs[4 * N + i] = equation::seed_stock(ideas.us_seed[i], absorption, ideas.cn_seed[i]);
    rates.logs[5 * N + i] = equation::seed_stock(ideas.cn_seed[i], absorption, ideas.us_seed[i]);
    const float compute =
        equation::compute(member.compute_weight[i], at.ln_compute_ratio, member.compute_surprise[i], at.surprise);
    rates.lead[i] = equation::kMonthsPerNat * (compute + member.idea_gain[i] * (us_in_labs - cn_in_labs));
  }
}

template <std::size_t N>
void idea_powers(const Member<N>& member, Rates<N>& rates) {
  SEEDCORN_LANES
  for (std::size_t i = 0; i < 6 * N; ++i) rates.logs[i] = math::log2(rates.logs[i]);
  SEEDCORN_LANES
  for (std::size_t i = 0; i < N; ++i) {
    const float reuse = member.reuse[i];
    const float elasticity = member.seed_elasticity[i];
    rates.powers[0 * N + i] = reuse * rates.logs[0 * N + i];
    rates.powers[1 * N + i] = reuse * rates.logs[1 * N + i];
    rates.powers[2 * N + i] = reuse * rates.logs[2 * N + i] + elasticity * rates.logs[4 * N + i];
    rates.powers[3 * N + i] = reuse * rates.logs[3 * N + i] + elasticity * rates.logs[5 * N + i];
  }
  SEEDCORN_LANES
  for (std::size_t i = 0; i < 4 * N; ++i) rates.powers[i] = math::exp2(rates.powers[i]);
}

template <std::size_t N>
void idea_output(const Member<N>& member, const Effort<N>& effort, Rates<N>& rates) {
  SEEDCORN_LANES
  for (std::size_t i = 0; i < N; ++i) {
    const float us_ideas = effort.us_universities[i] * rates.powers[0 * N + i];
    const float cn_ideas = effort.cn_universities[i] * rates.powers[1 * N + i];
    const float us_harvest = effort.us_labs[i] * rates.powers[2 * N + i];
    const float cn_harvest = effort.cn_labs[i] * rates.powers[3 * N + i];
    rates.us_university_ideas[i] = us_ideas;
    rates.cn_university_ideas[i] = cn_ideas;
    rates.us_harvest[i] = us_harvest;
    rates.cn_harvest[i] = cn_harvest;
    rates.us_novelty[i] = equation::novelty(member.novelty_weight[i], us_ideas, us_harvest);
    rates.cn_novelty[i] = equation::novelty(member.novelty_weight[i], cn_ideas, cn_harvest);
  }
}

template <std::size_t N>
void idea_rates(const Member<N>& member, const Effort<N>& effort, const IdeaState<N>& ideas, const LeverStep& at,
                Rates<N>& rates) {
  idea_access(member, ideas, at, rates);
  idea_powers(member, rates);
  idea_output(member, effort, rates);
}

template <std::size_t N>
void idea_step(const Member<N>& member, IdeaState<N>& ideas, const LeverStep& at, const Rates<N>& rates) {
  SEEDCORN_LANES
  for (std::size_t i = 0; i < N; ++i) {
    const float us_ideas = rates.us_university_ideas[i];
    const float cn_ideas = rates.cn_university_ideas[i];
    const float us_harvest = rates.us_harvest[i];
    const float cn_harvest = rates.cn_harvest[i];
    const float weight = member.novelty_weight[i];
    const float share = ideas.cn_share[i];
    const float us_jump = member.breakthrough_ideas[i] * rates.us_breakthrough[i];
    const float cn_jump = member.breakthrough_ideas[i] * rates.cn_breakthrough[i];
    const float us_jump_public = us_jump * equation::published_novelty(weight, us_ideas, at.us_openness, us_harvest) / rates.us_novelty[i];
    const float cn_jump_public = cn_jump * equation::published_novelty(weight, cn_ideas, at.cn_openness, cn_harvest) / rates.cn_novelty[i];
    const float us_built = member.community[i] * (1.0f - share) * rates.powers[0 * N + i];
    const float cn_built = member.community[i] * share * rates.powers[1 * N + i];
    const float us_public = ideas.us_public[i];
    const float cn_public = ideas.cn_public[i];
    const float us_leaked = ideas.us_secrets[i] * member.leak_time_inverse[i];
    const float cn_leaked = ideas.cn_secrets[i] * member.leak_time_inverse[i];
    const float obsolescence = member.obsolescence[i];
    ideas.us_public[i] = us_public + us_jump_public +
        equation::public_change(equation::published(us_ideas, at.us_openness, us_harvest, us_built), us_leaked, obsolescence, us_public) * kDt;
    ideas.cn_public[i] = cn_public + cn_jump_public +
        equation::public_change(equation::published(cn_ideas, at.cn_openness, cn_harvest, cn_built), cn_leaked, obsolescence, cn_public) * kDt;
    ideas.us_secrets[i] += us_jump - us_jump_public +
        equation::secrets_change(equation::kept(us_ideas, at.us_openness, us_harvest), us_leaked, obsolescence, ideas.us_secrets[i]) * kDt;
    ideas.cn_secrets[i] += cn_jump - cn_jump_public +
        equation::secrets_change(equation::kept(cn_ideas, at.cn_openness, cn_harvest), cn_leaked, obsolescence, ideas.cn_secrets[i]) * kDt;
    ideas.us_reads[i] += (cn_public - ideas.us_reads[i]) * member.open_delay_inverse[i] * kDt;
    ideas.cn_reads[i] += (us_public - ideas.cn_reads[i]) * member.open_delay_inverse[i] * kDt;
    ideas.us_seed[i] += (us_ideas - member.seed_turnover[i] * ideas.us_seed[i]) * kDt;
    ideas.cn_seed[i] += (cn_ideas - member.seed_turnover[i] * ideas.cn_seed[i]) * kDt;
    const float advantage = equation::builders_advantage(rates.lead[i] / 12.0f, at.us_openness, at.cn_openness,
                                                         member.release_lag[i], member.licence_pull[i], at.state_support);
    ideas.cn_share[i] = equation::share_after(share, member.adoption_speed[i], advantage, kDt);
  }
}

}  // namespace seedcorn::model
