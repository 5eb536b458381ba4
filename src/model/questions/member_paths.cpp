#include "model/questions/member_paths.hpp"

#include <algorithm>
#include <span>

#include "model/questions/future_block.hpp"

namespace seedcorn::model {
namespace {

// One block of members, of which the first are wanted: from now on.
void play(const Posterior& posterior, const LeverPath& path, std::size_t block, std::span<MemberPath> wanted) {
  FutureBlock future;
  future.begin(posterior, block);
  std::array<float, kLanes> lead;
  for (std::size_t at = kNow;; ++at) {
    future.open_month(path);
    future.read(Outcome::lead, path, lead);
    for (std::size_t lane = 0; lane < wanted.size(); ++lane) {
      wanted[lane].lead[at] = lead[lane];
      wanted[lane].us_breakthrough[at] = future.us_breakthrough(lane);
      wanted[lane].cn_breakthrough[at] = future.cn_breakthrough(lane);
    }
    if (at == kSteps) return;
    future.close_month(path);
  }
}

}  // namespace

std::vector<MemberPath> member_paths(const Posterior& posterior, const LeverValues& levers, std::size_t members) {
  std::vector<MemberPath> paths(members);
  for (int step = 0; step < kNow; ++step)
    for (std::size_t m = 0; m < members; ++m)
      paths[m].lead[static_cast<std::size_t>(step)] = posterior.lead.at(step)[m % posterior.particles];
  const LeverPath path = lever_path(levers);
  for (std::size_t first = 0; first < members; first += kLanes)
    play(posterior, path, first / kLanes, std::span(paths).subspan(first, std::min(kLanes, members - first)));
  return paths;
}

}  // namespace seedcorn::model
