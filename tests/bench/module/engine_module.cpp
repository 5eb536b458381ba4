// The engine alone as WebAssembly, for the benchmark: its whole interface in a few C functions, results in static
// memory.
#include <cstdint>

#include "ensemble_module.hpp"
#include "model/mean_run.hpp"

namespace {

AssumptionValues assumptions = modal_assumptions();
Trajectory trajectory;

}  // namespace

extern "C" {

EXPORT(assumptions) float* assumptions_address() { return assumptions.data(); }
EXPORT(trajectory) const float* trajectory_address() { return trajectory.values[0].data(); }

EXPORT(mean_run) void run_mean() { trajectory = mean_run(levers, assumptions); }

EXPORT(calibrate) float calibrate() {
  calibrate_anew();
  return calibration->posterior().effective_sample_size;
}
EXPORT(draws) const std::uint32_t* draws() { return calibration->posterior().draws.data(); }
EXPORT(particle_assumptions) const float* particle_assumptions() {
  return calibration->posterior().assumptions[0].data();
}

// A slider move: the same memory, other levers.
EXPORT(begin_ensemble) void begin_ensemble(int members) {
  if (!ensemble || summary.members != members)
    ensemble.emplace(calibration->posterior(), levers, members);
  else
    ensemble->restart(levers);
  summary.members = members;
}
EXPORT(simulate) void simulate(int members) {
  ensemble->advance((members + static_cast<int>(kLanes) - 1) / static_cast<int>(kLanes));
}
EXPORT(finish_ensemble) void finish_ensemble() { finish(); }
}
