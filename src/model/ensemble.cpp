#include "model/ensemble.hpp"

#include <algorithm>

#include "model/history.hpp"

namespace seedcorn::model {
namespace {

constexpr int kFirstYearAhead = kFirstYear + kNow / 12 + 1;
constexpr std::size_t kPointsAhead = kFuturePoints - 1;  // after now
constexpr std::size_t kYearsAhead = kLastYear - kFirstYearAhead + 1;
constexpr std::size_t kPastPoints = kNow + 1;
constexpr std::size_t kPastYears = kYears - kYearsAhead;
constexpr std::size_t kRowsAtOnce = 4;  // percentiles of so many rows take about as long as a block of members

// Rows to summarise, of the past and ahead: the lead at every step, then the years.
constexpr std::size_t kPastRows = kPastPoints + kPastYears;
constexpr std::size_t kRowsAhead = kPointsAhead + kYearsAhead;

// The rows of values that belong to a row ahead: one for the lead of a month, two for a year (idea ratio and share).
constexpr std::size_t first_value_row(std::size_t row) { return row + (row > kPointsAhead ? row - kPointsAhead : 0); }
constexpr std::size_t kValueRows = first_value_row(kRowsAhead);

constexpr float share_of_members(int count, int members) {
  return static_cast<float>(count) / static_cast<float>(members);
}

void copy_lead(EnsembleSummary& to, const EnsembleSummary& from, std::size_t step) {
  for (std::size_t p = 0; p < kPercentiles.size(); ++p) to.lead[p][step] = from.lead[p][step];
  to.us_ahead[step] = from.us_ahead[step];
}

void copy_year(EnsembleSummary& to, const EnsembleSummary& from, std::size_t year) {
  to.idea_ratio[year] = from.idea_ratio[year];
  to.cn_share[year] = from.cn_share[year];
}

constexpr bool is_january(int step) { return step % 12 == 0; }

void store(Float4 values, float* to) {
  for (std::size_t i = 0; i < kWidth; ++i) to[i] = values[i];
}

}  // namespace

void add_part(EnsembleSummary& whole, const EnsembleSummary& found, Part part) {
  const Range past = share_of(kPastRows, part);
  for (std::size_t row = past.first; row < past.last; ++row) {
    if (row < kPastPoints)
      copy_lead(whole, found, row);
    else
      copy_year(whole, found, row - kPastPoints);
  }
  const Range ahead = share_of(kRowsAhead, part);
  for (std::size_t row = ahead.first; row < ahead.last; ++row) {
    if (row < kPointsAhead)
      copy_lead(whole, found, row + kPastPoints);
    else
      copy_year(whole, found, row - kPointsAhead + kPastYears);
  }
  whole.members = found.members;
  whole.effective_sample_size = found.effective_sample_size;
  whole.us_first += found.us_first;
  whole.none_first += found.none_first;
  whole.next_breakthrough_us = share_of_members(whole.us_first, whole.members);
  whole.next_breakthrough_none = share_of_members(whole.none_first, whole.members);
}

Ensemble::Ensemble(const Posterior& posterior, const LeverValues& levers, int members, Breakthroughs breakthroughs,
                   Part part)
    : posterior_(&posterior),
      breakthroughs_(breakthroughs),
      part_(part),
      members_(static_cast<std::size_t>(std::max(members, 1))),
      past_left_(share_of(kPastRows, part).size()),
      efforts_(1),
      values_(kValueRows, blocks_of(members_) * kLanes),
      past_(members_),
      percentiles_(members_) {
  const std::size_t blocks = blocks_of(members_);
  order_ = std::vector<std::uint32_t>(blocks);
  std::size_t next = 0;
  for (std::size_t particles = 0; particles < posterior.starts.size(); ++particles)
    for (std::size_t block = particles; block < blocks; block += posterior.starts.size())
      order_[next++] = static_cast<std::uint32_t>(block);
  blocks_ = share_of(blocks, part);
  summary_.members = static_cast<int>(members_);
  summary_.effective_sample_size = posterior.effective_sample_size;
  restart(levers);
}

void Ensemble::restart(const LeverValues& levers) {
  path_ = lever_path(levers);
  particle_block_ = posterior_->starts.size();  // none
  next_ = blocks_.first;
  missing_ = part_.count - 1;
  rows_left_ = share_of(kRowsAhead, part_).size();
  summary_.us_first = summary_.none_first = 0;
}

bool Ensemble::advance(int units) {
  for (int i = 0; i < units && !waits(); ++i) {
    if (next_ < blocks_.last)
      run_members();
    else
      for (std::size_t n = 0; n < kRowsAtOnce && past_left_ + rows_left_ > 0; ++n) finish_row();
  }
  return next_ == blocks_.last && missing_ == 0 && past_left_ + rows_left_ == 0;
}

float Ensemble::progress() const {
  const auto units = [](std::size_t blocks, std::size_t rows) {
    return static_cast<float>(blocks * kRowsAtOnce + rows);
  };
  const std::size_t rows = share_of(kRowsAhead, part_).size();
  return units(next_ - blocks_.first, rows - rows_left_) / units(blocks_.size(), rows + past_left_);
}

EnsembleSummary Ensemble::summary() const {
  EnsembleSummary whole;
  add_part(whole, summary_, part_);
  return whole;
}

std::span<const float> Ensemble::lead(int step) const {
  return {values_[static_cast<std::size_t>(step - kNow - 1)], members_};
}

template <class Visit>
void Ensemble::visit_values(std::size_t members_of, std::size_t rows_of, Visit visit) const {
  const Range blocks = share_of(order_.size(), {members_of, part_.count});
  const Range rows = share_of(kRowsAhead, {rows_of, part_.count});
  for (std::size_t r = first_value_row(rows.first); r < first_value_row(rows.last); ++r)
    for (std::size_t b = blocks.first; b < blocks.last; ++b) visit(values_[r] + order_[b] * kLanes);
}

std::size_t Ensemble::count_values(std::size_t members_of, std::size_t rows_of) const {
  const Range rows = share_of(kRowsAhead, {rows_of, part_.count});
  return share_of(order_.size(), {members_of, part_.count}).size() * kLanes *
         (first_value_row(rows.last) - first_value_row(rows.first));
}

std::span<const float> Ensemble::values_for(std::size_t other) {
  for_other_.resize(count_values(part_.index, other));
  float* to = for_other_.data();
  visit_values(part_.index, other, [&](const float* from) { to = std::copy_n(from, kLanes, to); });
  return for_other_;
}

bool Ensemble::take(std::size_t other, std::span<const float> values) {
  if (missing_ == 0 || other >= part_.count || other == part_.index ||
      values.size() != count_values(other, part_.index))
    return false;
  const float* from = values.data();
  visit_values(other, part_.index, [&](float* to) {
    std::copy_n(from, kLanes, to);
    from += kLanes;
  });
  --missing_;
  return true;
}

// Runs one block of members. Members on the same block of particles share its talent, which is computed once.
void Ensemble::run_members() {
  const std::size_t block = order_[next_++];
  const std::size_t particles = block % posterior_->starts.size();
  const WideStart& start = posterior_->starts[particles];
  if (particles != particle_block_) talent_futures(start, path_, efforts_.front());
  particle_block_ = particles;

  const std::size_t first_member = block * kLanes;
  Chance<Float4, kGroups> chance{breakthroughs_, {}};
  for (std::size_t i = 0; i < kLanes; ++i)
    chance.keys[i / kWidth][i % kWidth] = stream_key(future_stream(static_cast<std::uint32_t>(first_member + i)));
  std::array<IdeaState<Float4>, kGroups> ideas = start.ideas;
  Rates<Float4, kGroups> rates;
  std::array<FirstBreakthrough<Float4>, kGroups> first;
  run_futures(start.idea_constants, ideas, rates, path_, efforts_.front(), chance, first, [&](int step) {
    if (step == kNow) return;
    const auto ahead = static_cast<std::size_t>(step - kNow - 1);
    float* const lead = values_[ahead] + first_member;
    for (std::size_t g = 0; g < kGroups; ++g) store(rates.flows[g].lead, lead + g * kWidth);
    if (!is_january(step)) return;
    const auto year = static_cast<std::size_t>(step / 12 + kFirstYear - kFirstYearAhead);
    const std::size_t of_year = first_value_row(kPointsAhead + year);
    float* const idea_ratio = values_[of_year] + first_member;
    float* const cn_share = values_[of_year + 1] + first_member;
    const LeverStep& at = path_[static_cast<std::size_t>(step)];
    for (std::size_t g = 0; g < kGroups; ++g) {
      const Flows<Float4>& flow = rates.flows[g];
      store(equation::idea_ratio(at.us_openness, flow.us_harvest, at.cn_openness, flow.cn_harvest),
            idea_ratio + g * kWidth);
      store(ideas[g].cn_share, cn_share + g * kWidth);
    }
  });
  for (std::size_t i = 0; i < std::min(kLanes, members_ - first_member); ++i) {
    summary_.us_first += first[i / kWidth].us[i % kWidth] > 0.0f ? 1 : 0;
    summary_.none_first += first[i / kWidth].waiting[i % kWidth] > 0.0f ? 1 : 0;
  }
}

void Ensemble::finish_row() {
  if (past_left_ > 0) {
    const std::size_t row = share_of(kPastRows, part_).last - past_left_--;
    return row < kPastPoints ? finish_lead(row) : finish_year(row - kPastPoints);
  }
  const std::size_t row = share_of(kRowsAhead, part_).last - rows_left_--;
  if (row < kPointsAhead)
    finish_lead(row + kPastPoints);
  else
    finish_year(row - kPointsAhead + kPastYears);
}

void Ensemble::finish_lead(std::size_t step) {
  const std::span<const float> members = members_at(posterior_->lead, step - kPastPoints, static_cast<int>(step));
  std::array<float, kPercentiles.size()> results;
  percentiles_.of(members, kPercentiles, results, lead_);
  for (std::size_t p = 0; p < kPercentiles.size(); ++p) summary_.lead[p][step] = results[p];
  summary_.us_ahead[step] = static_cast<float>(count_above_zero(members)) / static_cast<float>(members_);
}

void Ensemble::finish_year(std::size_t year) {
  constexpr std::array<float, 1> kMedian{50};
  const int step = january(kFirstYear + static_cast<int>(year));
  const std::size_t row = first_value_row(kPointsAhead + year - kPastYears);
  percentiles_.of(members_at(posterior_->idea_ratio, row, step), kMedian, {&summary_.idea_ratio[year], 1}, idea_ratio_);
  percentiles_.of(members_at(posterior_->cn_share, row + 1, step), kMedian, {&summary_.cn_share[year], 1}, cn_share_);
}

std::span<const float> Ensemble::members_at(const ParticleHistory& past, std::size_t future_row, int step) {
  if (step > kNow) return {values_[future_row], members_};
  const std::span<const float> particles = past.at(step);
  for (std::size_t m = 0; m < members_; ++m) past_[m] = particles[m % particles.size()];
  return past_;
}

}  // namespace seedcorn::model
