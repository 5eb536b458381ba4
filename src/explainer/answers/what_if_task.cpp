#include "explainer/answers/tasks.hpp"

namespace seedcorn {

namespace {

class WhatIfTask final : public Task {
 public:
  explicit WhatIfTask(Answer<WhatIfPicture>& answer) : answer_(answer) {}

  bool current(const State& state) override {
    if (!is_for(state)) answer_.current = false;
    return answer_.current;
  }
  bool advance(const State& state, const model::Posterior& posterior) override {
    if (!question_ || !is_for(state)) {
      claim_ = state.shown.claim;
      levers_ = state.levers;
      question_ = std::make_unique<model::WhatIf>(posterior, model::WhatIfQuestion{kClaims[static_cast<std::size_t>(claim_)], levers_, kAnsweredFutures});
    }
    if (!question_->advance(1)) return false;
    answer_ = {WhatIfPicture{claim_, question_->result()}, true};
    question_.reset();
    return true;
  }
  void drop() override {
    question_.reset();
    answer_.current = false;
  }

 private:
  bool is_for(const State& state) const { return claim_ == state.shown.claim && levers_ == state.levers; }

  Answer<WhatIfPicture>& answer_;
  ClaimId claim_ = ClaimId::count;  // what the question or the answer is for
  model::LeverValues levers_{};
  std::unique_ptr<model::WhatIf> question_;
};

}  // namespace

std::unique_ptr<Task> what_if_task(Answers& answers) { return std::make_unique<WhatIfTask>(answers.what_if); }

}  // namespace seedcorn
