#include "explainer/compute/answers/played.hpp"

#include <algorithm>

namespace seedcorn {

Find first_find(const model::MemberPath& path) {
  for (int step = model::kPolicy; step < model::kPoints; ++step) {
    const bool us = path.us_breakthrough[static_cast<std::size_t>(step)],
               cn = path.cn_breakthrough[static_cast<std::size_t>(step)];
    if (us || cn) return {us && cn ? Finder::both : us ? Finder::us : Finder::cn, step};
  }
  return {};
}

Played count_finds(std::span<const model::MemberPath> futures, std::size_t shown) {
  Played played;
  for (const model::MemberPath& path : futures.first(std::min(shown, futures.size())))
    ++played.found[static_cast<std::size_t>(first_find(path).finder)];
  return played;
}

}  // namespace seedcorn
