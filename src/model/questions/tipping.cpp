#include "model/questions/tipping.hpp"

#include <algorithm>
#include <utility>

namespace seedcorn::model {
namespace {

constexpr float kUnknown = -1;

std::size_t notches_of(const Lever& row) {
  const double steps = (static_cast<double>(row.high) - static_cast<double>(row.low)) / static_cast<double>(row.step);
  return static_cast<std::size_t>(steps + 0.5);
}

}  // namespace

Tipping::Tipping(const Posterior& posterior, TippingQuestion question)
    : question_(std::move(question)),
      sample_(posterior, question_.members, {moment_of(question_.claim)}, Until::last_moment, question_.breakthroughs),
      notches_(notches_of(lever(question_.lever))),
      known_(notches_ + 1, kUnknown) {
  for (const float share : question_.shares) points_.push_back({share, false, 0, 0, false});
  choose_next();
}

float Tipping::value_of(std::size_t notch) const {
  const Lever& row = lever(question_.lever);
  if (notch == notches_) return row.high;
  return static_cast<float>(static_cast<double>(row.low) + static_cast<double>(notch) * static_cast<double>(row.step));
}

bool Tipping::advance(int blocks) {
  for (int i = 0; i < blocks && !complete_; ++i) {
    sample_.run_block();
    if (!sample_.complete()) continue;
    const auto values = sample_.values(0);
    const auto held =
        std::count_if(values.begin(), values.end(), [&](float value) { return holds(question_.claim, value); });
    known_[notch_] = static_cast<float>(held) / static_cast<float>(values.size());
    ++tries_;
    choose_next();
  }
  return complete_;
}

// Each share needs at most as many halvings as the interval of the scan takes.
float Tipping::progress() const {
  if (complete_) return 1;
  std::size_t halvings = 0;
  for (std::size_t width = (notches_ + kIntervals - 1) / kIntervals; width > 1; width = (width + 1) / 2) ++halvings;
  const std::size_t most = kIntervals + 1 + halvings * points_.size();
  return static_cast<float>(tries_) / static_cast<float>(most + 1);
}

std::vector<Tipping::Tried> Tipping::tried() const {
  std::vector<Tried> list;
  for (std::size_t notch = 0; notch <= notches_; ++notch)
    if (known_[notch] != kUnknown) list.push_back({value_of(notch), known_[notch]});
  return list;
}

void Tipping::choose_next() {
  const auto try_notch = [&](std::size_t notch) {
    LeverValues levers = question_.levers;
    at(levers, question_.lever) = value_of(notch);
    notch_ = notch;
    sample_.restart(levers);
  };
  for (std::size_t i = 0; i <= kIntervals; ++i)
    if (known_[scan_notch(i)] == kUnknown) return try_notch(scan_notch(i));
  for (TippingPoint& point : points_)
    if (const std::size_t next = search(point); next <= notches_) return try_notch(next);
  complete_ = true;
}

std::size_t Tipping::search(TippingPoint& point) const {
  std::size_t above = 0;  // the first known notch that reaches the share
  std::size_t below = 0;  // the known one before it
  while (above <= notches_ && (known_[above] == kUnknown || known_[above] < point.share)) {
    if (known_[above] != kUnknown) below = above;
    ++above;
  }
  if (above > notches_) return above;
  if (above > below + 1) return (below + above) / 2;
  point.found = true;
  point.value = value_of(above);
  point.share_there = known_[above];
  point.stays = std::all_of(known_.begin() + static_cast<std::ptrdiff_t>(above), known_.end(),
                            [&](float share) { return share == kUnknown || share >= point.share; });
  return notches_ + 1;
}

}  // namespace seedcorn::model
