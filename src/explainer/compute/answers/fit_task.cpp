#include "explainer/compute/answers/tasks.hpp"

namespace seedcorn {

namespace {

// The draws before the evidence depend neither on weights nor on levers. They are run again only for another prior.
class FitTask final : public Task {
 public:
  explicit FitTask(Answer<Fit>& answer) : answer_(answer) {}
  bool current(const State&) override { return answer_.current; }
  bool advance(const State&, const model::Posterior& posterior) override {
    if (within_ != posterior.within) {
      within_ = posterior.within;
      knows_before_ = false;
      hindcast_.reset();
    }
    if (!hindcast_)
      hindcast_.emplace(knows_before_ ? posterior.draws : model::first_draws(model::kPriorDraws), within_);
    if (!hindcast_->advance(1)) return false;
    const bool complete = knows_before_;
    (complete ? fit_.after : fit_.before) = hindcast_->result();
    hindcast_.reset();
    knows_before_ = true;
    if (!complete) return false;
    answer_.value = fit_;
    answer_.current = true;
    return true;
  }
  // Keeps the draws from the prior.
  void release_memory() override {
    if (knows_before_) hindcast_.reset();
  }
  void drop() override {
    release_memory();
    answer_.current = false;
  }

 private:
  Answer<Fit>& answer_;
  Fit fit_;
  bool knows_before_ = false;
  model::Intervals within_ = model::kWholeRanges;  // of the draws before
  std::optional<model::Hindcast> hindcast_;
};

}  // namespace

std::unique_ptr<Task> fit_task(Answers& answers) { return std::make_unique<FitTask>(answers.fit); }

}  // namespace seedcorn
