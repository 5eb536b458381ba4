#include "model/questions/outcome_fan.hpp"

#include <algorithm>

namespace seedcorn::model {

namespace {

constexpr std::size_t kMonths = kPoints - kNow;  // from now on

std::vector<Moment> every_month(const std::vector<Outcome>& outcomes) {
  std::vector<Moment> moments;
  for (const Outcome outcome : outcomes)
    for (int step = kNow; step < kPoints; ++step) moments.push_back({outcome, step});
  return moments;
}

const ParticleHistory* past_of(const Posterior& posterior, Outcome outcome) {
  if (outcome == Outcome::lead) return &posterior.lead;
  if (outcome == Outcome::idea_ratio) return &posterior.idea_ratio;
  return outcome == Outcome::cn_share ? &posterior.cn_share : nullptr;
}

}  // namespace

OutcomeFans::OutcomeFans(const Posterior& posterior, const LeverValues& levers, const std::vector<Outcome>& outcomes,
                         int members)
    : posterior_(&posterior),
      sample_(posterior, members, every_month(outcomes)),
      percentiles_(std::max(static_cast<std::size_t>(std::max(members, 1)), posterior.particles)) {
  sample_.restart(levers);
  for (const Outcome outcome : outcomes) {
    OutcomeFan fan;
    fan.outcome = outcome;
    fan.first = past_of(posterior, outcome) ? 0 : kNow;
    fans_.push_back(fan);
  }
}

void OutcomeFans::finish_row(std::size_t row) {
  OutcomeFan& fan = fans_[row / static_cast<std::size_t>(kPoints)];
  const auto step = row % static_cast<std::size_t>(kPoints);
  if (static_cast<int>(step) < fan.first) return;
  std::array<float, kPercentiles.size()> found{};
  if (static_cast<int>(step) < kNow) {
    percentiles_.of(past_of(*posterior_, fan.outcome)->at(static_cast<int>(step)), kPercentiles, found);
  } else {
    const std::size_t moment =
        row / static_cast<std::size_t>(kPoints) * kMonths + step - static_cast<std::size_t>(kNow);
    percentiles_.of(sample_.values(moment), kPercentiles, found);
  }
  for (std::size_t i = 0; i < found.size(); ++i) fan.values[i][step] = found[i];
}

bool OutcomeFans::advance(int blocks) {
  for (int i = 0; i < blocks && done_ < sample_.blocks() + rows(); ++i, ++done_) {
    if (done_ < sample_.blocks())
      sample_.run_block();
    else
      finish_row(done_ - sample_.blocks());
  }
  return done_ == sample_.blocks() + rows();
}

float OutcomeFans::progress() const {
  return static_cast<float>(done_) / static_cast<float>(sample_.blocks() + rows());
}

}  // namespace seedcorn::model
