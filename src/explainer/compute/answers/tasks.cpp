#include "explainer/compute/answers/tasks.hpp"
#include "explainer/compute/answers/estimated_task.hpp"

namespace seedcorn {

namespace {

using model::LeverValues;
using model::Outcome;
using model::Posterior;

std::unique_ptr<Task> fan_task(Answer<model::OutcomeFan>& answer, Outcome outcome, Levers levers) {
  const auto ask = [outcome](const Posterior& posterior, const LeverValues& values) {
    return model::OutcomeFans(posterior, values, {outcome}, kAnsweredFutures);
  };
  return make_task(answer, levers, ask, [](const model::OutcomeFans& fans) { return fans.result().front(); });
}

std::unique_ptr<Task> race_task(Answer<model::FirstResult>& answer, Levers levers) {
  const auto ask = [](const Posterior& posterior, const LeverValues& values) {
    return model::First(posterior, values, kAnsweredFutures);
  };
  return make_task(answer, levers, ask, [](const model::First& first) { return first.result(); });
}

// The three settings of state support, one after another.
class ComebackQuestion {
 public:
  ComebackQuestion(const Posterior& posterior, const LeverValues& levers) : posterior_(&posterior), levers_(levers) {
    const model::Lever& support = model::lever(model::LeverId::cn_state_support);
    result_.support = {support.low, model::at(levers, model::LeverId::cn_state_support), support.high};
  }
  bool advance(int blocks) {
    if (!tipping_) {
      model::TippingQuestion question;
      question.levers = levers_;
      model::at(question.levers, model::LeverId::cn_state_support) = result_.support[done_];
      question.members = kAnsweredFutures / 2;
      tipping_ = std::make_unique<model::Tipping>(*posterior_, question);
    }
    if (!tipping_->advance(blocks)) return false;
    result_.points[done_++] = tipping_->points();
    tipping_.reset();
    return done_ == result_.points.size();
  }
  const Comeback& result() const { return result_; }

 private:
  const Posterior* posterior_;
  LeverValues levers_;
  Comeback result_;
  std::size_t done_ = 0;
  std::unique_ptr<model::Tipping> tipping_;
};

class FuturesQuestion {
 public:
  FuturesQuestion(const Posterior& posterior, const LeverValues& levers) : posterior_(&posterior), levers_(levers) {}
  bool advance(int /*blocks: they are two*/) {
    result_ = model::member_paths(*posterior_, levers_, kFuturesPlayed);
    return true;
  }
  const PlayedFutures& result() const { return result_; }

 private:
  const Posterior* posterior_;
  LeverValues levers_;
  PlayedFutures result_;
};

class HarvestComparison {
 public:
  HarvestComparison(const Posterior& posterior, const LeverValues& levers)
      : picture_(compared(levers)), harvest_(posterior, question_of(picture_, levers)) {}
  bool advance(int blocks) {
    const bool complete = harvest_.advance(blocks);
    if (complete) picture_.result = harvest_.result();
    return complete;
  }
  const HarvestPicture& result() const { return picture_; }

 private:
  static HarvestPicture compared(const LeverValues& levers) {
    const float drain = model::at(levers, model::LeverId::us_talent_drain);
    const model::Lever& lever = model::lever(model::LeverId::us_talent_drain);
    if (drain > kHeldBackDrain) return {kHeldBackDrain, drain, false, {}};
    return {lever.low, lever.high, true, {}};
  }
  static model::HarvestQuestion question_of(const HarvestPicture& picture, const LeverValues& levers) {
    return {picture.low_drain, picture.high_drain, levers, kAnsweredFutures};
  }

  HarvestPicture picture_;
  model::Harvest harvest_;
};

constexpr auto result_of = [](const auto& question) { return question.result(); };

std::unique_ptr<Task> harvest_comparison(Answer<HarvestPicture>& answer, Levers levers) {
  const auto ask = [](const Posterior& posterior, const LeverValues& values) {
    return HarvestComparison(posterior, values);
  };
  return make_task(answer, levers, ask, result_of);
}

}  // namespace

std::unique_ptr<Task> idea_ratio_task(Answers& answers) {
  return fan_task(answers.idea_ratio, Outcome::idea_ratio, Levers::baseline);
}
std::unique_ptr<Task> cn_share_task(Answers& answers) {
  return with_estimates(answers.cn_share, fan_task(answers.cn_share, Outcome::cn_share, Levers::current));
}
std::unique_ptr<Task> cn_share_baseline_task(Answers& answers) {
  return fan_task(answers.cn_share_baseline, Outcome::cn_share, Levers::baseline);
}

std::unique_ptr<Task> comeback_task(Answers& answers) {
  const auto ask = [](const Posterior& posterior, const LeverValues& levers) {
    return ComebackQuestion(posterior, levers);
  };
  return make_task(answers.comeback, Levers::all_but_us_openness, ask, result_of);
}

std::unique_ptr<Task> futures_task(Answers& answers) {
  const auto ask = [](const Posterior& posterior, const LeverValues& levers) {
    return FuturesQuestion(posterior, levers);
  };
  return make_task(answers.futures, Levers::current, ask, result_of);
}

std::unique_ptr<Task> first_task(Answers& answers) { return race_task(answers.first, Levers::current); }
std::unique_ptr<Task> first_baseline_task(Answers& answers) {
  return race_task(answers.first_baseline, Levers::baseline);
}

std::unique_ptr<Task> harvest_task(Answers& answers) { return harvest_comparison(answers.harvest, Levers::current); }
std::unique_ptr<Task> harvest_baseline_task(Answers& answers) {
  return harvest_comparison(answers.harvest_baseline, Levers::baseline);
}

std::unique_ptr<Task> tornado_task(Answers& answers) {
  const auto ask = [](const Posterior& posterior, const LeverValues& levers) {
    return model::Tornado(posterior, levers, kAnsweredFutures);
  };
  return make_task(answers.tornado, Levers::current, ask, result_of);
}

}  // namespace seedcorn
