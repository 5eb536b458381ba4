#include "model/ensemble.hpp"

#include <algorithm>

#include "model/history.hpp"

namespace seedcorn::model {
namespace {

constexpr std::size_t kPointsAhead = kFuturePoints - 1;  // after now
constexpr int kFirstYearAhead = kFirstYear + kNow / 12 + 1;
constexpr std::size_t kYearsAhead = kLastYear - kFirstYearAhead + 1;
constexpr std::size_t kRowsAtOnce = 4;  // about as much work as a block of members

// Rows to summarise: first the past, which does not depend on levers, then the futures; in both the lead at every step,
// then the years.
constexpr std::size_t kPastPoints = kNow + 1;
constexpr std::size_t kPastYears = kYears - kYearsAhead;
constexpr std::size_t kPastRows = kPastPoints + kPastYears;
constexpr std::size_t kRows = kPoints + kYears;

constexpr bool is_january(int step) { return step % 12 == 0; }

void store(Float4 values, float* to) {
  for (std::size_t i = 0; i < kWidth; ++i) to[i] = values[i];
}

}  // namespace

Ensemble::Ensemble(const Posterior& posterior, const LeverValues& levers, int members, Breakthroughs breakthroughs)
    : posterior_(&posterior),
      breakthroughs_(breakthroughs),
      members_(static_cast<std::size_t>(std::max(members, 1))),
      blocks_((members_ + kLanes - 1) / kLanes),
      efforts_(1),
      lead_(kPointsAhead * blocks_ * kLanes),
      idea_ratio_(kYearsAhead * blocks_ * kLanes),
      cn_share_(kYearsAhead * blocks_ * kLanes),
      past_(members_),
      percentiles_(members_) {
  summary_.members = static_cast<int>(members_);
  summary_.effective_sample_size = posterior.effective_sample_size;
  restart(levers);
}

void Ensemble::restart(const LeverValues& levers) {
  if (rows_done_ >= kPastRows) first_row_ = kPastRows;
  path_ = lever_path(levers);
  particle_block_ = next_block_ = blocks_done_ = 0;
  rows_done_ = first_row_;
  us_first_ = none_ = 0;
}

bool Ensemble::advance(int blocks) {
  for (int i = 0; i < blocks; ++i) {
    if (blocks_done_ < blocks_) run_members();
    else
      for (std::size_t row = 0; row < kRowsAtOnce && rows_done_ < kRows; ++row) finish_row();
  }
  return rows_done_ == kRows;
}

float Ensemble::progress() const {
  const auto units = [](std::size_t blocks, std::size_t rows) { return static_cast<float>(blocks * kRowsAtOnce + rows); };
  return units(blocks_done_, rows_done_ - first_row_) / units(blocks_, kRows - first_row_);
}

EnsembleSummary Ensemble::summary() const { return summary_; }

std::span<const float> Ensemble::lead(int step) const {
  return {lead_.data() + static_cast<std::size_t>(step - kNow - 1) * blocks_ * kLanes, members_};
}

// One block of members. Those of one block of particles follow each other and share what their talent brings in.
void Ensemble::run_members() {
  if (next_block_ >= blocks_) next_block_ = ++particle_block_;
  const WideStart& start = posterior_->starts[particle_block_];
  if (next_block_ == particle_block_) talent_futures(start, path_, efforts_.front());

  const std::size_t first_member = next_block_ * kLanes;
  const std::size_t stride = blocks_ * kLanes;
  Chance<Float4, kGroups> chance{breakthroughs_, {}};
  for (std::size_t i = 0; i < kLanes; ++i)
    chance.keys[i / kWidth][i % kWidth] = stream_key(future_stream(static_cast<std::uint32_t>(first_member + i)));
  std::array<IdeaState<Float4>, kGroups> ideas = start.ideas;
  Rates<Float4, kGroups> rates;
  std::array<FirstBreakthrough<Float4>, kGroups> first;
  run_futures(start.idea_constants, ideas, rates, path_, efforts_.front(), chance, first, [&](int step) {
    if (step == kNow) return;
    float* const lead = lead_.data() + static_cast<std::size_t>(step - kNow - 1) * stride + first_member;
    for (std::size_t g = 0; g < kGroups; ++g) store(rates.flows[g].lead, lead + g * kWidth);
    if (!is_january(step)) return;
    const std::size_t row = static_cast<std::size_t>(step / 12 + kFirstYear - kFirstYearAhead) * stride + first_member;
    const LeverStep& at = path_[static_cast<std::size_t>(step)];
    for (std::size_t g = 0; g < kGroups; ++g) {
      const Flows<Float4>& flow = rates.flows[g];
      store(equation::idea_ratio(at.us_openness, flow.us_harvest, at.cn_openness, flow.cn_harvest), &idea_ratio_[row + g * kWidth]);
      store(ideas[g].cn_share, &cn_share_[row + g * kWidth]);
    }
  });
  for (std::size_t i = 0; i < std::min(kLanes, members_ - first_member); ++i) {
    us_first_ += first[i / kWidth].us[i % kWidth] > 0.0f ? 1 : 0;
    none_ += first[i / kWidth].waiting[i % kWidth] > 0.0f ? 1 : 0;
  }
  next_block_ += posterior_->starts.size();
  ++blocks_done_;
}

void Ensemble::finish_row() {
  const std::size_t row = rows_done_++;
  if (row < kPastPoints) finish_lead(row);
  else if (row < kPastRows) finish_year(row - kPastPoints);
  else if (row < kPastRows + kPointsAhead) finish_lead(row - kPastRows + kPastPoints);
  else finish_year(row - kPoints);
  if (rows_done_ < kRows) return;
  summary_.next_breakthrough_us = static_cast<float>(us_first_) / static_cast<float>(members_);
  summary_.next_breakthrough_none = static_cast<float>(none_) / static_cast<float>(members_);
}

void Ensemble::finish_lead(std::size_t step) {
  const std::span<const float> members = members_at(posterior_->lead, lead_, step - kPastPoints, static_cast<int>(step));
  std::array<float, kPercentiles.size()> results;
  percentiles_.of(members, kPercentiles, results);
  for (std::size_t p = 0; p < kPercentiles.size(); ++p) summary_.lead[p][step] = results[p];
  summary_.us_ahead[step] = static_cast<float>(count_above_zero(members)) / static_cast<float>(members_);
}

void Ensemble::finish_year(std::size_t year) {
  constexpr std::array<float, 1> kMedian{50};
  const int step = january(kFirstYear + static_cast<int>(year));
  const std::size_t row = year - kPastYears;
  percentiles_.of(members_at(posterior_->idea_ratio, idea_ratio_, row, step), kMedian, {&summary_.idea_ratio[year], 1});
  percentiles_.of(members_at(posterior_->cn_share, cn_share_, row, step), kMedian, {&summary_.cn_share[year], 1});
}

std::span<const float> Ensemble::members_at(const ParticleHistory& past, const std::vector<float>& future, std::size_t future_row,
                                            int step) {
  if (step > kNow) return {future.data() + future_row * blocks_ * kLanes, members_};
  const std::span<const float> particles = past.at(step);
  for (std::size_t m = 0; m < members_; ++m) past_[m] = particles[m % particles.size()];
  return past_;
}

MemberPath member_path(const Posterior& posterior, const LeverValues& levers, int member) {
  const std::size_t particle = static_cast<std::size_t>(member) % posterior.particles;
  const LeverPath path = lever_path(levers);
  SingleBlock block;
  MemberPath result;
  const auto visit = [&](int step) {
    const auto at = static_cast<std::size_t>(step);
    const Flows<float>& flow = block.rates.flows[0];
    result.lead[at] = flow.lead;
    result.us_breakthrough[at] = flow.us_breakthrough > 0.0f;
    result.cn_breakthrough[at] = flow.cn_breakthrough > 0.0f;
  };
  const auto chance_on = [](std::uint32_t stream) { return Chance<float, 1>{Breakthroughs::random, {stream_key(stream)}}; };
  run_history<float, 1>({{{posterior.assumptions[particle]}}}, chance_on(history_stream(posterior.draws[particle])), path, block, visit);
  EffortPath<float, 1> efforts;
  talent_futures(block.at, path, efforts);
  std::array<FirstBreakthrough<float>, 1> first;
  run_futures(block.at.idea_constants, block.at.ideas, block.rates, path, efforts,
              chance_on(future_stream(static_cast<std::uint32_t>(member))), first, visit);
  return result;
}

}  // namespace seedcorn::model
