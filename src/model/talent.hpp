// Researchers: what they bring to research in a month, and how their numbers change. No chance is involved.
#pragma once

#include "model/equations.hpp"
#include "model/lever_path.hpp"
#include "model/member.hpp"

namespace seedcorn::model {

template <std::size_t N>
void talent_effort(const Member<N>& member, const TalentState<N>& talent, const LeverStep& at, Effort<N>& effort) {
  std::array<float, 4 * N> powers;
  SEEDCORN_LANES
  for (std::size_t i = 0; i < N; ++i) {
    powers[0 * N + i] = talent.us_universities[i];
    powers[1 * N + i] = talent.us_labs[i];
    powers[2 * N + i] = talent.cn_universities[i];
    powers[3 * N + i] = talent.cn_labs[i];
  }
  SEEDCORN_LANES
  for (std::size_t i = 0; i < 4 * N; ++i) powers[i] = math::log2(powers[i]);
  for (std::size_t row = 0; row < 4; ++row) {
    SEEDCORN_LANES
    for (std::size_t i = 0; i < N; ++i)
      powers[row * N + i] =
          equation::university_exponent(member.crowding[i], powers[row * N + i], member.difficulty[i] * at.age);
  }
  SEEDCORN_LANES
  for (std::size_t i = 0; i < 4 * N; ++i) powers[i] = math::exp2(powers[i]);
  SEEDCORN_LANES
  for (std::size_t i = 0; i < N; ++i) {
    const float university = member.university_scale[i];
    const float lab = member.lab_scale[i];
    const float star_loss = member.star_loss[i];
    const float duplication = member.duplication[i];
    const float appropriability = member.appropriability[i];
    effort.us_universities[i] = powers[0 * N + i] * university * equation::stars_left(star_loss, at.us_drain);
    effort.us_labs[i] = powers[1 * N + i] * lab * equation::effort_left(duplication, appropriability, at.us_openness);
    effort.cn_universities[i] = powers[2 * N + i] * university * equation::stars_left(star_loss, at.cn_drain);
    effort.cn_labs[i] = powers[3 * N + i] * lab * equation::effort_left(duplication, appropriability, at.cn_openness);
  }
}

template <std::size_t N>
void talent_step(const Member<N>& member, TalentState<N>& talent, const LeverStep& at) {
  SEEDCORN_LANES
  for (std::size_t i = 0; i < N; ++i) {
    const float us_u = talent.us_universities[i];
    const float us_l = talent.us_labs[i];
    const float cn_u = talent.cn_universities[i];
    const float cn_l = talent.cn_labs[i];
    const float poaching = member.poaching[i];
    const float us_graduates = at.us_funding * equation::graduates(member.us_training[i], us_u, us_l, member.us_pool_inverse[i]);
    const float cn_graduates = equation::graduates(member.cn_training[i], cn_u, cn_l, member.cn_pool_inverse[i]);
    const float leaving = member.emigration[i] * at.inflow * cn_graduates;
    const float us_new = us_graduates + leaving + equation::kOtherArrivals * at.inflow;
    const float cn_new = cn_graduates - leaving;
    talent.us_universities[i] = us_u + equation::universities_change(at.us_drain, us_new, poaching, us_u) * kDt;
    talent.us_labs[i] = us_l + equation::labs_change(at.us_drain, us_new, poaching, us_u, us_l) * kDt;
    talent.cn_universities[i] = cn_u + equation::universities_change(at.cn_drain, cn_new, poaching, cn_u) * kDt;
    talent.cn_labs[i] = cn_l + equation::labs_change(at.cn_drain, cn_new, poaching, cn_u, cn_l) * kDt;
  }
}

}  // namespace seedcorn::model
