// The sandbox's tasks: all its outcomes for the present levers, for today's levers, and for pinned ones.
#include "explainer/compute/answers/estimated_task.hpp"
#include "explainer/compute/answers/tasks.hpp"
#include "explainer/compute/ensemble_runs.hpp"

namespace seedcorn {

namespace {

using model::LeverValues;
using model::Posterior;

std::vector<model::Outcome> all_others() {
  std::vector<model::Outcome> outcomes;
  for (const ShownOutcome& row : kShown)
    if (row.outcome != model::Outcome::lead) outcomes.push_back(row.outcome);
  return outcomes;
}

std::unique_ptr<Task> curves_task(Answer<OutcomeCurves>& answer, Levers levers) {
  const auto ask = [](const Posterior& posterior, const LeverValues& values) {
    return model::OutcomeFans(posterior, values, all_others(), kAnsweredFutures);
  };
  return make_task(answer, levers, ask, [](const model::OutcomeFans& fans) { return fans.result(); });
}

// The figures first, then the curves.
class PinTask final : public Task {
 public:
  PinTask(Answer<PinPicture>& answer, std::size_t pin) : answer_(answer), pin_(pin) {}

  bool current(const State& state) override {
    const auto& pin = state.pins[pin_];
    if (!pin) {
      answer_ = {};
      levers_.reset();
      drop();
      return true;
    }
    if (levers_ != pin) answer_ = {};
    return answer_.current;
  }
  bool advance(const State& state, const Posterior& posterior) override {
    if (levers_ != state.pins[pin_] || !(ensemble_ || fans_)) start(*state.pins[pin_], posterior);
    if (ensemble_) {
      if (!ensemble_->advance(1)) return false;
      const model::EnsembleSummary& summary = ensemble_->summary();
      picture_ = {figures_of(summary), summary.lead[kMedian], summary.us_ahead, {}};
      ensemble_.reset();
      fans_ = std::make_unique<model::OutcomeFans>(posterior, *levers_, all_others(), kAnsweredFutures);
      return false;
    }
    if (!fans_->advance(1)) return false;
    picture_.curves = fans_->result();
    fans_.reset();
    answer_ = {picture_, true};
    return true;
  }
  void release_memory() override {
    ensemble_.reset();
    fans_.reset();
  }
  void drop() override {
    release_memory();
    answer_.current = false;
  }

 private:
  void start(const LeverValues& levers, const Posterior& posterior) {
    levers_ = levers;
    release_memory();
    ensemble_ = std::make_unique<model::Ensemble>(posterior, levers, kFullMembers);
  }

  Answer<PinPicture>& answer_;
  std::size_t pin_;
  std::optional<LeverValues> levers_;  // what the question or the answer is for
  PinPicture picture_;
  std::unique_ptr<model::Ensemble> ensemble_;
  std::unique_ptr<model::OutcomeFans> fans_;
};

}  // namespace

std::unique_ptr<Task> outcomes_task(Answers& answers) {
  return with_estimates(answers.outcomes, curves_task(answers.outcomes, Levers::current));
}
std::unique_ptr<Task> outcomes_baseline_task(Answers& answers) {
  return curves_task(answers.outcomes_baseline, Levers::baseline);
}
std::unique_ptr<Task> pin_task(Answers& answers, std::size_t pin) {
  return std::make_unique<PinTask>(answers.pins[pin], pin);
}

}  // namespace seedcorn
