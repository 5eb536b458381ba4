// Researchers and compute: what they bring to a month, and how the numbers of researchers change. No chance is
// involved.
#pragma once

#include "model/equations.hpp"
#include "model/lever_path.hpp"
#include "model/member.hpp"

namespace seedcorn::model {

// For whole blocks, compiled once in phases.cpp.
void talent_effort(const Wide<TalentConstants>& constants, const Wide<TalentState>& talent, const LeverStep& at,
                   Wide<Effort>& effort);
void talent_step(const Wide<TalentConstants>& constants, Wide<TalentState>& talent, const LeverStep& at);

template <class F, std::size_t G>
SEEDCORN_INLINE void talent_effort(const std::array<TalentConstants<F>, G>& constants,
                                   const std::array<TalentState<F>, G>& talent, const LeverStep& at,
                                   std::array<Effort<F>, G>& effort) {
  std::array<F, 4 * G> powers;
  for (std::size_t g = 0; g < G; ++g) {
    powers[4 * g + 0] = talent[g].us_universities;
    powers[4 * g + 1] = talent[g].us_labs;
    powers[4 * g + 2] = talent[g].cn_universities;
    powers[4 * g + 3] = talent[g].cn_labs;
  }
  math::for_all<math::Log2>(powers);
  for (std::size_t g = 0; g < G; ++g) {
    const F hard = constants[g].difficulty * at.age;
    for (std::size_t k = 0; k < 4; ++k) powers[4 * g + k] = constants[g].crowding * powers[4 * g + k] - hard;
  }
  math::for_all<math::Exp2>(powers);
  for (std::size_t g = 0; g < G; ++g) {
    const TalentConstants<F>& c = constants[g];
    effort[g].us_universities = powers[4 * g + 0] * c.university_scale * equation::stars_left(c.star_loss, at.us_drain);
    effort[g].us_labs =
        powers[4 * g + 1] * c.lab_scale * equation::effort_left(c.duplication, c.appropriability, at.us_openness);
    effort[g].cn_universities = powers[4 * g + 2] * c.university_scale * equation::stars_left(c.star_loss, at.cn_drain);
    effort[g].compute = equation::compute(c.compute_months, at.ln_compute_ratio, c.compute_surprise, at.surprise);
    effort[g].cn_labs =
        powers[4 * g + 3] * c.lab_scale * equation::effort_left(c.duplication, c.appropriability, at.cn_openness);
  }
}

template <class F, std::size_t G>
SEEDCORN_INLINE void talent_step(const std::array<TalentConstants<F>, G>& constants,
                                 std::array<TalentState<F>, G>& talent, const LeverStep& at) {
  for (std::size_t g = 0; g < G; ++g) {
    const TalentConstants<F>& c = constants[g];
    const TalentState<F> t = talent[g];
    const F us_graduates =
        at.us_funding * equation::graduates(c.us_training, t.us_universities, t.us_labs, c.us_pool_inverse);
    const F cn_graduates = equation::graduates(c.cn_training, t.cn_universities, t.cn_labs, c.cn_pool_inverse);
    const F leaving = c.emigration * at.inflow * cn_graduates;
    const F us_new = us_graduates + leaving + equation::kOtherArrivals * at.inflow;
    const F cn_new = cn_graduates - leaving;
    talent[g].us_universities =
        t.us_universities + equation::universities_change(at.us_drain, us_new, c.poaching, t.us_universities) * kDt;
    talent[g].us_labs =
        t.us_labs + equation::labs_change(at.us_drain, us_new, c.poaching, t.us_universities, t.us_labs) * kDt;
    talent[g].cn_universities =
        t.cn_universities + equation::universities_change(at.cn_drain, cn_new, c.poaching, t.cn_universities) * kDt;
    talent[g].cn_labs =
        t.cn_labs + equation::labs_change(at.cn_drain, cn_new, c.poaching, t.cn_universities, t.cn_labs) * kDt;
  }
}

}  // namespace seedcorn::model
