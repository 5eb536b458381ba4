// What the modules with an ensemble have in common: its memory, and how JavaScript reaches it.
#pragma once

#include <optional>

#include "model/calibration.hpp"
#include "model/ensemble.hpp"

#define EXPORT(name) __attribute__((export_name(#name), used))

namespace {

using namespace seedcorn::model;

LeverValues levers = default_levers();
EnsembleSummary summary;
std::optional<Calibration> calibration;
std::optional<Ensemble> ensemble;

constexpr int kSlice = 64;

// Drops the ensemble first, because it uses the last calibration.
void calibrate_anew() {
  ensemble.reset();
  calibration.emplace();
  while (!calibration->advance(kSlice)) {}
}

void finish() {
  while (!ensemble->advance(kSlice)) {}
  summary = ensemble->summary();
}

}  // namespace

extern "C" {
EXPORT(levers) float* levers_address() { return levers.data(); }
EXPORT(percentiles) const float* percentiles_address() { return summary.lead[0].data(); }
}
