// One future at a time, for the reader to follow. Not a fast way to run many.
#include "model/ensemble.hpp"
#include "model/history.hpp"

namespace seedcorn::model {

MemberPath member_path(const Posterior& posterior, const LeverValues& levers, int member) {
  const std::size_t particle = static_cast<std::size_t>(member) % posterior.particles;
  const LeverPath path = lever_path(levers);
  SingleBlock block;
  MemberPath result;
  const auto visit = [&](int step) {
    const auto at = static_cast<std::size_t>(step);
    const Flows<float>& flow = block.rates.flows[0];
    result.lead[at] = flow.lead;
    result.us_breakthrough[at] = flow.us_breakthrough > 0.0f;
    result.cn_breakthrough[at] = flow.cn_breakthrough > 0.0f;
  };
  const auto chance_on = [](std::uint32_t stream) { return Chance<float, 1>{Breakthroughs::random, {stream_key(stream)}}; };
  run_history<float, 1>({{{posterior.assumptions[particle]}}}, chance_on(history_stream(posterior.draws[particle])), path, block, visit);
  EffortPath<float, 1> efforts;
  talent_futures(block.at, path, efforts);
  std::array<FirstBreakthrough<float>, 1> first;
  run_futures(block.at.idea_constants, block.at.ideas, block.rates, path, efforts,
              chance_on(future_stream(static_cast<std::uint32_t>(member))), first, visit);
  return result;
}

}  // namespace seedcorn::model
