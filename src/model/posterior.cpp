#include "model/posterior.hpp"

#include <algorithm>

#include "model/history.hpp"
#include "model/readout.hpp"

namespace seedcorn::model {

Posterior empty_posterior(std::size_t particles) {
  Posterior posterior;
  posterior.particles = particles;
  posterior.draws.resize(particles);
  posterior.assumptions.resize(particles);
  posterior.starts.resize(particles / kLanes);
  posterior.lead = ParticleHistory(particles);
  posterior.idea_ratio = ParticleHistory(particles);
  posterior.cn_share = ParticleHistory(particles);
  return posterior;
}

void Posterior::record(const Block<kLanes>& block, const LeverStep& at, int step, std::size_t first) {
  const auto read = reader(block, at);
  for (std::size_t i = 0; i < kLanes; ++i) {
    lead.at(step)[first + i] = read.lead(i);
    idea_ratio.at(step)[first + i] = read.idea_ratio(i);
    cn_share.at(step)[first + i] = read.cn_share(i);
  }
}

Posterior certain_posterior(const AssumptionValues& assumptions) {
  Posterior posterior = empty_posterior(kLanes);
  posterior.effective_sample_size = 1;
  posterior.distinct = 1;
  std::fill(posterior.assumptions.begin(), posterior.assumptions.end(), assumptions);
  AssumptionRows<kLanes> rows;
  for (std::size_t j = 0; j < kAssumptionCount; ++j) rows[j].fill(assumptions[j]);
  const LeverPath path = lever_path(default_levers());
  Block<kLanes> block;
  run_history(rows, {}, path, block, [&](int step) { posterior.record(block, path[static_cast<std::size_t>(step)], step, 0); });
  posterior.starts[0] = block.at;
  return posterior;
}

}  // namespace seedcorn::model
