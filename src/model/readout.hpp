// What is read from a run in a month (docs/model.md, "Outcomes"), once its rates are known.
#pragma once

#include "model/ideas.hpp"
#include "model/outcomes.hpp"
#include "model/random.hpp"

namespace seedcorn::model {

// One group of runs.
template <class F>
struct Reader {
  const IdeaConstants<F>& constants;
  const TalentState<F>& talent;
  const Effort<F>& effort;
  const IdeaState<F>& ideas;
  const Flows<F>& flows;
  const F* logs;    // six, as in Rates
  const F* powers;  // four
  const LeverStep& at;

  // Where the compiler knows `outcome`, the choice costs nothing at run time.
  F value(Outcome outcome) const {
    switch (outcome) {
      case Outcome::lead: return flows.lead;
      case Outcome::compute: return effort.compute;
      case Outcome::open_ideas: return open_ideas();
      case Outcome::secrets:
        return constants.idea_months * constants.secret_reach * (ideas.us_secrets - ideas.cn_secrets);
      case Outcome::idea_ratio:
        return equation::idea_ratio(at.us_openness, flows.us_harvest, at.cn_openness, flows.cn_harvest);
      case Outcome::cn_share: return ideas.cn_share;
      case Outcome::us_universities: return talent.us_universities;
      case Outcome::us_labs: return talent.us_labs;
      case Outcome::cn_universities: return talent.cn_universities;
      case Outcome::cn_labs: return talent.cn_labs;
      case Outcome::edge: return edge();
      case Outcome::us_harvest: return kMonthsPerYear * flows.us_harvest;
      case Outcome::us_seed: return math::exp2_inside(constants.seed_elasticity * (logs[4] - constants.seed_reference));
      case Outcome::us_odds: return flows.us_novelty / (flows.us_novelty + flows.cn_novelty);
      case Outcome::hazard: return kMonthsPerYear * hazard();
      case Outcome::cn_open_share: return cn_published() / (us_published() + cn_published());
      case Outcome::pace: return pace();
      case Outcome::count: break;
    }
    return F{};
  }

  F open_ideas() const {
    const F us = equation::usable(ideas.us_public, constants.absorption, ideas.us_reads);
    const F cn = equation::usable(ideas.cn_public, constants.absorption, ideas.cn_reads);
    return constants.idea_months * (us - cn);
  }
  F edge() const {
    const F us_open = flows.lead - kMonthsPerYear * equation::open_gap(constants.release_lag, at.us_openness);
    const F cn_open = -kMonthsPerYear * equation::open_gap(constants.release_lag, at.cn_openness);
    return math::at_least(flows.lead, 0.0f) - (us_open < cn_open ? cn_open : us_open);
  }
  F hazard() const { return constants.breakthrough_odds * kTick * (flows.us_novelty + flows.cn_novelty); }
  F us_published() const {
    const F built = constants.community * (1.0f - ideas.cn_share) * powers[0];
    return equation::published(equation::output(flows.us_ideas, at.us_openness, flows.us_harvest), built);
  }
  F cn_published() const {
    const F built = constants.community * ideas.cn_share * powers[1];
    return equation::published(equation::output(flows.cn_ideas, at.cn_openness, flows.cn_harvest), built);
  }
  F pace() const {
    const F kept = equation::output(flows.us_ideas, at.us_openness, flows.us_harvest).kept;
    const F ideas_a_month = us_published() + constants.secret_reach * kept + constants.absorption * cn_published();
    const F idea_gain = constants.idea_months * (1.0f / equation::kMonthsPerNat);
    return kMonthsPerYear * (idea_gain * ideas_a_month + hazard() * constants.breakthrough_size);
  }
};

template <class F, std::size_t G>
Reader<F> reader(const Block<F, G>& block, std::size_t group, const LeverStep& at) {
  return {block.at.idea_constants[group],
          block.at.talent[group],
          block.effort[group],
          block.at.ideas[group],
          block.rates.flows[group],
          &block.rates.logs[6 * group],
          &block.rates.powers[4 * group],
          at};
}

}  // namespace seedcorn::model
