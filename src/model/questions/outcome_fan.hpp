// Percentiles of any outcome, month by month, over many futures.
#pragma once

#include "model/ensemble.hpp"
#include "model/questions/sample.hpp"

namespace seedcorn::model {

// By percentile (kPercentiles), by step, in the outcome's unit. Steps before `first` are unknown and hold zeros:
// particles keep only lead, idea_ratio and cn_share of their past.
struct OutcomeFan {
  Outcome outcome = Outcome::count;
  int first = 0;
  std::array<std::array<float, kPoints>, kPercentiles.size()> values{};
};

class OutcomeFans {
 public:
  // `posterior` must be complete and outlive this.
  OutcomeFans(const Posterior& posterior, const LeverValues& levers, const std::vector<Outcome>& outcomes, int members);
  bool advance(int blocks);  // of members, or the percentiles of a month; true when complete
  float progress() const;    // 0..1
  const std::vector<OutcomeFan>& result() const { return fans_; }  // complete questions only; in the order asked for

 private:
  std::size_t rows() const { return fans_.size() * static_cast<std::size_t>(kPoints); }
  void finish_row(std::size_t row);

  const Posterior* posterior_;
  Sample sample_;
  Percentiles percentiles_;
  std::vector<OutcomeFan> fans_;
  std::size_t done_ = 0;  // blocks of members, then rows
};

}  // namespace seedcorn::model
