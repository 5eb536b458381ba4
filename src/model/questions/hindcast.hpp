// How far the model's own past lies from every observation, over many draws: particles that the evidence allows, or the
// prior.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "model/misfits.hpp"
#include "model/percentiles.hpp"

namespace seedcorn::model {

// Model minus observation, in standard deviations of the observation on its scale.
struct Deviation {
  float low = 0, median = 0, high = 0;  // 5th, 50th and 95th percentile over the draws
};
using Deviations = std::array<Deviation, kObservationCount>;

class Hindcast {
 public:
  // A whole number of blocks of kLanes draws, by their numbers; a draw that comes twice counts twice.
  explicit Hindcast(std::vector<std::uint32_t> draws, const Intervals& within = kWholeRanges);
  bool advance(int units);                              // blocks of draws, then observations; true when complete
  const Deviations& result() const { return result_; }  // complete questions only

 private:
  void finish(std::size_t observation);

  std::vector<std::uint32_t> draws_;
  Intervals within_;
  LeverPath path_;
  std::vector<float> values_;  // by observation, by draw
  Percentiles percentiles_;
  Deviations result_;
  std::size_t done_ = 0;  // blocks, then observations
};

// The first so many draws from the prior.
std::vector<std::uint32_t> first_draws(std::size_t count);

}  // namespace seedcorn::model
