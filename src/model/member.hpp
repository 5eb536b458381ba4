// What a run is made of, N runs side by side: what stays constant in a run, what changes every month, and scratch.
// Symbols in the comments are model.md's.
#pragma once

#include "model/lanes.hpp"

namespace seedcorn::model {

// Constants of a run, folded from its assumptions so that a month costs as little arithmetic as possible.
template <std::size_t N>
struct alignas(16) Member {
  // talent
  Row<N> crowding, star_loss, duplication, appropriability, poaching, emigration;
  Row<N> difficulty;  // per year, in powers of two
  Row<N> us_training, cn_training;        // training / (1 - share of the pool in use at step 0)
  Row<N> us_pool_inverse, cn_pool_inverse;
  Row<N> university_scale, lab_scale;     // 1 / norm, and lab_weight * Eref^-seed_elasticity / norm
  Row<N> seed_reference_log2;             // log2 Eref
  // ideas
  Row<N> reuse, absorption, secret_reach, seed_elasticity, seed_turnover, community;
  Row<N> open_delay_inverse, leak_time_inverse, obsolescence;
  Row<N> breakthrough_scale;              // breakthrough_rate / (X_us + X_cn at step 0)
  Row<N> breakthrough_ideas;              // breakthrough_size / idea_gain: idea-years
  Row<N> breakthrough_size;               // nats
  Row<N> novelty_weight;
  Row<N> idea_gain;                       // nats per idea-year
  Row<N> compute_weight, compute_surprise;
  Row<N> adoption_speed, licence_pull, release_lag;
};

template <std::size_t N>
struct alignas(16) TalentState {
  Row<N> us_universities, us_labs, cn_universities, cn_labs;  // U, L
};

// What the talent of a month brings to research, before access to ideas counts: gU / norm and gL / norm without their
// (K/W)^reuse, and for labs without the seed factor. It does not depend on chance, so futures of one particle share it.
template <std::size_t N>
struct alignas(16) Effort {
  Row<N> us_universities, us_labs, cn_universities, cn_labs;
};

template <std::size_t N>
struct alignas(16) IdeaState {
  Row<N> us_public, cn_public;    // P
  Row<N> us_secrets, cn_secrets;  // S
  Row<N> us_reads, cn_reads;      // D: the rival's public ideas as far as read by this bloc
  Row<N> us_seed, cn_seed;        // E
  Row<N> cn_share;                // s
};

// What follows from the state of a month.
template <std::size_t N>
struct alignas(16) Rates {
  std::array<float, 6 * N> logs;    // log2 of KU/W (us, cn), KL/W (us, cn), seed stock (us, cn)
  std::array<float, 4 * N> powers;  // (KU/W)^reuse (us, cn), (KL/W)^reuse seed^elasticity (us, cn)
  Row<N> lead;                                  // months
  Row<N> us_university_ideas, cn_university_ideas;  // iU
  Row<N> us_harvest, cn_harvest;                    // iL
  Row<N> us_novelty, cn_novelty;                    // X
  Row<N> us_breakthrough, cn_breakthrough;          // b
};

// N runs at the start of a month: enough to go on from.
template <std::size_t N>
struct Start {
  Member<N> member;
  TalentState<N> talent;
  IdeaState<N> ideas;
};

template <std::size_t N>
struct Block {
  Start<N> at;
  Effort<N> effort;
  Rates<N> rates;
};

}  // namespace seedcorn::model
