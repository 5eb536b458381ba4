// Do labs that hire everybody harvest less in the end? The same futures under a high and a low talent drain in the US.
#pragma once

#include "model/ensemble.hpp"
#include "model/questions/future_block.hpp"

namespace seedcorn::model {

struct HarvestQuestion {
  float low_drain = lever(LeverId::us_talent_drain).low;  // us_talent_drain, fraction
  float high_drain = lever(LeverId::us_talent_drain).high;
  LeverValues levers = default_levers();  // where all others stand
  int members = 4096;
};

inline constexpr int kHarvestYears = kLastYear - (kFirstYear + kPolicy / 12) + 1;  // 2027 .. 2040 (of which one month)
// "In five years the big labs lose too": counted from 2027-01, when levers begin to act.
inline constexpr int kClaimMonths = 60;
// Breakthroughs make the harvest jump, so a fall counts only if the harvest stays lower for a year or to the end. It
// counts from its first month.
inline constexpr int kMonthsBelow = 12;

// Shares of all futures.
struct HarvestResult {
  std::array<float, kHarvestYears>
      falls_in{};               // the year in which the harvest under high drain falls below that under low drain
  float never = 0;              // by 2040-01
  float within_five_years = 0;  // by 2032-01: the claim holds
  float without_gain = 0;       // in which the harvest falls without having been higher before
  float median_year = 0;        // of all futures, in months' precision; 0 if half of them never fall
  using Ratios = std::array<float, kPoints - kPolicy>;  // high over low harvest, by month from 2027-01
  Ratios median_ratio{};
  Ratios low_ratio{}, high_ratio{};  // nine of ten futures lie between
};

class Harvest {
 public:
  // `posterior` must be complete and outlive this.
  Harvest(const Posterior& posterior, const HarvestQuestion& question);
  bool advance(int blocks);                         // of members, then months of percentiles; true when complete
  float progress() const;                           // 0..1
  HarvestResult result() const { return result_; }  // complete questions only

 private:
  static constexpr std::size_t kMonths = kPoints - kPolicy;
  std::size_t work() const { return blocks_ + kMonths; }
  void run_members(std::size_t number);
  void count_falls();
  void finish_month(std::size_t month);
  float* ratios(std::size_t month) { return ratios_.data() + month * blocks_ * kLanes; }

  const Posterior* posterior_;
  std::size_t members_;
  std::size_t blocks_;
  LeverPath low_, high_;
  std::size_t done_ = 0;  // blocks of members, then months
  FutureBlock low_block_, high_block_;
  std::vector<float> ratios_;  // by month, by member
  Percentiles percentiles_;
  HarvestResult result_;
};

}  // namespace seedcorn::model
