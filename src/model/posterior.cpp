#include "model/posterior.hpp"

#include <algorithm>

#include "model/history.hpp"
#include "model/prior.hpp"
#include "model/readout.hpp"

namespace seedcorn::model {

Posterior empty_posterior(std::size_t particles) {
  Posterior posterior;
  posterior.particles = particles;
  posterior.draws = std::vector<std::uint32_t>(particles);
  posterior.assumptions = std::vector<AssumptionValues>(particles);
  posterior.starts = std::vector<WideStart>(particles / kLanes);
  posterior.lead = ParticleHistory(particles);
  posterior.idea_ratio = ParticleHistory(particles);
  posterior.cn_share = ParticleHistory(particles);
  return posterior;
}

void Posterior::record(const WideBlock& block, const LeverStep& at, int step, std::size_t first) {
  const auto put = [&](ParticleHistory& history, std::size_t group, Float4 values) {
    for (std::size_t i = 0; i < kWidth; ++i) history.at(step)[first + group * kWidth + i] = values[i];
  };
  for (std::size_t group = 0; group < kGroups; ++group) {
    const auto read = reader(block, group, at);
    put(lead, group, read.value(Outcome::lead));
    put(idea_ratio, group, read.value(Outcome::idea_ratio));
    put(cn_share, group, read.value(Outcome::cn_share));
  }
}

void replay(Posterior& posterior, const LeverPath& path, std::size_t block_number) {
  const std::size_t first = block_number * kLanes;
  DrawNumbers<Float4, kGroups> draws;
  AssumptionGroups<Float4, kGroups> assumptions;
  WideBlock block;
  for (std::size_t i = 0; i < kLanes; ++i) draws[i / kWidth][i % kWidth] = posterior.draws[first + i];
  draw_assumptions<Float4, kGroups>(draws, assumptions, posterior.within);
  run_history(assumptions, history_of_draws<Float4, kGroups>(draws), path, block,
              [&](int step) { posterior.record(block, path[static_cast<std::size_t>(step)], step, first); });
  posterior.starts[block_number] = block.at;
  for (std::size_t i = 0; i < kLanes; ++i)
    for (std::size_t j = 0; j < kAssumptionCount; ++j)
      posterior.assumptions[first + i][j] = assumptions[i / kWidth].values[j][i % kWidth];
}

Posterior certain_posterior(const AssumptionValues& assumptions) {
  Posterior posterior = empty_posterior(kLanes);
  posterior.effective_sample_size = 1;
  posterior.distinct = 1;
  std::fill(posterior.assumptions.begin(), posterior.assumptions.end(), assumptions);
  AssumptionGroups<Float4, kGroups> groups;
  for (auto& group : groups)
    for (std::size_t j = 0; j < kAssumptionCount; ++j) group.values[j] = all_lanes<Float4>(assumptions[j]);
  const LeverPath path = lever_path(default_levers());
  WideBlock block;
  run_history(groups, {}, path, block,
              [&](int step) { posterior.record(block, path[static_cast<std::size_t>(step)], step, 0); });
  posterior.starts[0] = block.at;
  return posterior;
}

}  // namespace seedcorn::model
