// One member alone, without lanes: a second way to run it.
#pragma once

#include "model/futures.hpp"
#include "model/history.hpp"
#include "model/questions/member_paths.hpp"

namespace seedcorn::test {

inline model::MemberPath member_path(const model::Posterior& posterior, const model::LeverValues& levers, int member) {
  using namespace model;
  const std::size_t particle = static_cast<std::size_t>(member) % posterior.particles;
  const LeverPath path = lever_path(levers);
  SingleBlock block;
  MemberPath result;
  const auto lead = [&](int step) { result.lead[static_cast<std::size_t>(step)] = block.rates.flows[0].lead; };
  const auto finds = [&](int step) {
    lead(step);
    result.us_breakthrough[static_cast<std::size_t>(step)] = block.rates.flows[0].us_breakthrough > 0.0f;
    result.cn_breakthrough[static_cast<std::size_t>(step)] = block.rates.flows[0].cn_breakthrough > 0.0f;
  };
  const auto chance_on = [](std::uint32_t stream) {
    return Chance<float, 1>{Breakthroughs::random, {stream_key(stream)}};
  };
  run_history<float, 1>({{{posterior.assumptions[particle]}}}, chance_on(history_stream(posterior.draws[particle])),
                        path, block, lead);
  EffortPath<float, 1> efforts;
  talent_futures(block.at, path, efforts);
  std::array<FirstBreakthrough<float>, 1> first;
  run_futures(block.at.idea_constants, block.at.ideas, block.rates, path, efforts,
              chance_on(future_stream(static_cast<std::uint32_t>(member))), first, finds);
  return result;
}

}  // namespace seedcorn::test
