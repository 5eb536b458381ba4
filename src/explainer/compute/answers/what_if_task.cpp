#include <utility>

#include "explainer/compute/answers/tasks.hpp"

namespace seedcorn {

std::unique_ptr<Task> what_if_task(Answers& answers) {
  using Key = std::pair<ClaimId, model::LeverValues>;
  const auto key_of = [](const State& state) { return Key{state.shown.claim, state.levers}; };
  const auto ask = [](const model::Posterior& posterior, const Key& key) {
    return model::WhatIf(posterior, {kClaims[static_cast<std::size_t>(key.first)], key.second, kAnsweredFutures});
  };
  const auto take = [](const model::WhatIf& what_if, const Key& key) {
    return WhatIfPicture{key.first, what_if.result()};
  };
  return make_task(answers.what_if, key_of, ask, take);
}

}  // namespace seedcorn
