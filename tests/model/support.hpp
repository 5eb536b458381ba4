// What several tests of the engine need.
#pragma once

#include <string>
#include <vector>

#include "model/ensemble.hpp"
#include "model/mean_run.hpp"

namespace seedcorn::test {

// Golden files (tests/model/data), made by an independent 64-bit implementation; tests never write them.
std::string data_file(const std::string& name);

struct Setting {
  std::string name;
  model::LeverValues levers;
  model::AssumptionValues assumptions;
};
// The four settings that have a golden trajectory.
std::vector<Setting> reference_settings();

// The full calibration, once per process.
const model::Posterior& posterior();
model::EnsembleSummary summary_of(const model::Posterior& posterior, const model::LeverValues& levers, int members);

model::LeverValues with(model::LeverId id, float value);
model::AssumptionValues with(model::AssumptionId id, float value);

// Low, default and high of a row.
std::vector<float> stops(const model::Lever& row);
std::vector<float> stops(const model::Assumption& row);

// Settings at which a statement about directions is tried: every lever and every assumption alone at its ends, and
// random ones all over the ranges.
std::vector<Setting> many_settings();

}  // namespace seedcorn::test
