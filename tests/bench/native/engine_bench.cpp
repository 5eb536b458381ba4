// The engine at work natively: the three computations a reader waits for.
#include <benchmark/benchmark.h>

#include "model/calibration.hpp"
#include "model/ensemble.hpp"
#include "model/mean_run.hpp"

namespace {

using namespace seedcorn::model;

template <class Work>
void complete(Work& work) {
  while (!work.advance(64)) {}
}

constexpr int kMembers = 10240;

void mean_run_of_204_steps(benchmark::State& state) {
  const LeverValues levers = default_levers();
  for (auto _ : state) benchmark::DoNotOptimize(mean_run(levers));
}
BENCHMARK(mean_run_of_204_steps)->Unit(benchmark::kMicrosecond);

void calibration_complete(benchmark::State& state) {
  for (auto _ : state) {
    Calibration calibration;
    complete(calibration);
    benchmark::DoNotOptimize(calibration.posterior().effective_sample_size);
  }
}
BENCHMARK(calibration_complete)->Unit(benchmark::kMillisecond);

// A slider move: futures from now on, with percentiles, in memory that is there.
void ensemble_after_a_slider_move(benchmark::State& state) {
  Calibration calibration;
  complete(calibration);
  LeverValues levers = default_levers();
  Ensemble ensemble(calibration.posterior(), levers, kMembers);
  complete(ensemble);
  for (auto _ : state) {
    float& openness = at(levers, LeverId::us_openness);
    openness = openness < 0.5f ? 0.8f : 0.24f;
    ensemble.restart(levers);
    complete(ensemble);
    benchmark::DoNotOptimize(ensemble.summary());
  }
  state.SetItemsProcessed(state.iterations() * kMembers * (kSteps - kNow));
}
BENCHMARK(ensemble_after_a_slider_move)->Unit(benchmark::kMillisecond);

}  // namespace

BENCHMARK_MAIN();
