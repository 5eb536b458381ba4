#include "model/questions/sample.hpp"

#include <algorithm>

namespace seedcorn::model {

Sample::Sample(const Posterior& posterior, int members, std::vector<Moment> moments, Until until, Breakthroughs kind)
    : posterior_(&posterior),
      members_(static_cast<std::size_t>(std::max(members, 1))),
      blocks_(blocks_of(members_)),
      moments_(std::move(moments)),
      last_(until == Until::end ? kSteps : kNow),
      kind_(kind),
      values_(moments_.size(), blocks_ * kLanes),
      percentiles_(members_) {
  for (const Moment& moment : moments_) last_ = std::max(last_, moment.step);
}

void Sample::restart(const LeverValues& levers) {
  path_ = lever_path(levers);
  blocks_done_ = us_first_ = 0;
}

void Sample::run_block() {
  const std::size_t first_member = blocks_done_ * kLanes;
  block_.begin(*posterior_, blocks_done_, kind_);
  for (;;) {
    block_.open_month(path_);
    for (std::size_t i = 0; i < moments_.size(); ++i)
      if (moments_[i].step == block_.step())
        block_.read(moments_[i].outcome, path_, std::span<float, kLanes>(values_[i] + first_member, kLanes));
    if (block_.step() == last_) break;
    block_.close_month(path_);
  }
  for (std::size_t lane = 0; lane < std::min(kLanes, members_ - first_member); ++lane)
    us_first_ += block_.us_first(lane) ? 1 : 0;
  ++blocks_done_;
}

float Sample::median(std::size_t moment) {
  constexpr std::array<float, 1> kMedian{50};
  float result = 0;
  percentiles_.of(values(moment), kMedian, {&result, 1});
  return result;
}

float Sample::share_above(std::size_t moment, float threshold) const {
  const auto all = values(moment);
  const auto above = std::count_if(all.begin(), all.end(), [&](float value) { return value > threshold; });
  return static_cast<float>(above) / static_cast<float>(members_);
}

float Sample::us_first() const { return static_cast<float>(us_first_) / static_cast<float>(members_); }

}  // namespace seedcorn::model
