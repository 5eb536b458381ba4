// The first month: a run's constants and its state at 2023-01 from its assumptions (docs/model.md, "State" and "A
// month").
#pragma once

#include "model/assumptions.hpp"
#include "model/month.hpp"
#include "model/random.hpp"

namespace seedcorn::model {

// One group's assumptions, in the order of the table.
template <class F>
struct AssumptionsOf {
  std::array<F, kAssumptionCount> values;
  F operator[](AssumptionId id) const { return values[static_cast<std::size_t>(id)]; }
};
template <class F, std::size_t G>
using AssumptionGroups = std::array<AssumptionsOf<F>, G>;

inline constexpr float kUsUniversities2023 = 0.40f;
inline constexpr float kUsLabs2023 = 0.60f;

template <class F>
void begin_talent(const AssumptionsOf<F>& a, TalentConstants<F>& c, TalentState<F>& talent) {
  talent.us_universities = all_lanes<F>(kUsUniversities2023);
  talent.us_labs = all_lanes<F>(kUsLabs2023);
  talent.cn_universities = a[AssumptionId::cn_universities_2023];
  talent.cn_labs = a[AssumptionId::cn_labs_2023];
  c.crowding = a[AssumptionId::crowding];
  c.star_loss = a[AssumptionId::star_loss];
  c.duplication = a[AssumptionId::duplication];
  c.appropriability = a[AssumptionId::appropriability];
  c.emigration = a[AssumptionId::emigration];
  c.poaching = a[AssumptionId::poaching];
  c.difficulty = a[AssumptionId::difficulty] * math::kLog2E;
  c.compute_months = a[AssumptionId::compute_weight] * equation::kMonthsPerNat;
  c.compute_surprise = a[AssumptionId::compute_surprise];
  c.us_pool_inverse = 1.0f / a[AssumptionId::us_pool];
  c.cn_pool_inverse = 1.0f / a[AssumptionId::cn_pool];
  c.us_training = a[AssumptionId::us_training] / (1.0f - (talent.us_universities + talent.us_labs) * c.us_pool_inverse);
  c.cn_training = a[AssumptionId::cn_training] / (1.0f - (talent.cn_universities + talent.cn_labs) * c.cn_pool_inverse);
}

template <class F>
void begin_ideas(const AssumptionsOf<F>& a, IdeaConstants<F>& c, IdeaState<F>& ideas) {
  ideas.us_public = a[AssumptionId::us_public_2023];
  ideas.cn_public = a[AssumptionId::cn_public_2023];
  ideas.us_secrets = a[AssumptionId::us_secrets_2023];
  ideas.cn_secrets = a[AssumptionId::cn_secrets_2023];
  ideas.us_reads = ideas.cn_public;
  ideas.cn_reads = ideas.us_public;
  ideas.cn_share = a[AssumptionId::cn_share_2023];
  c.absorption = a[AssumptionId::absorption];
  c.secret_reach = a[AssumptionId::secret_reach];
  c.idea_months = a[AssumptionId::idea_gain] * equation::kMonthsPerNat;
  c.reuse = a[AssumptionId::reuse];
  c.seed_elasticity = a[AssumptionId::seed_elasticity];
  c.novelty_weight = a[AssumptionId::novelty_weight];
  c.breakthrough_ideas = a[AssumptionId::breakthrough_size] / a[AssumptionId::idea_gain];
  c.breakthrough_size = a[AssumptionId::breakthrough_size];
  c.community = a[AssumptionId::community] / kMonthsPerYear;
  c.leak = 1.0f / (kMonthsPerYear * a[AssumptionId::leak_time]);
  c.reading = 1.0f / (kMonthsPerYear * a[AssumptionId::open_delay]);
  c.public_left = 1.0f - a[AssumptionId::obsolescence] / kMonthsPerYear;
  c.secrets_left = c.public_left - c.leak;
  c.seed_left = 1.0f - a[AssumptionId::seed_turnover] / kMonthsPerYear;
  c.adoption_speed = a[AssumptionId::adoption_speed] / (kMonthsPerYear * kMonthsPerYear);
  c.release_lag = a[AssumptionId::release_lag];
  c.openness_pull = kMonthsPerYear * (a[AssumptionId::release_lag] + a[AssumptionId::licence_pull]);
}

// Step 0 sets the units: the US makes one idea-year a year then, and the seed stock of then has a seed factor of 1. So
// the rates of step 0 are computed twice, first in raw units and then in these.
template <class F, std::size_t G>
void begin_units(const AssumptionGroups<F, G>& assumptions, const LeverStep& first, Block<F, G>& block) {
  auto& [talent_constants, constants, talent, ideas] = block.at;
  for (std::size_t g = 0; g < G; ++g) {
    talent_constants[g].university_scale = all_lanes<F>(1.0f);
    talent_constants[g].lab_scale = assumptions[g][AssumptionId::lab_weight];
    ideas[g].us_seed = ideas[g].cn_seed = 1.0f / (1.0f + constants[g].absorption);  // a seed factor of 1
  }
  called_rates_of_month(block, first);
  for (std::size_t g = 0; g < G; ++g) {
    const Flows<F>& flow = block.rates.flows[g];
    const F norm = flow.us_ideas + flow.us_harvest;
    const F turnover = assumptions[g][AssumptionId::seed_turnover];
    ideas[g].us_seed = flow.us_ideas / norm / turnover;
    ideas[g].cn_seed = flow.cn_ideas / norm / turnover;
    const F reference =
        math::log2_inside(equation::seed_stock(ideas[g].us_seed, constants[g].absorption, ideas[g].cn_seed));
    constants[g].seed_reference = reference;
    talent_constants[g].university_scale = 1.0f / (kMonthsPerYear * norm);
    talent_constants[g].lab_scale = assumptions[g][AssumptionId::lab_weight] / (kMonthsPerYear * norm) *
                                    math::exp2_inside(-constants[g].seed_elasticity * reference);
  }
  called_rates_of_month(block, first);
  for (std::size_t g = 0; g < G; ++g) {
    const F novelty = block.rates.flows[g].us_novelty + block.rates.flows[g].cn_novelty;
    constants[g].breakthrough_odds =
        assumptions[g][AssumptionId::breakthrough_rate] / kTick / (kMonthsPerYear * novelty);
  }
}

template <class F, std::size_t G>
void begin(const AssumptionGroups<F, G>& assumptions, const LeverStep& first, Block<F, G>& block) {
  for (std::size_t g = 0; g < G; ++g) {
    begin_talent(assumptions[g], block.at.talent_constants[g], block.at.talent[g]);
    begin_ideas(assumptions[g], block.at.idea_constants[g], block.at.ideas[g]);
  }
  begin_units(assumptions, first, block);
}

}  // namespace seedcorn::model
