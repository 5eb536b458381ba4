// Ideas and builders in a month: first everything that follows from the state, then, once breakthroughs are known, the
// change. Phases are separate loops: all logarithms, the linear part, all powers.
#pragma once

#include "model/equations.hpp"
#include "model/lever_path.hpp"
#include "model/member.hpp"
#include "model/time.hpp"

namespace seedcorn::model {

// For whole blocks, compiled once in phases.cpp. The templates below are for everything else.
void idea_rates(const Wide<IdeaConstants>& constants, const Wide<Effort>& effort, const Wide<IdeaState>& ideas,
                WideRates& rates);
void idea_step(const Wide<IdeaConstants>& constants, Wide<IdeaState>& ideas, const LeverStep& at,
               const WideRates& rates);

// The lead, and the bases of all powers.
template <class F, std::size_t G>
SEEDCORN_INLINE void idea_access(const std::array<IdeaConstants<F>, G>& constants,
                                 const std::array<Effort<F>, G>& effort, const std::array<IdeaState<F>, G>& ideas,
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
    rates.flows[g].lead = effort[g].compute + c.idea_months * (us_in_labs - cn_in_labs);
  }
}

template <class F, std::size_t G>
SEEDCORN_INLINE void idea_powers(const std::array<IdeaConstants<F>, G>& constants, Rates<F, G>& rates) {
  math::for_all<math::Log2>(rates.logs);
  for (std::size_t g = 0; g < G; ++g) {
    const F reuse = constants[g].reuse;
    const F elasticity = constants[g].seed_elasticity;
    rates.powers[4 * g + 0] = reuse * rates.logs[6 * g + 0];
    rates.powers[4 * g + 1] = reuse * rates.logs[6 * g + 1];
    rates.powers[4 * g + 2] = reuse * rates.logs[6 * g + 2] + elasticity * rates.logs[6 * g + 4];
    rates.powers[4 * g + 3] = reuse * rates.logs[6 * g + 3] + elasticity * rates.logs[6 * g + 5];
  }
  math::for_all<math::Exp2>(rates.powers);
}

template <class F, std::size_t G>
SEEDCORN_INLINE void idea_output(const std::array<IdeaConstants<F>, G>& constants,
                                 const std::array<Effort<F>, G>& effort, Rates<F, G>& rates) {
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
SEEDCORN_INLINE void idea_rates(const std::array<IdeaConstants<F>, G>& constants,
                                const std::array<Effort<F>, G>& effort, const std::array<IdeaState<F>, G>& ideas,
                                Rates<F, G>& rates) {
  idea_access(constants, effort, ideas, rates);
  idea_powers(constants, rates);
  idea_output(constants, effort, rates);
}

// One bloc's ideas, public and secret, after a month in which it made `flow` of them without a breakthrough.
template <class F>
struct BlocFlow {
  F ideas, harvest, built;
};
template <class F>
SEEDCORN_INLINE void bloc_step(const IdeaConstants<F>& c, float openness, const BlocFlow<F>& flow, F& public_ideas,
                               F& secrets) {
  const equation::Output<F> made = equation::output(flow.ideas, openness, flow.harvest);
  public_ideas = c.public_left * public_ideas + (equation::published(made, flow.built) + c.leak * secrets);
  secrets = c.secrets_left * secrets + made.kept;
}

// What breakthroughs add to one bloc's ideas.
template <class F>
struct Finding {
  F ideas, harvest, novelty, breakthrough;
};
template <class F>
SEEDCORN_INLINE void add_breakthrough(const IdeaConstants<F>& c, float openness, const Finding<F>& found,
                                      F& public_ideas, F& secrets) {
  const F jump = c.breakthrough_ideas * found.breakthrough;
  const F published =
      jump * equation::chance_published(c.novelty_weight, found.ideas, openness, found.harvest, found.novelty);
  public_ideas = public_ideas + published;
  secrets = secrets + (jump - published);
}

// Reading comes first, while what the rival has published is still the old state.
template <class F, std::size_t G>
SEEDCORN_INLINE void idea_step(const std::array<IdeaConstants<F>, G>& constants, std::array<IdeaState<F>, G>& ideas,
                               const LeverStep& at, const Rates<F, G>& rates) {
  const LeverStep levers = at;  // a copy: writing the state cannot change it
  for (std::size_t g = 0; g < G; ++g) {
    const IdeaConstants<F>& c = constants[g];
    const Flows<F>& flow = rates.flows[g];
    IdeaState<F>& s = ideas[g];
    s.us_reads = s.us_reads + (s.cn_public - s.us_reads) * c.reading;
    s.cn_reads = s.cn_reads + (s.us_public - s.cn_reads) * c.reading;
    s.us_seed = c.seed_left * s.us_seed + flow.us_ideas;
    s.cn_seed = c.seed_left * s.cn_seed + flow.cn_ideas;
    const F us_built = c.community * (1.0f - s.cn_share) * rates.powers[4 * g + 0];
    const F cn_built = c.community * s.cn_share * rates.powers[4 * g + 1];
    const F advantage = equation::builders_advantage(flow.lead, c.openness_pull, levers.us_openness, levers.cn_openness,
                                                     levers.state_support);
    s.cn_share = equation::share_after(s.cn_share, c.adoption_speed, advantage);
    bloc_step(c, levers.us_openness, {flow.us_ideas, flow.us_harvest, us_built}, s.us_public, s.us_secrets);
    bloc_step(c, levers.cn_openness, {flow.cn_ideas, flow.cn_harvest, cn_built}, s.cn_public, s.cn_secrets);
  }
  for (const std::size_t g : rates.struck) {
    const IdeaConstants<F>& c = constants[g];
    const Flows<F>& flow = rates.flows[g];
    IdeaState<F>& s = ideas[g];
    add_breakthrough(c, levers.us_openness, {flow.us_ideas, flow.us_harvest, flow.us_novelty, flow.us_breakthrough},
                     s.us_public, s.us_secrets);
    add_breakthrough(c, levers.cn_openness, {flow.cn_ideas, flow.cn_harvest, flow.cn_novelty, flow.cn_breakthrough},
                     s.cn_public, s.cn_secrets);
  }
}

}  // namespace seedcorn::model
