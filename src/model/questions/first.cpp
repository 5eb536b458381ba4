#include "model/questions/first.hpp"

#include <algorithm>

namespace seedcorn::model {
namespace {

using Finder = FutureBlock::Finder;

struct Variant {
  Finder finder;
  float published_share;
};
constexpr std::array<Variant, 4> kShocks{{{Finder::us, 1}, {Finder::us, 0}, {Finder::cn, 1}, {Finder::cn, 0}}};

}  // namespace

First::First(const Posterior& posterior, const LeverValues& levers, int members)
    : posterior_(&posterior),
      members_(static_cast<std::size_t>(std::max(members, 1))),
      blocks_(blocks_of(members_)),
      particle_blocks_(posterior.starts.size()),
      path_(lever_path(levers)),
      lead_(kVariants * kMonthsAfter.size() * particle_blocks_ * kLanes) {}

bool First::advance(int blocks) {
  for (int i = 0; i < blocks && done_ < work(); ++i) {
    if (done_ < blocks_)
      race(done_);
    else
      shock((done_ - blocks_) / particle_blocks_, (done_ - blocks_) % particle_blocks_);
    if (++done_ == work()) finish();
  }
  return done_ == work();
}

float First::progress() const { return static_cast<float>(done_) / static_cast<float>(work()); }

void First::race(std::size_t number) {
  const std::size_t lanes = std::min(kLanes, members_ - number * kLanes);
  std::array<bool, kLanes> over{};
  block_.begin(*posterior_, number);
  for (;;) {
    block_.open_month(path_);
    const int step = block_.step();
    for (std::size_t lane = 0; lane < lanes && step >= kPolicy; ++lane) {
      if (over[lane]) continue;
      const bool us = block_.us_breakthrough(lane);
      const bool cn = block_.cn_breakthrough(lane);
      over[lane] = us || cn;
      if (over[lane]) ++found_[us && cn ? 2 : cn ? 1 : 0][static_cast<std::size_t>((step - kPolicy) / 12)];
    }
    if (step == kSteps) return;
    block_.close_month(path_);
  }
}

void First::shock(std::size_t variant, std::size_t number) {
  std::array<float, kLanes> values;
  block_.begin(*posterior_, number, Breakthroughs::expected);
  for (;;) {
    block_.open_month(path_);
    const int step = block_.step();
    for (std::size_t when = 0; when < kMonthsAfter.size(); ++when)
      if (step == kShockStep + kMonthsAfter[when])
        block_.read(Outcome::lead, path_, std::span<float, kLanes>(&lead(variant, when, number * kLanes), kLanes));
    if (variant == 0 && step == kShockStep - 1) {
      for (const Finder finder : {Finder::us, Finder::cn}) {
        block_.chance_published(finder, path_, values);
        for (const float value : values) chance_sum_[finder == Finder::us ? 0 : 1] += static_cast<double>(value);
      }
    }
    if (step == kShockStep + kMonthsAfter.back()) return;
    block_.close_month(path_);
    if (variant > 0 && block_.step() == kShockStep)
      block_.add_breakthrough(kShocks[variant - 1].finder, kShocks[variant - 1].published_share);
  }
}

void First::finish() {
  const auto all = static_cast<float>(members_);
  NextBreakthrough& next = result_.next;
  std::array<std::array<float, kFirstYears>*, 3> by_year{&next.us_by_year, &next.cn_by_year, &next.both_by_year};
  std::array<float*, 3> totals{&next.us, &next.cn, &next.both};
  std::size_t decided = 0;
  for (std::size_t finder = 0; finder < found_.size(); ++finder) {
    std::size_t total = 0;
    for (std::size_t year = 0; year < kFirstYears; ++year) {
      (*by_year[finder])[year] = static_cast<float>(found_[finder][year]) / all;
      total += found_[finder][year];
    }
    *totals[finder] = static_cast<float>(total) / all;
    decided += total;
  }
  next.none = static_cast<float>(members_ - decided) / all;

  const std::size_t particles = particle_blocks_ * kLanes;
  result_.us.chance_published = static_cast<float>(chance_sum_[0] / static_cast<double>(particles));
  result_.cn.chance_published = static_cast<float>(chance_sum_[1] / static_cast<double>(particles));
  constexpr std::array<float, 1> kMedian{50};
  Percentiles percentiles(particles);
  std::vector<float> change(particles);
  for (std::size_t when = 0; when < kMonthsAfter.size(); ++when) {
    const std::array<float*, 4> medians{&result_.us.published[when], &result_.us.kept[when],
                                        &result_.cn.published[when], &result_.cn.kept[when]};
    for (std::size_t shock = 0; shock < kShocks.size(); ++shock) {
      for (std::size_t p = 0; p < particles; ++p) change[p] = lead(shock + 1, when, p) - lead(0, when, p);
      percentiles.of(change, kMedian, {medians[shock], 1});
    }
  }
}

}  // namespace seedcorn::model
