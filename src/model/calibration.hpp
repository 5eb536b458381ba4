// Which assumptions the evidence allows: prior draws weighted by the observations, resampled to particles
// (docs/model.md, "Calibration"). Computed in slices; the result does not depend on the slicing.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "model/lever_path.hpp"
#include "model/misfits.hpp"
#include "model/posterior.hpp"

namespace seedcorn::model {

inline constexpr int kPriorDraws = 16384;
inline constexpr int kParticles = 1024;

class Calibration {
 public:
  explicit Calibration(int draws = kPriorDraws, const ObservationWeights& weights = full_weights(),
                       const Intervals& within = kWholeRanges);
  bool advance(int units);             // true when complete
  float progress() const;              // 0..1
  const Posterior& posterior() const;  // complete calibrations only
  // Starts again from the draws, if they have been run and come from the same intervals: only weights and particles are
  // computed anew.
  void reweigh(const ObservationWeights& weights, const Intervals& within = kWholeRanges);

  bool begun() const { return misfits_.has_value(); }
  // In place of running the draws here: the logarithms of their weights, as Misfits has them. One for each draw.
  void weigh(std::span<const double> log_weights);

 private:
  enum class Phase : unsigned char { draws, weights, sums, particles, replay, complete };

  bool step();  // a unit of work; true when the phase is over
  bool add_weights();
  bool add_sums();
  void resample();
  std::size_t units_before(Phase phase) const;

  std::size_t draws_;
  std::size_t draw_blocks_;
  Phase phase_ = Phase::draws;
  std::size_t done_ = 0;  // units of the phase
  ObservationWeights weights_;
  LeverPath path_;
  std::optional<Misfits> misfits_;  // once draws are run here
  std::vector<double> cumulative_;  // while weighing: by draw, first logarithms of weights, then their sum so far
  double best_ = 0, sum_ = 0, squares_ = 0;
  Posterior posterior_;
};

}  // namespace seedcorn::model
