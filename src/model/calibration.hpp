// Which assumptions the evidence allows: prior draws weighted by the observations, resampled to particles
// (model.md, "Calibration, live"). Computed in slices.
#pragma once

namespace seedcorn::model {

inline constexpr int kPriorDraws = 16384;
inline constexpr int kParticles = 1024;

struct Posterior;  // particles with their state at "now", their draw numbers and their history of the lead

class Calibration {
 public:
  explicit Calibration(int draws = kPriorDraws);
  bool advance(int blocks);  // true when complete
  float progress() const;    // 0..1
  const Posterior& posterior() const;  // complete calibrations only
};

}  // namespace seedcorn::model
