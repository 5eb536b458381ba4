// One of several parts of an ensemble as WebAssembly, for the benchmark: each worker has one, and they exchange their members'
// values, as the page's helpers do (src/explainer/helper.cpp).
#include <optional>
#include <vector>

#include "model/calibration.hpp"
#include "model/ensemble.hpp"

namespace {

using namespace seedcorn::model;

LeverValues levers = default_levers();
EnsembleSummary summary;
std::optional<Calibration> calibration;
std::optional<Ensemble> ensemble;
std::vector<float> values;

constexpr int kSlice = 64;

}  // namespace

extern "C" {

#define EXPORT(name) __attribute__((export_name(#name), used))

EXPORT(levers) float* levers_address() { return levers.data(); }
EXPORT(percentiles) const float* percentiles_address() { return summary.lead[0].data(); }

EXPORT(prepare) void prepare(int members, int part, int parts) {
  calibration.emplace();
  while (!calibration->advance(kSlice)) {
  }
  ensemble.emplace(calibration->posterior(), levers, members, Breakthroughs::random, Part{static_cast<std::size_t>(part), static_cast<std::size_t>(parts)});
}

// Until it waits for the others' values.
EXPORT(run) void run() {
  ensemble->restart(levers);
  while (!ensemble->waits()) ensemble->advance(1);
}
EXPORT(values_for) const float* values_for(int other) { return (values = ensemble->values_for(static_cast<std::size_t>(other))).data(); }
EXPORT(room_for) float* room_for(int count) {
  values.resize(static_cast<std::size_t>(count));
  return values.data();
}
EXPORT(count) int count() { return static_cast<int>(values.size()); }
EXPORT(take) int take(int other) { return ensemble->take(static_cast<std::size_t>(other), values) ? 1 : 0; }
// The percentiles of the rows that fell to this part; zero in the others.
EXPORT(finish) void finish() {
  while (!ensemble->advance(kSlice)) {
  }
  summary = ensemble->summary();
}

}
