#include "model/mean_run.hpp"

#include "model/begin.hpp"
#include "model/readout.hpp"

namespace seedcorn::model {
namespace {

void record(const Reader<1>& read, std::size_t step, Trajectory& into) {
  const auto put = [&](Outcome o, float value) { into.values[static_cast<std::size_t>(o)][step] = value; };
  put(Outcome::lead, read.lead(0));
  put(Outcome::compute, read.compute(0));
  put(Outcome::open_ideas, read.open_ideas(0));
  put(Outcome::secrets, read.secrets(0));
  put(Outcome::idea_ratio, read.idea_ratio(0));
  put(Outcome::cn_share, read.ideas.cn_share[0]);
  put(Outcome::us_universities, read.talent.us_universities[0]);
  put(Outcome::us_labs, read.talent.us_labs[0]);
  put(Outcome::cn_universities, read.talent.cn_universities[0]);
  put(Outcome::cn_labs, read.talent.cn_labs[0]);
  put(Outcome::edge, read.edge(0));
  put(Outcome::us_harvest, read.rates.us_harvest[0]);
  put(Outcome::us_seed, read.us_seed(0));
  put(Outcome::us_odds, read.us_odds(0));
  put(Outcome::hazard, read.hazard(0));
  put(Outcome::cn_open_share, read.cn_open_share(0));
  put(Outcome::pace, read.pace(0));
}

}  // namespace

Trajectory mean_run(const LeverValues& levers, const AssumptionValues& assumptions) {
  const LeverPath path = lever_path(levers);
  AssumptionRows<1> rows;
  for (std::size_t i = 0; i < kAssumptionCount; ++i) rows[i] = {assumptions[i]};
  Block<1> block;
  begin(rows, path[0], block);
  auto& [member, talent, ideas] = block.at;
  Trajectory trajectory;
  for (std::size_t step = 0; step < kPoints; ++step) {
    talent_effort(member, talent, path[step], block.effort);
    idea_rates(member, block.effort, ideas, path[step], block.rates);
    record({member, talent, ideas, block.rates, path[step]}, step, trajectory);
    expected_breakthroughs(member, block.rates);
    idea_step(member, ideas, path[step], block.rates);
    talent_step(member, talent, path[step]);
  }
  return trajectory;
}

}  // namespace seedcorn::model
