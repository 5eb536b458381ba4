#include "explainer/compute/recompute.hpp"

#include <gtest/gtest.h>

#include "explainer/state/action.hpp"

namespace seedcorn {
namespace {

using model::LeverId;

void settle(Recompute& recompute, const State& state) {
  for (int i = 0; i < 100000; ++i) {
    recompute.work(state, Recompute::Clock::now());
    if (recompute.idle()) return;
  }
  FAIL() << "never idle";
}

State opened() {
  State state;
  update(state, SetLever{LeverId::us_openness, 0.8f});
  return state;
}

// Works slice by slice until `seen` returns true.
template <class Seen>
void work_until(Recompute& recompute, const State& state, Seen seen) {
  for (int i = 0; i < 100000; ++i) {
    recompute.work(state, Recompute::Clock::now());
    if (seen(recompute)) return;
  }
  FAIL() << "never seen";
}

model::EnsembleSummary futures_of(const model::LeverValues& levers, int members) {
  model::Calibration calibration;
  while (!calibration.advance(1000)) {}
  model::Ensemble ensemble(calibration.posterior(), levers, members);
  while (!ensemble.advance(1000)) {}
  return ensemble.summary();
}

TEST(Recompute, NothingIsFoundBeforeTheFirstFuturesHaveRun) {
  Recompute recompute;
  EXPECT_FALSE(recompute.findings().futures);
  const State state = opened();
  work_until(recompute, state, [](const Recompute& r) { return r.calibration().complete; });
  EXPECT_FALSE(recompute.findings().futures);
  EXPECT_TRUE(recompute.findings().changed);
}

TEST(Recompute, TheFirstFuturesShownAreThoseOfTheLeversAsTheyStand) {
  Recompute recompute;
  const State state = opened();
  work_until(recompute, state, [](const Recompute& r) { return r.findings().futures.has_value(); });
  const LeadFutures& first = *recompute.findings().futures;
  EXPECT_EQ(first.us_ahead, futures_of(state.levers, first.members).us_ahead);
  EXPECT_EQ(first.baseline.us_ahead, futures_of(model::default_levers(), kFullMembers).us_ahead);
}

TEST(Recompute, FuturesOfOtherEvidenceAreSaidToBeSoUntilThereAreNewOnes) {
  Recompute recompute;
  State state = opened();
  settle(recompute, state);
  const LeadFutures before = *recompute.findings().futures;
  EXPECT_TRUE(before.current);
  update(state, SetWeight{0, 0});
  work_until(recompute, state, [&](const Recompute& r) {
    const LeadFutures& shown = *r.findings().futures;
    if (shown.current) return true;
    EXPECT_EQ(shown.us_ahead, before.us_ahead) << "futures of other levers are shown for these";
    EXPECT_EQ(shown.baseline.us_ahead, before.baseline.us_ahead)
        << "what it is compared with belongs to other evidence";
    return false;
  });
  EXPECT_NE(recompute.findings().futures->us_ahead, before.us_ahead);
}

TEST(Recompute, ItSettlesOnTheFullEnsembleOfTheNewestLevers) {
  Recompute recompute;
  settle(recompute, State{});
  EXPECT_TRUE(recompute.findings().futures->exact);
  EXPECT_EQ(recompute.findings().futures->members, kFullMembers);
  const State state = opened();
  settle(recompute, state);
  EXPECT_TRUE(recompute.findings().futures->exact);

  EXPECT_EQ(recompute.findings().futures->fan, futures_of(state.levers, kFullMembers).lead);
}

TEST(Recompute, ANarrowedAssumptionIsCalibratedAnewAndGivenBackIsAsBefore) {
  Recompute recompute;
  settle(recompute, State{});
  const Fan before = recompute.findings().futures->fan;
  State state;
  update(state, SetAssumption{model::AssumptionId::compute_weight, End::high, 0.3f});
  recompute.work(state, Recompute::Clock::now());
  EXPECT_FALSE(recompute.calibration().complete);
  EXPECT_EQ(recompute.findings().futures->fan, before) << "stays until there is something in its place";
  settle(recompute, state);
  EXPECT_TRUE(recompute.findings().futures->exact);
  model::Calibration calibration(recompute.calibration().draws, model::full_weights(), state.within);
  while (!calibration.advance(1000)) {}
  model::Ensemble ensemble(calibration.posterior(), state.levers, kFullMembers);
  while (!ensemble.advance(1000)) {}
  EXPECT_EQ(recompute.findings().futures->fan, ensemble.summary().lead);
  update(state, ResetAssumptions{});
  settle(recompute, state);
  EXPECT_EQ(recompute.findings().futures->fan, before);
}

TEST(Recompute, AHeldLeverIsFollowedBySmallEnsemblesAndReleasedToTheFullOne) {
  Recompute recompute;
  settle(recompute, State{});
  State state = opened();
  state.held = LeverId::us_openness;
  settle(recompute, state);
  EXPECT_EQ(recompute.findings().futures->members, kDragMembers);
  EXPECT_FALSE(recompute.findings().futures->exact);
  state.held.reset();
  settle(recompute, state);
  EXPECT_EQ(recompute.findings().futures->members, kFullMembers);
  EXPECT_TRUE(recompute.findings().futures->exact);
}

TEST(Recompute, LeversThatNeverRestStillGetFansWhileTheyMove) {
  Recompute recompute;
  settle(recompute, State{});
  State state;
  state.held = LeverId::us_openness;
  bool small_fan = false;
  for (int i = 0; i < 2000 && !small_fan; ++i) {  // another position in every slice
    update(state, SetLever{LeverId::us_openness, i % 2 ? 0.5f : 0.9f});
    recompute.work(state, Recompute::Clock::now());
    small_fan = recompute.findings().futures->members == kDragMembers;
  }
  EXPECT_TRUE(small_fan);
}

TEST(Recompute, GoingBackToTheDefaultsShowsTheBaselineAtOnce) {
  Recompute recompute;
  settle(recompute, State{});
  const LeadFutures baseline = *recompute.findings().futures;
  settle(recompute, opened());
  recompute.work(State{}, Recompute::Clock::now());
  EXPECT_EQ(recompute.findings().futures->fan, baseline.fan);
  EXPECT_FALSE(recompute.findings().changed);
}

State without_lead_points() {
  State state;
  for (std::size_t i = 0; i < model::kObservationCount; ++i)
    if (model::kObservations[i].metric == model::Outcome::lead) update(state, SetWeight{i, 0});
  return state;
}

TEST(Evidence, SwitchingObservationsOffRunsTheCalibrationAgainAndEverythingFollows) {
  Recompute recompute;
  settle(recompute, State{});
  const LeadFutures all = *recompute.findings().futures;
  const float sample = recompute.calibration().effective_sample_size;
  settle(recompute, without_lead_points());
  EXPECT_TRUE(recompute.findings().futures->exact);
  EXPECT_GT(recompute.calibration().effective_sample_size, sample);
  const auto width = [](const LeadFutures& f) { return f.fan.back()[model::kNow] - f.fan.front()[model::kNow]; };
  EXPECT_GT(width(*recompute.findings().futures), width(all));
  EXPECT_NE(recompute.findings().futures->baseline.lead, all.baseline.lead);
}

TEST(Evidence, WhatIsShownStaysUntilTheNewCalibrationHasSomethingToShow) {
  Recompute recompute;
  settle(recompute, State{});
  const LeadFutures before = *recompute.findings().futures;
  recompute.work(without_lead_points(), Recompute::Clock::now());
  EXPECT_EQ(recompute.findings().futures->fan, before.fan);
  EXPECT_FALSE(recompute.calibration().complete);
}

TEST(Evidence, PuttingItBackGivesTheFirstResultsBitForBit) {
  Recompute recompute;
  settle(recompute, State{});
  const LeadFutures before = *recompute.findings().futures;
  settle(recompute, without_lead_points());
  settle(recompute, State{});
  EXPECT_EQ(recompute.findings().futures->fan, before.fan);
}

TEST(Evidence, WhenFewDrawsAreLeftMoreAreDrawn) {
  Recompute recompute;
  State state;
  for (std::size_t i = 0; i < model::kObservationCount; ++i) update(state, SetWeight{i, kHeaviest});
  settle(recompute, state);
  EXPECT_EQ(recompute.calibration().draws, kWidePriorDraws);
  EXPECT_TRUE(recompute.findings().futures->exact);
}

TEST(Findings, AnEstimateForUnmovedLeversIsTheEnsembleItself) {
  model::EnsembleSummary summary;
  summary.members = 7;
  for (auto& percentile : summary.lead) percentile.fill(2);
  const model::Trajectory mean = model::mean_run(model::default_levers());
  EXPECT_EQ(futures_shifted(summary, mean, mean).fan, summary.lead);
}

}  // namespace
}  // namespace seedcorn
