// Futures of one setting of the levers, of which only some outcomes in some months are kept. Different settings have
// the same random numbers for the same members, so that differences between settings are not chance.
#pragma once

#include <vector>

#include "model/percentiles.hpp"
#include "model/questions/future_block.hpp"
#include "model/rows.hpp"

namespace seedcorn::model {

struct Moment {
  Outcome outcome = Outcome::count;
  int step = kPolicy;  // after kNow
};

enum class Until : unsigned char { last_moment, end };  // `end` for first breakthroughs

class Sample {
 public:
  // `posterior` must be complete and outlive the sample.
  Sample(const Posterior& posterior, int members, std::vector<Moment> moments, Until until = Until::last_moment,
         Breakthroughs kind = Breakthroughs::random);
  void restart(const LeverValues& levers);
  std::size_t blocks() const { return blocks_; }
  bool complete() const { return blocks_done_ == blocks_; }
  void run_block();

  // Complete samples only.
  std::span<const float> values(std::size_t moment) const { return {values_[moment], members_}; }
  float median(std::size_t moment);
  float share_above(std::size_t moment, float threshold) const;
  float us_first() const;  // share of members whose first breakthrough from 2027-01 is American; needs Until::end

 private:
  const Posterior* posterior_;
  std::size_t members_;
  std::size_t blocks_;
  std::vector<Moment> moments_;
  int last_;
  Breakthroughs kind_;
  LeverPath path_{};
  std::size_t blocks_done_ = 0;
  std::size_t us_first_ = 0;
  Rows values_;  // by moment, by member
  FutureBlock block_;
  Percentiles percentiles_;
};

}  // namespace seedcorn::model
