#include "model/questions/harvest.hpp"

#include <algorithm>

namespace seedcorn::model {
namespace {

LeverPath path_with_drain(LeverValues levers, float drain) {
  at(levers, LeverId::us_talent_drain) = drain;
  return lever_path(levers);
}

}  // namespace

Harvest::Harvest(const Posterior& posterior, const HarvestQuestion& question)
    : posterior_(&posterior),
      members_(static_cast<std::size_t>(std::max(question.members, 1))),
      blocks_(blocks_of(members_)),
      low_(path_with_drain(question.levers, question.low_drain)),
      high_(path_with_drain(question.levers, question.high_drain)),
      ratios_(kMonths * blocks_ * kLanes),
      percentiles_(members_) {}

bool Harvest::advance(int blocks) {
  for (int i = 0; i < blocks && done_ < work(); ++i) {
    if (done_ < blocks_)
      run_members(done_);
    else
      finish_month(done_ - blocks_);
    if (++done_ == blocks_) count_falls();
  }
  return done_ == work();
}

float Harvest::progress() const { return static_cast<float>(done_) / static_cast<float>(work()); }

void Harvest::run_members(std::size_t number) {
  low_block_.begin(*posterior_, number);
  high_block_.begin(*posterior_, number);
  for (;;) {
    low_block_.open_month(low_);
    high_block_.open_month(high_);
    const int step = low_block_.step();
    if (step >= kPolicy) {
      float* const row = ratios(static_cast<std::size_t>(step - kPolicy)) + number * kLanes;
      for (std::size_t lane = 0; lane < kLanes; ++lane)
        row[lane] = high_block_.us_harvest(lane) / low_block_.us_harvest(lane);
    }
    if (step == kSteps) return;
    low_block_.close_month(low_);
    high_block_.close_month(high_);
  }
}

void Harvest::count_falls() {
  const auto all = static_cast<float>(members_);
  std::array<std::size_t, kMonths> falls{};  // futures by the month of their fall
  std::size_t without_gain = 0;
  for (std::size_t m = 0; m < members_; ++m) {
    std::size_t below = 0;  // months in a row
    bool gained = false;
    for (std::size_t month = 0; month < kMonths; ++month) {
      const float ratio = ratios(month)[m];
      below = ratio < 1.0f ? below + 1 : 0;
      const bool settled = below == static_cast<std::size_t>(kMonthsBelow) || (below > 0 && month + 1 == kMonths);
      if (settled) {
        ++falls[month + 1 - below];
        without_gain += gained ? 0 : 1;
        break;
      }
      gained = gained || ratio > 1.0f;
    }
  }
  std::size_t fallen = 0;
  for (std::size_t month = 0; month < kMonths; ++month) {
    const std::size_t before = fallen;
    fallen += falls[month];
    result_.falls_in[month / 12] += static_cast<float>(falls[month]) / all;
    if (month == static_cast<std::size_t>(kClaimMonths)) result_.within_five_years = static_cast<float>(fallen) / all;
    if (2 * before < members_ && 2 * fallen >= members_)
      result_.median_year = year_of(kPolicy + static_cast<int>(month));
  }
  result_.never = static_cast<float>(members_ - fallen) / all;
  result_.without_gain = static_cast<float>(without_gain) / all;
}

void Harvest::finish_month(std::size_t month) {
  constexpr std::array<float, 3> kPercents{5, 50, 95};
  std::array<float, kPercents.size()> values{};
  percentiles_.of({ratios(month), members_}, kPercents, values);
  result_.low_ratio[month] = values[0];
  result_.median_ratio[month] = values[1];
  result_.high_ratio[month] = values[2];
}

}  // namespace seedcorn::model
