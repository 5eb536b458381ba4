// What a run is made of: what stays constant in it, what changes every month, and what follows from that.
// Flows and rates are per month. Symbols in the comments are model.md's.
#pragma once

#include "model/lanes.hpp"

namespace seedcorn::model {

// Constants of a run, folded from its assumptions so that a month costs as little arithmetic as possible.
template <class F>
struct TalentConstants {
  F crowding, star_loss, duplication, appropriability, emigration;
  F poaching;                           // per year
  F difficulty;                         // per year, in powers of two
  F us_training, cn_training;           // per year: training / (1 - share of the pool in use at step 0)
  F us_pool_inverse, cn_pool_inverse;
  F university_scale, lab_scale;        // per month: 1 / norm, and lab_weight * Eref^-seed_elasticity / norm
};

template <class F>
struct IdeaConstants {
  F absorption, secret_reach;
  F compute_months, idea_months;        // months of lead per nat of compute (weighted) and per idea-year
  F compute_surprise;
  F reuse, seed_elasticity;
  F novelty_weight;
  F breakthrough_odds;                  // of a breakthrough this month, per X, in steps of 2^-24
  F breakthrough_ideas;                 // breakthrough_size / idea_gain: idea-years
  F community, leak, obsolescence, reading, seed_turnover;  // per month
  F adoption_speed;                     // per month
  F licence_pull, release_lag;
  F breakthrough_size, seed_reference;  // nats, and log2 Eref: only for what is read from a run
};

template <class F>
struct TalentState {
  F us_universities, us_labs, cn_universities, cn_labs;  // U, L
};

// What the talent of a month brings to research, before access to ideas counts: iU and iL without their (K/W)^reuse, and
// iL without its seed stock. It does not depend on chance, so all futures of a particle share it.
template <class F>
struct Effort {
  F us_universities, us_labs, cn_universities, cn_labs;
};

template <class F>
struct IdeaState {
  F us_public, cn_public;    // P
  F us_secrets, cn_secrets;  // S
  F us_reads, cn_reads;      // D: the rival's public ideas as far as read by this bloc
  F us_seed, cn_seed;        // E
  F cn_share;                // s
};

template <class F>
struct Flows {
  F lead;                        // months
  F us_ideas, cn_ideas;          // iU
  F us_harvest, cn_harvest;      // iL
  F us_novelty, cn_novelty;      // X
  F us_breakthrough, cn_breakthrough;  // b
};

// G groups of runs. Each kind of thing lies together, so that a phase of the month reads no more than it needs.
template <class F, std::size_t G>
struct Rates {
  std::array<F, 6 * G> logs;    // of each group: log2 of KU/W (us, cn), KL/W (us, cn), seed stock (us, cn)
  std::array<F, 4 * G> powers;  // of each group: (KU/W)^reuse (us, cn), (KL/W)^reuse seed^elasticity (us, cn)
  std::array<Flows<F>, G> flows;
};

// Runs at the start of a month: enough to go on from.
template <class F, std::size_t G>
struct Start {
  std::array<TalentConstants<F>, G> talent_constants;
  std::array<IdeaConstants<F>, G> idea_constants;
  std::array<TalentState<F>, G> talent;
  std::array<IdeaState<F>, G> ideas;
};

template <class F, std::size_t G>
struct Block {
  Start<F, G> at;
  std::array<Effort<F>, G> effort;
  Rates<F, G> rates;
};

using WideStart = Start<Float4, kGroups>;
using WideBlock = Block<Float4, kGroups>;
using SingleStart = Start<float, 1>;
using SingleBlock = Block<float, 1>;

}  // namespace seedcorn::model
