// Draws from the prior, run to now, and how far each is from every observation. All of them or one part; computed in
// slices.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "model/assumptions.hpp"
#include "model/lanes.hpp"
#include "model/lever_path.hpp"
#include "model/observations.hpp"
#include "model/part.hpp"

namespace seedcorn::model {

// How much each observation counts: 1 in full, 0 not at all.
using ObservationWeights = std::array<float, kObservationCount>;
constexpr ObservationWeights full_weights() {
  ObservationWeights weights{};
  weights.fill(1);
  return weights;
}

// Where a block of draws puts its misfits: a row for every observation, so many numbers apart.
struct MisfitRows {
  float* first = nullptr;
  std::size_t apart = 0;
};
// Runs the draws to now. A misfit is the model minus the observation, in standard deviations of the observation on its
// scale.
void misfits_of(std::span<const std::uint32_t, kLanes> numbers, const Intervals& within, const LeverPath& path,
                MisfitRows rows);

class Misfits {
 public:
  explicit Misfits(int draws, Part part = {}, const Intervals& within = kWholeRanges);
  bool advance(int blocks);  // true when complete
  std::size_t blocks() const { return blocks_.size(); }
  std::size_t blocks_done() const { return done_; }
  // Logarithms of the weights of the draws in a block, up to a constant.
  void log_weights(std::size_t block, const ObservationWeights& weights, std::span<double, kLanes> into) const;

 private:
  void simulate(std::size_t block);

  Range blocks_;
  Intervals within_;
  std::size_t done_ = 0;
  LeverPath path_;
  std::vector<float> values_;  // in standard deviations: by observation, by draw
};

// Blocks of kLanes draws, the last of them perhaps not whole.
constexpr std::size_t draw_blocks(int draws) { return blocks_of(static_cast<std::size_t>(draws)); }

}  // namespace seedcorn::model
