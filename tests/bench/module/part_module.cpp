// One of several parts of an ensemble as WebAssembly, for the benchmark: each worker has one, and they exchange their
// members' values, as the page's workers do (src/explainer/compute/worker.cpp).
#include <span>
#include <vector>

#include "ensemble_module.hpp"

namespace {

std::span<const float> given;
std::vector<float> taken;

}  // namespace

extern "C" {

EXPORT(prepare) void prepare(int members, int part, int parts) {
  calibrate_anew();
  ensemble.emplace(calibration->posterior(), levers, members, Breakthroughs::random,
                   Part{static_cast<std::size_t>(part), static_cast<std::size_t>(parts)});
}

// Runs until it waits for the others' values.
EXPORT(run) void run() {
  ensemble->restart(levers);
  while (!ensemble->waits()) ensemble->advance(1);
}
EXPORT(values_for) const float* values_for(int other) {
  return (given = ensemble->values_for(static_cast<std::size_t>(other))).data();
}
EXPORT(count) int count() { return static_cast<int>(given.size()); }
EXPORT(room_for) float* room_for(int count) {
  taken.resize(static_cast<std::size_t>(count));
  return taken.data();
}
EXPORT(take) int take(int other) { return ensemble->take(static_cast<std::size_t>(other), taken) ? 1 : 0; }
// The percentiles of the rows that fell to this part; zero in the others.
EXPORT(finish) void finish_part() { finish(); }
}
