// The first month: a run's constants and its state at 2023-01 from its assumptions (model.md, "State" and "One step").
#pragma once

#include "model/assumptions.hpp"
#include "model/ideas.hpp"
#include "model/talent.hpp"

namespace seedcorn::model {

template <std::size_t N>
using AssumptionRows = std::array<Row<N>, kAssumptionCount>;

inline constexpr float kUsUniversities2023 = 0.40f;
inline constexpr float kUsLabs2023 = 0.60f;

template <std::size_t N>
void begin_talent(const AssumptionRows<N>& assumptions, Start<N>& start) {
  const auto row = [&](AssumptionId id) -> const Row<N>& { return assumptions[static_cast<std::size_t>(id)]; };
  Member<N>& member = start.member;
  TalentState<N>& talent = start.talent;
  member.crowding = row(AssumptionId::crowding);
  member.star_loss = row(AssumptionId::star_loss);
  member.duplication = row(AssumptionId::duplication);
  member.appropriability = row(AssumptionId::appropriability);
  member.poaching = row(AssumptionId::poaching);
  member.emigration = row(AssumptionId::emigration);
  talent.us_universities.fill(kUsUniversities2023);
  talent.us_labs.fill(kUsLabs2023);
  talent.cn_universities = row(AssumptionId::cn_universities_2023);
  talent.cn_labs = row(AssumptionId::cn_labs_2023);
  SEEDCORN_LANES
  for (std::size_t i = 0; i < N; ++i) {
    member.difficulty[i] = row(AssumptionId::difficulty)[i] * math::kLog2E;
    const float us_pool = 1.0f / row(AssumptionId::us_pool)[i];
    const float cn_pool = 1.0f / row(AssumptionId::cn_pool)[i];
    member.us_pool_inverse[i] = us_pool;
    member.cn_pool_inverse[i] = cn_pool;
    member.us_training[i] = row(AssumptionId::us_training)[i] / (1.0f - (kUsUniversities2023 + kUsLabs2023) * us_pool);
    member.cn_training[i] =
        row(AssumptionId::cn_training)[i] / (1.0f - (talent.cn_universities[i] + talent.cn_labs[i]) * cn_pool);
  }
}

template <std::size_t N>
void begin_ideas(const AssumptionRows<N>& assumptions, Start<N>& start) {
  const auto row = [&](AssumptionId id) -> const Row<N>& { return assumptions[static_cast<std::size_t>(id)]; };
  Member<N>& member = start.member;
  IdeaState<N>& ideas = start.ideas;
  member.reuse = row(AssumptionId::reuse);
  member.absorption = row(AssumptionId::absorption);
  member.secret_reach = row(AssumptionId::secret_reach);
  member.seed_elasticity = row(AssumptionId::seed_elasticity);
  member.seed_turnover = row(AssumptionId::seed_turnover);
  member.community = row(AssumptionId::community);
  member.obsolescence = row(AssumptionId::obsolescence);
  member.breakthrough_size = row(AssumptionId::breakthrough_size);
  member.novelty_weight = row(AssumptionId::novelty_weight);
  member.idea_gain = row(AssumptionId::idea_gain);
  member.compute_weight = row(AssumptionId::compute_weight);
  member.compute_surprise = row(AssumptionId::compute_surprise);
  member.adoption_speed = row(AssumptionId::adoption_speed);
  member.licence_pull = row(AssumptionId::licence_pull);
  member.release_lag = row(AssumptionId::release_lag);
  ideas.us_public = row(AssumptionId::us_public_2023);
  ideas.cn_public = row(AssumptionId::cn_public_2023);
  ideas.us_secrets = row(AssumptionId::us_secrets_2023);
  ideas.cn_secrets = row(AssumptionId::cn_secrets_2023);
  ideas.us_reads = ideas.cn_public;
  ideas.cn_reads = ideas.us_public;
  ideas.cn_share = row(AssumptionId::cn_share_2023);
  SEEDCORN_LANES
  for (std::size_t i = 0; i < N; ++i) {
    member.open_delay_inverse[i] = 1.0f / row(AssumptionId::open_delay)[i];
    member.leak_time_inverse[i] = 1.0f / row(AssumptionId::leak_time)[i];
    member.breakthrough_ideas[i] = member.breakthrough_size[i] / member.idea_gain[i];
  }
}

// Research is measured in American idea-years of 2023: what the blocs do at step 0 sets the units.
template <std::size_t N>
void begin_units(const AssumptionRows<N>& assumptions, const LeverStep& first, Block<N>& block) {
  const auto row = [&](AssumptionId id) -> const Row<N>& { return assumptions[static_cast<std::size_t>(id)]; };
  Member<N>& member = block.at.member;
  IdeaState<N>& ideas = block.at.ideas;
  Rates<N>& rates = block.rates;
  member.university_scale.fill(1.0f);
  member.lab_scale = row(AssumptionId::lab_weight);
  SEEDCORN_LANES
  for (std::size_t i = 0; i < N; ++i) {  // a seed factor of 1
    ideas.us_seed[i] = 1.0f / (1.0f + member.absorption[i]);
    ideas.cn_seed[i] = ideas.us_seed[i];
  }
  talent_effort(member, block.at.talent, first, block.effort);
  idea_rates(member, block.effort, ideas, first, rates);
  SEEDCORN_LANES
  for (std::size_t i = 0; i < N; ++i) {
    const float norm = rates.us_university_ideas[i] + rates.us_harvest[i];
    ideas.us_seed[i] = rates.us_university_ideas[i] / norm / member.seed_turnover[i];
    ideas.cn_seed[i] = rates.cn_university_ideas[i] / norm / member.seed_turnover[i];
    const float reference = equation::seed_stock(ideas.us_seed[i], member.absorption[i], ideas.cn_seed[i]);
    member.university_scale[i] = 1.0f / norm;
    member.lab_scale[i] = row(AssumptionId::lab_weight)[i] / norm * math::exp2(-member.seed_elasticity[i] * math::log2(reference));
    member.seed_reference_log2[i] = math::log2(reference);
  }
  talent_effort(member, block.at.talent, first, block.effort);
  idea_rates(member, block.effort, ideas, first, rates);
  SEEDCORN_LANES
  for (std::size_t i = 0; i < N; ++i)
    member.breakthrough_scale[i] =
        row(AssumptionId::breakthrough_rate)[i] / (rates.us_novelty[i] + rates.cn_novelty[i]);
}

template <std::size_t N>
void begin(const AssumptionRows<N>& assumptions, const LeverStep& first, Block<N>& block) {
  begin_talent(assumptions, block.at);
  begin_ideas(assumptions, block.at);
  begin_units(assumptions, first, block);
}

}  // namespace seedcorn::model
