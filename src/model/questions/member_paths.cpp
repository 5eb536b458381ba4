#include "model/questions/member_paths.hpp"

#include "model/questions/future_block.hpp"

namespace seedcorn::model {

std::vector<MemberPath> member_paths(const Posterior& posterior, const LeverValues& levers, std::size_t block) {
  std::vector<MemberPath> paths(kLanes);
  for (int step = 0; step < kNow; ++step)
    for (std::size_t lane = 0; lane < kLanes; ++lane)
      paths[lane].lead[static_cast<std::size_t>(step)] = posterior.lead.at(step)[(block * kLanes + lane) % posterior.particles];

  const LeverPath path = lever_path(levers);
  FutureBlock future;
  future.begin(posterior, block);
  std::array<float, kLanes> lead;
  for (std::size_t at = kNow;; ++at) {
    future.open_month(path);
    future.read(Outcome::lead, path, lead);
    for (std::size_t lane = 0; lane < kLanes; ++lane) {
      paths[lane].lead[at] = lead[lane];
      paths[lane].us_breakthrough[at] = future.us_breakthrough(lane);
      paths[lane].cn_breakthrough[at] = future.cn_breakthrough(lane);
    }
    if (at == kSteps) return paths;
    future.close_month(path);
  }
}

}  // namespace seedcorn::model
