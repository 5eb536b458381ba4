#include "model/mean_run.hpp"

#include <utility>

#include "model/begin.hpp"
#include "model/breakthroughs.hpp"
#include "model/month.hpp"
#include "model/readout.hpp"

namespace seedcorn::model {
namespace {

template <std::size_t... O>
void record(const Reader<float>& read, std::size_t step, Trajectory& into, std::index_sequence<O...>) {
  ((into.values[O][step] = read.value(static_cast<Outcome>(O))), ...);
}

}  // namespace

Trajectory mean_run(const LeverValues& levers, const AssumptionValues& assumptions) {
  const LeverPath path = lever_path(levers);
  SingleBlock block;
  begin<float, 1>({{{assumptions}}}, path[0], block);
  Trajectory trajectory;
  for (std::size_t step = 0;; ++step) {
    called_rates_of_month(block, path[step]);
    record(reader(block, 0, path[step]), step, trajectory, std::make_index_sequence<kOutcomeCount>());
    if (step == kSteps) return trajectory;
    expected_breakthroughs(block.at.idea_constants, block.rates);
    end_month(block, path[step]);
  }
}

}  // namespace seedcorn::model
