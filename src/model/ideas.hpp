// Ideas and builders in a month: first everything that follows from the state, then, once breakthroughs are known, the change.
// Phases are separate loops: all logarithms, the linear part, all powers.
#pragma once

#include "model/equations.hpp"
#include "model/lever_path.hpp"
#include "model/member.hpp"
#include "model/time.hpp"

namespace seedcorn::model {

// The lead, and the bases of all powers.
template <class F, std::size_t G>
SEEDCORN_INLINE void idea_access(const std::array<IdeaConstants<F>, G>& constants, const std::array<IdeaState<F>, G>& ideas, const LeverStep& at,
                 Rates<F, G>& rates) {
  for (std::size_t g = 0; g < G; ++g) {
    const IdeaConstants<F>& c = constants[g];
    const IdeaState<F>& s = ideas[g];
    const F us_usable = equation::usable(s.us_public, c.absorption, s.us_reads);
    const F cn_usable = equation::usable(s.cn_public, c.absorption, s.cn_reads);
    const F us_in_labs = equation::usable_in_labs(us_usable, c.secret_reach, s.us_secrets);
    const F cn_in_labs = equation::usable_in_labs(cn_usable, c.secret_reach, s.cn_secrets);
    const F world_inverse = 1.0f / (s.us_public + s.cn_public + s.us_secrets + s.cn_secrets);
    rates.logs[6 * g + 0] = us_usable * world_inverse;
    rates.logs[6 * g + 1] = cn_usable * world_inverse;
    rates.logs[6 * g + 2] = us_in_labs * world_inverse;
    rates.logs[6 * g + 3] = cn_in_labs * world_inverse;
    rates.logs[6 * g + 4] = equation::seed_stock(s.us_seed, c.absorption, s.cn_seed);
    rates.logs[6 * g + 5] = equation::seed_stock(s.cn_seed, c.absorption, s.us_seed);
    rates.flows[g].lead = equation::compute(c.compute_months, at.ln_compute_ratio, c.compute_surprise, at.surprise) +
                          c.idea_months * (us_in_labs - cn_in_labs);
  }
}

template <class F, std::size_t G>
SEEDCORN_INLINE void idea_powers(const std::array<IdeaConstants<F>, G>& constants, Rates<F, G>& rates) {
  math::for_all(rates.logs, [](auto x) { return math::log2_inside(x); });
  for (std::size_t g = 0; g < G; ++g) {
    const F reuse = constants[g].reuse;
    const F elasticity = constants[g].seed_elasticity;
    rates.powers[4 * g + 0] = reuse * rates.logs[6 * g + 0];
    rates.powers[4 * g + 1] = reuse * rates.logs[6 * g + 1];
    rates.powers[4 * g + 2] = reuse * rates.logs[6 * g + 2] + elasticity * rates.logs[6 * g + 4];
    rates.powers[4 * g + 3] = reuse * rates.logs[6 * g + 3] + elasticity * rates.logs[6 * g + 5];
  }
  math::for_all(rates.powers, [](auto x) { return math::exp2_inside(x); });
}

template <class F, std::size_t G>
SEEDCORN_INLINE void idea_output(const std::array<IdeaConstants<F>, G>& constants, const std::array<Effort<F>, G>& effort, Rates<F, G>& rates) {
  for (std::size_t g = 0; g < G; ++g) {
    Flows<F>& flow = rates.flows[g];
    flow.us_ideas = effort[g].us_universities * rates.powers[4 * g + 0];
    flow.cn_ideas = effort[g].cn_universities * rates.powers[4 * g + 1];
    flow.us_harvest = effort[g].us_labs * rates.powers[4 * g + 2];
    flow.cn_harvest = effort[g].cn_labs * rates.powers[4 * g + 3];
    flow.us_novelty = equation::novelty(constants[g].novelty_weight, flow.us_ideas, flow.us_harvest);
    flow.cn_novelty = equation::novelty(constants[g].novelty_weight, flow.cn_ideas, flow.cn_harvest);
  }
}

template <class F, std::size_t G>
SEEDCORN_INLINE void idea_rates(const std::array<IdeaConstants<F>, G>& constants, const std::array<Effort<F>, G>& effort,
                const std::array<IdeaState<F>, G>& ideas, const LeverStep& at, Rates<F, G>& rates) {
  idea_access(constants, ideas, at, rates);
  idea_powers(constants, rates);
  idea_output(constants, effort, rates);
}

// One bloc's ideas, public and secret, after a month in which it made `flow` of them.
template <class F>
struct BlocFlow {
  F ideas, harvest, novelty, breakthrough, built;
};
template <class F>
SEEDCORN_INLINE void bloc_step(const IdeaConstants<F>& c, float openness, const BlocFlow<F>& flow, F& public_ideas, F& secrets) {
  const equation::Output<F> made = equation::output(flow.ideas, openness, flow.harvest);
  const F jump = c.breakthrough_ideas * flow.breakthrough;
  const F jump_published = jump * equation::chance_published(c.novelty_weight, made, flow.novelty);
  const F leaked = secrets * c.leak;
  public_ideas = public_ideas + (equation::published(made, flow.built) + leaked - c.obsolescence * public_ideas) + jump_published;
  secrets = secrets + (made.kept - leaked - c.obsolescence * secrets) + (jump - jump_published);
}

// Reading comes first, while what the rival has published is still the old state.
template <class F, std::size_t G>
SEEDCORN_INLINE void idea_step(const std::array<IdeaConstants<F>, G>& constants, std::array<IdeaState<F>, G>& ideas, const LeverStep& at,
               const Rates<F, G>& rates) {
  const LeverStep levers = at;  // a copy: writing the state cannot change it
  for (std::size_t g = 0; g < G; ++g) {
    const IdeaConstants<F>& c = constants[g];
    const Flows<F>& flow = rates.flows[g];
    IdeaState<F>& s = ideas[g];
    s.us_reads = s.us_reads + (s.cn_public - s.us_reads) * c.reading;
    s.cn_reads = s.cn_reads + (s.us_public - s.cn_reads) * c.reading;
    s.us_seed = s.us_seed + (flow.us_ideas - c.seed_turnover * s.us_seed);
    s.cn_seed = s.cn_seed + (flow.cn_ideas - c.seed_turnover * s.cn_seed);
    const F us_built = c.community * (1.0f - s.cn_share) * rates.powers[4 * g + 0];
    const F cn_built = c.community * s.cn_share * rates.powers[4 * g + 1];
    const F advantage = equation::builders_advantage(flow.lead * kDt, levers.us_openness, levers.cn_openness, c.release_lag,
                                                     c.licence_pull, levers.state_support);
    s.cn_share = equation::share_after(s.cn_share, c.adoption_speed, advantage);
    bloc_step(c, levers.us_openness, {flow.us_ideas, flow.us_harvest, flow.us_novelty, flow.us_breakthrough, us_built}, s.us_public, s.us_secrets);
    bloc_step(c, levers.cn_openness, {flow.cn_ideas, flow.cn_harvest, flow.cn_novelty, flow.cn_breakthrough, cn_built}, s.cn_public, s.cn_secrets);
  }
}

}  // namespace seedcorn::model
