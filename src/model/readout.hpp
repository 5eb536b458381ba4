// What is read from a run in a month (model.md, "What is read from a run"), lane by lane, once its rates are known.
#pragma once

#include "model/ideas.hpp"
#include "model/outcomes.hpp"

namespace seedcorn::model {

template <std::size_t N>
struct Reader {
  const Member<N>& member;
  const TalentState<N>& talent;
  const IdeaState<N>& ideas;
  const Rates<N>& rates;
  const LeverStep& at;

  // `outcome` known to the compiler costs nothing.
  float value(Outcome outcome, std::size_t i) const {
    switch (outcome) {
      case Outcome::lead: return lead(i);
      case Outcome::compute: return compute(i);
      case Outcome::open_ideas: return open_ideas(i);
      case Outcome::secrets: return secrets(i);
      case Outcome::idea_ratio: return idea_ratio(i);
      case Outcome::cn_share: return cn_share(i);
      case Outcome::us_universities: return talent.us_universities[i];
      case Outcome::us_labs: return talent.us_labs[i];
      case Outcome::cn_universities: return talent.cn_universities[i];
      case Outcome::cn_labs: return talent.cn_labs[i];
      case Outcome::edge: return edge(i);
      case Outcome::us_harvest: return rates.us_harvest[i];
      case Outcome::us_seed: return us_seed(i);
      case Outcome::us_odds: return us_odds(i);
      case Outcome::hazard: return hazard(i);
      case Outcome::cn_open_share: return cn_open_share(i);
      case Outcome::pace: return pace(i);
      case Outcome::count: break;
    }
    return 0;
  }

  float lead(std::size_t i) const { return rates.lead[i]; }
  float compute(std::size_t i) const {
    return equation::kMonthsPerNat *
           equation::compute(member.compute_weight[i], at.ln_compute_ratio, member.compute_surprise[i], at.surprise);
  }
  float open_ideas(std::size_t i) const {
    const float us = equation::usable(ideas.us_public[i], member.absorption[i], ideas.us_reads[i]);
    const float cn = equation::usable(ideas.cn_public[i], member.absorption[i], ideas.cn_reads[i]);
    return equation::kMonthsPerNat * member.idea_gain[i] * (us - cn);
  }
  float secrets(std::size_t i) const {
    return equation::kMonthsPerNat * member.idea_gain[i] * member.secret_reach[i] * (ideas.us_secrets[i] - ideas.cn_secrets[i]);
  }
  float idea_ratio(std::size_t i) const {
    return equation::idea_ratio(at.us_openness, rates.us_harvest[i], at.cn_openness, rates.cn_harvest[i]);
  }
  float cn_share(std::size_t i) const { return ideas.cn_share[i]; }
  float edge(std::size_t i) const {
    const float us_open = rates.lead[i] - 12.0f * equation::open_gap(member.release_lag[i], at.us_openness);
    const float cn_open = -12.0f * equation::open_gap(member.release_lag[i], at.cn_openness);
    return math::max(rates.lead[i], 0.0f) - math::max(us_open, cn_open);
  }
  float us_seed(std::size_t i) const {
    return math::exp2(member.seed_elasticity[i] * (rates.logs[4 * N + i] - member.seed_reference_log2[i]));
  }
  float us_odds(std::size_t i) const { return rates.us_novelty[i] / (rates.us_novelty[i] + rates.cn_novelty[i]); }
  float hazard(std::size_t i) const { return member.breakthrough_scale[i] * (rates.us_novelty[i] + rates.cn_novelty[i]); }
  float us_published(std::size_t i) const {
    const float built = member.community[i] * (1.0f - ideas.cn_share[i]) * rates.powers[0 * N + i];
    return equation::published(rates.us_university_ideas[i], at.us_openness, rates.us_harvest[i], built);
  }
  float cn_published(std::size_t i) const {
    const float built = member.community[i] * ideas.cn_share[i] * rates.powers[1 * N + i];
    return equation::published(rates.cn_university_ideas[i], at.cn_openness, rates.cn_harvest[i], built);
  }
  float cn_open_share(std::size_t i) const { return cn_published(i) / (us_published(i) + cn_published(i)); }
  float pace(std::size_t i) const {
    const float kept = equation::kept(rates.us_university_ideas[i], at.us_openness, rates.us_harvest[i]);
    const float ideas_a_year = us_published(i) + member.secret_reach[i] * kept + member.absorption[i] * cn_published(i);
    return member.idea_gain[i] * ideas_a_year + hazard(i) * member.breakthrough_size[i];
  }
};

template <std::size_t N>
Reader<N> reader(const Block<N>& block, const LeverStep& at) {
  return {block.at.member, block.at.talent, block.at.ideas, block.rates, at};
}

}  // namespace seedcorn::model
