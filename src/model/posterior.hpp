// Particles: runs up to now that the evidence allows, ready to be continued.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "model/assumptions.hpp"
#include "model/lever_path.hpp"
#include "model/member.hpp"
#include "model/time.hpp"

namespace seedcorn::model {

// One value per step 0 .. kNow and particle.
class ParticleHistory {
 public:
  explicit ParticleHistory(std::size_t particles = 0) : particles_(particles), values_((kNow + 1) * particles) {}
  std::span<float> at(int step) { return {values_.data() + static_cast<std::size_t>(step) * particles_, particles_}; }
  std::span<const float> at(int step) const {
    return {values_.data() + static_cast<std::size_t>(step) * particles_, particles_};
  }

 private:
  std::size_t particles_;
  std::vector<float> values_;
};

struct Posterior {
  std::size_t particles = 0;        // a multiple of kLanes
  Intervals within = kWholeRanges;  // what the draws come from
  float effective_sample_size = 0;
  std::size_t distinct = 0;                   // different draws among the particles
  std::vector<std::uint32_t> draws;           // by particle
  std::vector<AssumptionValues> assumptions;  // by particle
  std::vector<WideStart> starts;              // state at kNow, by block of particles
  ParticleHistory lead, idea_ratio, cn_share;

  // What is kept of a step of the particles from `first` on.
  void record(const WideBlock& block, const LeverStep& at, int step, std::size_t first);
};

Posterior empty_posterior(std::size_t particles);

// Runs the particles of a block from their draws: the rest of what the posterior knows of them.
void replay(Posterior& posterior, const LeverPath& path, std::size_t block);

// One set of assumptions without chance: every particle is the mean run up to now.
Posterior certain_posterior(const AssumptionValues& assumptions);

}  // namespace seedcorn::model
