#include "explainer/compute/answers/answering.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "explainer/compute/answers/tasks.hpp"
#include "explainer/compute/recompute.hpp"
#include "explainer/state/action.hpp"

namespace seedcorn {
namespace {

using model::LeverId;

const model::Posterior& posterior() {
  static model::Calibration calibration;
  while (!calibration.advance(1000)) {}
  return calibration.posterior();
}

void settle(Answering& answering, const State& state, ChapterId chapter, unsigned calibration = 1) {
  for (int i = 0; i < 1000000; ++i) {
    answering.work(state, chapter, &posterior(), calibration, Answering::Clock::now() + std::chrono::milliseconds(1));
    if (answering.idle()) return;
  }
  FAIL() << "never idle";
}

const model::OutcomeFan& find_fan(const OutcomeCurves& curves, model::Outcome outcome) {
  return *std::find_if(curves.begin(), curves.end(),
                       [outcome](const model::OutcomeFan& fan) { return fan.outcome == outcome; });
}

State opened() {
  State state;
  update(state, SetLever{LeverId::us_openness, 0.8f});
  return state;
}

TEST(Answering, OnlyTheChapterInTheWindowAsks) {
  Answering answering;
  settle(answering, State{}, ChapterId::breakthrough);
  EXPECT_TRUE(answering.answers().futures.current);
  EXPECT_TRUE(answering.answers().first.current);
  EXPECT_FALSE(answering.answers().harvest.value);
  EXPECT_FALSE(answering.answers().map.value);
  settle(answering, State{}, ChapterId::lead);
  EXPECT_FALSE(answering.answers().harvest.value);
}

TEST(Answering, ThePlayedFuturesAreTheEnsemblesOwn) {
  Answering answering;
  const State state = opened();
  settle(answering, state, ChapterId::breakthrough);
  const PlayedFutures& futures = *answering.answers().futures.value;
  ASSERT_EQ(futures.size(), static_cast<std::size_t>(kFuturesPlayed));
  model::Ensemble ensemble(posterior(), state.levers, 128);
  while (!ensemble.advance(1000)) {}
  for (const std::size_t member : {0u, 37u, 99u})
    EXPECT_EQ(futures[member].lead[model::kSteps], ensemble.lead(model::kSteps)[member]) << member;
}

// One frame without time to compute: no futures can have been run again.
void glance(Answering& answering, const State& state, ChapterId chapter) {
  answering.work(state, chapter, &posterior(), 1, Answering::Clock::time_point::min());
}

TEST(Answering, OutcomesFollowALeverInTheFrameItMovesAndComeBackWithIt) {
  Answering answering;
  const auto talent = [&] {
    return find_fan(*answering.answers().outcomes.value, model::Outcome::us_universities).values;
  };
  settle(answering, State{}, ChapterId::policy);
  const auto before = talent();
  State state;
  update(state, SetLever{LeverId::us_talent_drain, 0.9f});
  glance(answering, state, ChapterId::policy);
  EXPECT_FALSE(answering.answers().outcomes.current);
  EXPECT_LT(talent()[kMedian][model::kSteps], before[kMedian][model::kSteps]);
  EXPECT_EQ(talent()[kMedian][model::kNow], before[kMedian][model::kNow]);
  update(state, ResetLever{LeverId::us_talent_drain});
  glance(answering, state, ChapterId::policy);
  EXPECT_EQ(talent(), before);
}

TEST(Answering, EstimatedSharesStayShares) {
  Answering answering;
  settle(answering, State{}, ChapterId::open);
  for (const float openness : {0.0f, 1.0f})
    for (const float support : {0.0f, 1.0f}) {
      State state;
      update(state, SetLever{LeverId::us_openness, openness});
      update(state, SetLever{LeverId::cn_state_support, support});
      glance(answering, state, ChapterId::open);
      for (const auto& curve : answering.answers().cn_share.value->values)
        for (const float share : curve) ASSERT_TRUE(share >= 0 && share <= 1) << share;
    }
}

TEST(Answering, AShareIsEstimatedAlikeInItsFigureAndInItsCurve) {
  Answering answering;
  State state;
  update(state, SetAssumption{model::AssumptionId::open_delay, End::high, 2});
  settle(answering, state, ChapterId::open);
  const auto at = static_cast<std::size_t>(model::january(2035));
  model::EnsembleSummary summary;
  summary.cn_share[2035 - model::kFirstYear] = answering.answers().cn_share.value->values[kMedian][at];
  const auto run = [&] { return model::mean_run(state.levers, model::modal_assumptions(state.within)); };
  const model::Trajectory then = run();
  update(state, SetLever{LeverId::us_openness, 1});
  glance(answering, state, ChapterId::open);
  const float curve = answering.answers().cn_share.value->values[kMedian][at];
  EXPECT_NEAR(futures_shifted(summary, then, run()).figures.cn_share_2035, curve, 1e-6f);
  EXPECT_LT(curve, summary.cn_share[2035 - model::kFirstYear]);
}

TEST(Answering, AMovedLeverLeavesTheOldAnswerOnThePageUntilThereIsANewOne) {
  Answering answering;
  settle(answering, State{}, ChapterId::breakthrough);
  const float before = answering.answers().first.value->next.us;
  const auto past = Answering::Clock::now();
  answering.work(opened(), ChapterId::breakthrough, &posterior(), 1, past);
  EXPECT_FALSE(answering.idle());
  EXPECT_FALSE(answering.answers().futures.current);
  EXPECT_EQ(answering.answers().first.value->next.us, before);
  settle(answering, opened(), ChapterId::breakthrough);
  EXPECT_TRUE(answering.answers().first.current);
  EXPECT_NE(answering.answers().first.value->next.us, before);
  EXPECT_EQ(answering.answers().first_baseline.value->next.us, before);
}

TEST(Answering, ANewCalibrationAsksEverythingAgain) {
  Answering answering;
  settle(answering, State{}, ChapterId::seed_corn, 1);
  answering.work(State{}, ChapterId::seed_corn, nullptr, 1, Answering::Clock::now());
  EXPECT_FALSE(answering.answers().harvest.current);
  EXPECT_TRUE(answering.answers().harvest.value);
  settle(answering, State{}, ChapterId::seed_corn, 2);
  EXPECT_TRUE(answering.answers().harvest.current);
}

TEST(Answering, TheMapCanBeReadAfterItsFirstPass) {
  Answering answering;
  while (!answering.answers().map.value)
    answering.work(State{}, ChapterId::policy, &posterior(), 1, Answering::Clock::now() + std::chrono::milliseconds(1));
  EXPECT_GT(answering.answers().map.value->stride, 1u);
  EXPECT_FALSE(answering.answers().map.current);
}

void expect_same(const model::Deviations& a, const model::Deviations& b) {
  for (std::size_t i = 0; i < model::kObservationCount; ++i) {
    EXPECT_EQ(a[i].low, b[i].low) << i;
    EXPECT_EQ(a[i].median, b[i].median) << i;
    EXPECT_EQ(a[i].high, b[i].high) << i;
  }
}

model::Deviations hindcast_of(std::vector<std::uint32_t> draws, const model::Intervals& within = model::kWholeRanges) {
  model::Hindcast hindcast(std::move(draws), within);
  while (!hindcast.advance(1000)) {}
  return hindcast.result();
}

TEST(Answering, WhatWouldHaveToBeTrueFollowsStatementAndLevers) {
  Answering answering;
  for (const State& levers : {State{}, opened()})
    for (std::size_t claim = 0; claim < kClaimCount; ++claim) {
      State state = levers;
      state.shown.claim = static_cast<ClaimId>(claim);
      settle(answering, state, ChapterId::evidence);
      const auto& answer = answering.answers().what_if;
      ASSERT_TRUE(answer.value && answer.current);
      EXPECT_EQ(answer.value->claim, state.shown.claim);
      model::WhatIf question(posterior(), {kClaims[claim], state.levers, kAnsweredFutures});
      while (!question.advance(1000)) {}
      EXPECT_EQ(answer.value->result.true_in, question.result().true_in);
      EXPECT_EQ(answer.value->result.rows[0].assumption, question.result().rows[0].assumption);
      EXPECT_EQ(answer.value->result.rows[0].difference, question.result().rows[0].difference);
    }
}

TEST(Answering, TheFitIsThatOfAllDrawsAndOfTheParticles) {
  Answering answering;
  settle(answering, opened(), ChapterId::evidence);
  const Fit& fit = *answering.answers().fit.value;
  expect_same(fit.before, hindcast_of(model::first_draws(model::kPriorDraws)));
  expect_same(fit.after, hindcast_of(posterior().draws));
}

TEST(Answering, NarrowedAssumptionsMoveTheFitBeforeToo) {
  model::Intervals within = model::kWholeRanges;
  model::at(within, model::AssumptionId::us_secrets_2023) = {4, 5};
  model::Calibration calibration(4096, model::full_weights(), within);
  while (!calibration.advance(1000)) {}
  Answering answering;
  settle(answering, State{}, ChapterId::evidence, 1);
  const Fit first = *answering.answers().fit.value;
  while (!answering.answers().fit.current || answering.answers().fit.value->before[0].median == first.before[0].median)
    answering.work(State{}, ChapterId::evidence, &calibration.posterior(), 2,
                   Answering::Clock::now() + std::chrono::milliseconds(1));
  expect_same(answering.answers().fit.value->before, hindcast_of(model::first_draws(model::kPriorDraws), within));
  expect_same(answering.answers().fit.value->after, hindcast_of(calibration.posterior().draws, within));
}

TEST(Answering, EvidenceWeighedAnewMovesTheFitAfterButNotBefore) {
  model::ObservationWeights weights{};
  weights[0] = 1;
  model::Calibration calibration(4096, weights);
  while (!calibration.advance(1000)) {}
  Answering answering;
  settle(answering, State{}, ChapterId::evidence, 1);
  const Fit first = *answering.answers().fit.value;
  answering.work(State{}, ChapterId::evidence, nullptr, 1, Answering::Clock::now());
  EXPECT_FALSE(answering.answers().fit.current);
  while (!answering.answers().fit.current)
    answering.work(State{}, ChapterId::evidence, &calibration.posterior(), 2,
                   Answering::Clock::now() + std::chrono::milliseconds(1));
  expect_same(answering.answers().fit.value->before, first.before);
  expect_same(answering.answers().fit.value->after, hindcast_of(calibration.posterior().draws));
  EXPECT_NE(answering.answers().fit.value->after[8].median, first.after[8].median);
}

void answer(Task& task, const State& state) {
  while (!task.current(state)) task.advance(state, posterior());
}

State with(LeverId id, float value) {
  State state;
  update(state, SetLever{id, value});
  return state;
}

TEST(Answering, ALeverThatAQuestionGoesThroughItselfDoesNotAskItAgain) {
  Answers answers;
  const unsigned calibration = 1;
  const auto comeback = comeback_task(answers), map = map_task(answers, nullptr, calibration);
  answer(*comeback, State{});
  EXPECT_TRUE(comeback->current(opened()));
  EXPECT_FALSE(comeback->current(with(LeverId::us_talent_drain, 0.9f)));
  answer(*map, State{});
  EXPECT_TRUE(map->current(opened()));
  EXPECT_TRUE(map->current(with(LeverId::us_talent_drain, 0.9f)));
  EXPECT_FALSE(map->current(with(LeverId::cn_state_support, 0.9f)));
}

TEST(Answering, WhereBuildersComeBackIsTheSameFromWhereverTheLeverStands) {
  Answers closed, open;
  answer(*comeback_task(closed), State{});
  answer(*comeback_task(open), opened());
  for (std::size_t i = 0; i < 3; ++i)
    for (std::size_t share = 0; share < 2; ++share) {
      EXPECT_EQ(closed.comeback.value->points[i][share].value, open.comeback.value->points[i][share].value);
      EXPECT_EQ(closed.comeback.value->points[i][share].share_there, open.comeback.value->points[i][share].share_there);
    }
}

TEST(Answering, BuildersComeBackLaterTheMoreTheStateSupports) {
  Answering answering;
  settle(answering, State{}, ChapterId::open);
  const Comeback& comeback = *answering.answers().comeback.value;
  EXPECT_LT(comeback.support[0], comeback.support[1]);
  EXPECT_LT(comeback.support[1], comeback.support[2]);
  const auto reached_at = [&](std::size_t i) {
    return comeback.points[i][0].found ? comeback.points[i][0].value : 2.0f;
  };
  EXPECT_LE(reached_at(0), reached_at(1));
  EXPECT_LE(reached_at(1), reached_at(2));
}

TEST(Answering, TheFanOfBuildersGoesThroughPastAndFuture) {
  Answering answering;
  settle(answering, State{}, ChapterId::open);
  const model::OutcomeFan& fan = *answering.answers().cn_share.value;
  EXPECT_EQ(fan.first, 0);
  EXPECT_EQ(fan.outcome, model::Outcome::cn_share);
  for (std::size_t step = 0; step < fan.values[0].size(); ++step)
    for (std::size_t i = 1; i < fan.values.size(); ++i) EXPECT_LE(fan.values[i - 1][step], fan.values[i][step]) << step;
  EXPECT_EQ(answering.answers().cn_share_baseline.value->values, fan.values);
  // The values of the past and of the futures both include the month at which they meet.
  EXPECT_NEAR(fan.values[2][model::kNow - 1], fan.values[2][model::kNow], 0.05f);
}

}  // namespace
}  // namespace seedcorn
