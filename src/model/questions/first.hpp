// Who makes the next breakthrough and when, and what a breakthrough changes in the lead if it is published or kept.
#pragma once

#include "model/ensemble.hpp"
#include "model/questions/future_block.hpp"

namespace seedcorn::model {

inline constexpr int kFirstYears = kLastYear - (kFirstYear + kPolicy / 12) + 1;  // 2027 .. 2040 (of which one month)

// The first breakthrough from 2027-01 on; shares are of all futures.
struct NextBreakthrough {
  float us = 0;
  float cn = 0;
  float both = 0;  // in the same month
  float none = 0;  // by 2040-01
  std::array<float, kFirstYears> us_by_year{};
  std::array<float, kFirstYears> cn_by_year{};
  std::array<float, kFirstYears> both_by_year{};
};

// What one more breakthrough at kShockStep changes, against the same futures without it; all other breakthroughs arrive
// at their expected rate in both. Months of lead, medians over the particles, so many months later.
inline constexpr int kShockStep = january(2030);
inline constexpr std::array<int, 5> kMonthsAfter{0, 12, 24, 36, 60};
struct BreakthroughEffect {
  float chance_published = 0;  // mean, in the month before
  std::array<float, kMonthsAfter.size()> published{};
  std::array<float, kMonthsAfter.size()> kept{};
};

struct FirstResult {
  NextBreakthrough next;
  BreakthroughEffect us, cn;  // by finder
};

class First {
 public:
  // `posterior` must be complete and outlive this.
  First(const Posterior& posterior, const LeverValues& levers, int members);
  bool advance(int blocks);                       // of members; true when complete
  float progress() const;                         // 0..1
  FirstResult result() const { return result_; }  // complete questions only

 private:
  static constexpr std::size_t kVariants = 5;  // no shock; US published, US kept, CN published, CN kept
  std::size_t work() const { return blocks_ + kVariants * particle_blocks_; }
  void race(std::size_t number);
  void shock(std::size_t variant, std::size_t number);
  void finish();
  float& lead(std::size_t variant, std::size_t when, std::size_t particle) {
    return lead_[(variant * kMonthsAfter.size() + when) * particle_blocks_ * kLanes + particle];
  }

  const Posterior* posterior_;
  std::size_t members_;
  std::size_t blocks_;
  std::size_t particle_blocks_;
  LeverPath path_;
  std::size_t done_ = 0;  // blocks of members, then blocks of particles for each variant
  FutureBlock block_;
  std::array<std::array<std::size_t, kFirstYears>, 3> found_{};  // by finder (us, cn, both), by year
  std::vector<float> lead_;                                      // by variant, by time after, by particle
  std::array<double, 2> chance_sum_{};                           // by finder
  FirstResult result_;
};

}  // namespace seedcorn::model
