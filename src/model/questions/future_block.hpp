// One block of futures, month by month: what every question over many futures is made of. The same bits as in the
// ensemble.
#pragma once

#include <span>

#include "model/futures.hpp"
#include "model/outcomes.hpp"
#include "model/posterior.hpp"

namespace seedcorn::model {

class FutureBlock {
 public:
  // Members kLanes * number and those after it, at the start of the month kNow. `posterior` must be complete.
  void begin(const Posterior& posterior, std::size_t number, Breakthroughs kind = Breakthroughs::random);
  // Rates and breakthroughs of the month at hand.
  void open_month(const LeverPath& path);
  // On to the next month.
  void close_month(const LeverPath& path);

  int step() const { return step_; }
  // The rest is known while a month is open. One value per member.
  void read(Outcome outcome, const LeverPath& path, std::span<float, kLanes> into) const;
  bool us_breakthrough(std::size_t lane) const { return flow(lane).us_breakthrough[lane % kWidth] > 0.0f; }
  bool cn_breakthrough(std::size_t lane) const { return flow(lane).cn_breakthrough[lane % kWidth] > 0.0f; }
  float us_harvest(std::size_t lane) const { return flow(lane).us_harvest[lane % kWidth]; }  // idea-years per month
  // First breakthroughs from 2027-01 up to this month.
  bool us_first(std::size_t lane) const { return first_[lane / kWidth].us[lane % kWidth] > 0.0f; }
  bool none_yet(std::size_t lane) const { return first_[lane / kWidth].waiting[lane % kWidth] > 0.0f; }

  // Between months: a breakthrough on top of the run's own.
  enum class Finder : unsigned char { us, cn };
  void add_breakthrough(Finder finder, float published_share);
  // While a month is open: the chance that a breakthrough of this month would be published by its finder.
  void chance_published(Finder finder, const LeverPath& path, std::span<float, kLanes> into) const;

 private:
  const Flows<Float4>& flow(std::size_t lane) const { return block_.rates.flows[lane / kWidth]; }

  WideBlock block_;
  Chance<Float4, kGroups> chance_;
  std::array<FirstBreakthrough<Float4>, kGroups> first_;
  int step_ = kNow;
};

}  // namespace seedcorn::model
