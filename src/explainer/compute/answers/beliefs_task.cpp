#include <algorithm>

#include "explainer/compute/answers/tasks.hpp"
#include "model/percentiles.hpp"

namespace seedcorn {

namespace {

Belief belief_of(const model::Posterior& posterior, const model::Assumption& row) {
  Belief belief;
  std::vector<float> values;
  for (const model::AssumptionValues& particle : posterior.assumptions) {
    const float value = model::at(particle, row.key);
    const auto bin =
        static_cast<std::size_t>((value - row.low) / (row.high - row.low) * static_cast<float>(kBeliefBins));
    belief.shares[std::min(bin, kBeliefBins - 1)] += 1.0f / static_cast<float>(posterior.particles);
    values.push_back(value);
  }
  constexpr std::array<float, 2> kEnds{5, 95};
  std::array<float, kEnds.size()> found{};
  model::Percentiles(values.size()).of(values, kEnds, found);
  belief.low = found[0];
  belief.high = found[1];
  return belief;
}

class BeliefsTask final : public Task {
 public:
  explicit BeliefsTask(Answer<Beliefs>& answer) : answer_(answer) {}
  bool current(const State&) override { return answer_.current; }
  bool advance(const State&, const model::Posterior& posterior) override {
    beliefs_[done_] = belief_of(posterior, model::kAssumptions[done_]);
    if (++done_ < model::kAssumptionCount) return false;
    done_ = 0;
    answer_.value = beliefs_;
    answer_.current = true;
    return true;
  }
  void release_memory() override { done_ = 0; }
  void drop() override {
    release_memory();
    answer_.current = false;
  }

 private:
  Answer<Beliefs>& answer_;
  Beliefs beliefs_{};
  std::size_t done_ = 0;
};

}  // namespace

std::unique_ptr<Task> beliefs_task(Answers& answers) { return std::make_unique<BeliefsTask>(answers.beliefs); }

}  // namespace seedcorn
