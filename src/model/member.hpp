// What a run is made of: what stays constant in it, what changes every month, and what follows from that.
// Flows and rates are per month. Symbols in the comments are those of docs/model.md.
#pragma once

#include "model/lanes.hpp"

namespace seedcorn::model {

// Constants of a run, folded from its assumptions so that a month costs as little arithmetic as possible.
template <class F>
struct TalentConstants {
  F crowding, star_loss, duplication, appropriability, emigration;
  F poaching;                  // per year
  F difficulty;                // per year, in powers of two
  F us_training, cn_training;  // per year: training / (1 - share of the pool in use at step 0)
  F us_pool_inverse, cn_pool_inverse;
  F university_scale, lab_scale;       // per month: 1 / norm, and lab_weight * Eref^-seed_elasticity / norm
  F compute_months, compute_surprise;  // months of lead per nat of compute (weighted), and nats
};

template <class F>
struct IdeaConstants {
  F absorption, secret_reach;
  F idea_months;  // months of lead per idea-year
  F reuse, seed_elasticity;
  F novelty_weight;
  F breakthrough_odds;                     // of a breakthrough this month, per X, in steps of 2^-24
  F breakthrough_ideas;                    // breakthrough_size / idea_gain: idea-years
  F community, leak, reading;              // per month
  F public_left, secrets_left, seed_left;  // of a stock after a month without anything new
  F adoption_speed;                        // per month and month of advantage
  F release_lag;                           // years
  F openness_pull;                         // months of advantage of being fully open: licences, and no release lag
  F breakthrough_size, seed_reference;     // nats, and log2 Eref: only for what is read from a run
};

template <class F>
struct TalentState {
  F us_universities, us_labs, cn_universities, cn_labs;  // U, L
};

// What talent and compute bring to a month, before access to ideas counts: iU and iL without their (K/W)^reuse, and
// iL without its seed stock. It does not depend on chance, so all futures of a particle share it.
template <class F>
struct Effort {
  F us_universities, us_labs, cn_universities, cn_labs;
  F compute;  // months of lead
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
  F lead;                              // months
  F us_ideas, cn_ideas;                // iU
  F us_harvest, cn_harvest;            // iL
  F us_novelty, cn_novelty;            // X
  F us_breakthrough, cn_breakthrough;  // b
};

// Some of G groups of runs.
template <std::size_t G>
struct GroupList {
  std::array<std::uint32_t, G> groups;
  std::size_t count = 0;

  void add_if(bool wanted, std::size_t group) {  // without a branch
    groups[count] = static_cast<std::uint32_t>(group);
    count += wanted ? 1 : 0;
  }
  const std::uint32_t* begin() const { return groups.data(); }
  const std::uint32_t* end() const { return groups.data() + count; }
};

// G groups of runs. Each kind of thing lies together, so that a phase of the month reads no more than it needs.
template <class F, std::size_t G>
struct Rates {
  std::array<F, 6 * G> logs;    // of each group: log2 of KU/W (us, cn), KL/W (us, cn), seed stock (us, cn)
  std::array<F, 4 * G> powers;  // of each group: (KU/W)^reuse (us, cn), (KL/W)^reuse seed^elasticity (us, cn)
  std::array<Flows<F>, G> flows;
  GroupList<G> struck;  // groups with a breakthrough: few, most months
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

using WideRates = Rates<Float4, kGroups>;
using WideStart = Start<Float4, kGroups>;
using WideBlock = Block<Float4, kGroups>;
using SingleBlock = Block<float, 1>;

}  // namespace seedcorn::model
