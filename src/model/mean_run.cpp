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

[[gnu::noinline]] SingleStart begin_single(const AssumptionValues& assumptions, const LeverStep& first) {
  SingleBlock block;
  begin<float, 1>({{{assumptions}}}, first, block);
  return block.at;
}

// Apart from its beginning, whose address is taken: the state of this one run can stay in registers.
[[gnu::noinline]] void run(const SingleStart& start, const LeverPath& path, Trajectory& trajectory) {
  SingleBlock block;
  block.at = start;
  for (std::size_t step = 0;; ++step) {
    rates_at_start(block, path[step]);
    record(reader(block, 0, path[step]), step, trajectory, std::make_index_sequence<kOutcomeCount>());
    if (step == kSteps) return;
    expected_breakthroughs(block.at.idea_constants, block.rates);
    end_month(block, path[step]);
  }
}

}  // namespace

Trajectory mean_run(const LeverValues& levers, const AssumptionValues& assumptions) {
  const LeverPath path = lever_path(levers);
  Trajectory trajectory;
  run(begin_single(assumptions, path[0]), path, trajectory);
  return trajectory;
}

}  // namespace seedcorn::model
