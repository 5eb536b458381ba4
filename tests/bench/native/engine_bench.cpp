// The engine at work natively: the three computations a reader waits for.
#include <benchmark/benchmark.h>

#include "model/calibration.hpp"
#include "model/ensemble.hpp"
#include "model/mean_run.hpp"

namespace {

using namespace seedcorn::model;

constexpr int kAll = 1 << 30;
constexpr int kMembers = 10240;

void mean_run_of_204_steps(benchmark::State& state) {
  const LeverValues levers = default_levers();
  for (auto _ : state) benchmark::DoNotOptimize(mean_run(levers));
}
BENCHMARK(mean_run_of_204_steps)->Unit(benchmark::kMicrosecond);

void calibration_complete(benchmark::State& state) {
  for (auto _ : state) {
    Calibration calibration;
    calibration.advance(kAll);
    benchmark::DoNotOptimize(calibration.posterior().effective_sample_size);
  }
}
BENCHMARK(calibration_complete)->Unit(benchmark::kMillisecond);

// A slider move: futures from now on, with percentiles, in memory that is there.
void ensemble_after_a_slider_move(benchmark::State& state) {
  Calibration calibration;
  calibration.advance(kAll);
  LeverValues levers = default_levers();
  Ensemble ensemble(calibration.posterior(), levers, kMembers);
  ensemble.advance(kAll);
  for (auto _ : state) {
    float& openness = at(levers, LeverId::us_openness);
    openness = openness < 0.5f ? 0.8f : 0.24f;
    ensemble.restart(levers);
    ensemble.advance(kAll);
    benchmark::DoNotOptimize(ensemble.summary());
  }
  state.SetItemsProcessed(state.iterations() * kMembers * (kSteps - kNow));
}
BENCHMARK(ensemble_after_a_slider_move)->Unit(benchmark::kMillisecond);

}  // namespace

BENCHMARK_MAIN();
