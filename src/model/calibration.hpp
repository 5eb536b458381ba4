// Which assumptions the evidence allows: prior draws weighted by the observations, resampled to particles
// (model.md, "Calibration, live"). Computed in slices; the result does not depend on the slicing.
#pragma once

#include <array>
#include <vector>

#include "model/lever_path.hpp"
#include "model/observations.hpp"
#include "model/posterior.hpp"

namespace seedcorn::model {

inline constexpr int kPriorDraws = 16384;
inline constexpr int kParticles = 1024;

// How much each observation counts: 1 in full, 0 not at all.
using ObservationWeights = std::array<float, kObservationCount>;
constexpr ObservationWeights full_weights() {
  ObservationWeights weights{};
  weights.fill(1);
  return weights;
}

class Calibration {
 public:
  explicit Calibration(int draws = kPriorDraws, const ObservationWeights& weights = full_weights());
  bool advance(int blocks);  // true when complete
  float progress() const;    // 0..1
  const Posterior& posterior() const;  // complete calibrations only
  // Starts again from the draws, which stay as they are: only weights and particles are computed anew.
  void reweigh(const ObservationWeights& weights);

 private:
  void simulate(std::size_t block);
  void resample();
  void replay(std::size_t block);
  std::size_t work() const;

  std::size_t draws_;
  std::size_t draw_blocks_;
  std::size_t done_ = 0;  // blocks of draws, then one for the resampling, then blocks of particles
  ObservationWeights weights_;
  LeverPath path_;
  std::vector<float> misfits_;  // in standard deviations: by observation, by draw
  std::vector<double> cumulative_;
  Posterior posterior_;
};

}  // namespace seedcorn::model
