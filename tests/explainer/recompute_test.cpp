#include "explainer/recompute.hpp"

#include <gtest/gtest.h>

#include "explainer/action.hpp"

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

TEST(Recompute, TheMeanRunAnswersInTheFirstSlice) {
  Recompute recompute;
  const float before = recompute.findings().figures.lead_2035;
  EXPECT_TRUE(recompute.work(opened(), Recompute::Clock::now()));
  EXPECT_GT(recompute.findings().figures.lead_2035, before);
  EXPECT_EQ(recompute.findings().members, 0);
}

TEST(Recompute, ItSettlesOnTheFullEnsembleOfTheNewestLevers) {
  Recompute recompute;
  settle(recompute, State{});
  EXPECT_TRUE(recompute.findings().exact);
  EXPECT_EQ(recompute.findings().members, kFullMembers);
  const State state = opened();
  settle(recompute, state);
  EXPECT_TRUE(recompute.findings().exact);

  model::Calibration calibration;
  while (!calibration.advance(1000)) {}
  model::Ensemble ensemble(calibration.posterior(), state.levers, kFullMembers);
  while (!ensemble.advance(1000)) {}
  EXPECT_EQ(recompute.findings().fan, ensemble.summary().lead);
}

TEST(Recompute, ANarrowedAssumptionIsCalibratedAnewAndGivenBackIsAsBefore) {
  Recompute recompute;
  settle(recompute, State{});
  const Fan before = recompute.findings().fan;
  State state;
  update(state, SetAssumption{model::AssumptionId::compute_weight, End::high, 0.3f});
  recompute.work(state, Recompute::Clock::now());
  EXPECT_FALSE(recompute.calibration().complete);
  EXPECT_EQ(recompute.findings().fan, before) << "stays until there is something in its place";
  settle(recompute, state);
  EXPECT_TRUE(recompute.findings().exact);
  model::Calibration calibration(recompute.calibration().draws, model::full_weights(), state.within);
  while (!calibration.advance(1000)) {}
  model::Ensemble ensemble(calibration.posterior(), state.levers, kFullMembers);
  while (!ensemble.advance(1000)) {}
  EXPECT_EQ(recompute.findings().fan, ensemble.summary().lead);
  update(state, ResetAssumptions{});
  settle(recompute, state);
  EXPECT_EQ(recompute.findings().fan, before);
}

TEST(Recompute, AHeldLeverIsFollowedBySmallEnsemblesAndReleasedToTheFullOne) {
  Recompute recompute;
  settle(recompute, State{});
  State state = opened();
  state.held = LeverId::us_openness;
  settle(recompute, state);
  EXPECT_EQ(recompute.findings().members, kDragMembers);
  EXPECT_FALSE(recompute.findings().exact);
  state.held.reset();
  settle(recompute, state);
  EXPECT_EQ(recompute.findings().members, kFullMembers);
  EXPECT_TRUE(recompute.findings().exact);
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
    small_fan = recompute.findings().members == kDragMembers;
  }
  EXPECT_TRUE(small_fan);
}

TEST(Recompute, GoingBackToTheDefaultsShowsTheBaselineAtOnce) {
  Recompute recompute;
  settle(recompute, State{});
  const Findings baseline = recompute.findings();
  settle(recompute, opened());
  recompute.work(State{}, Recompute::Clock::now());
  EXPECT_EQ(recompute.findings().fan, baseline.fan);
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
  const Findings all = recompute.findings();
  const float sample = recompute.calibration().effective_sample_size;
  settle(recompute, without_lead_points());
  EXPECT_TRUE(recompute.findings().exact);
  EXPECT_GT(recompute.calibration().effective_sample_size, sample);
  const auto width = [](const Findings& f) { return f.fan.back()[model::kNow] - f.fan.front()[model::kNow]; };
  EXPECT_GT(width(recompute.findings()), width(all));
  EXPECT_NE(recompute.findings().baseline, all.baseline);
}

TEST(Evidence, WhatIsShownStaysUntilTheNewCalibrationHasSomethingToShow) {
  Recompute recompute;
  settle(recompute, State{});
  const Findings before = recompute.findings();
  recompute.work(without_lead_points(), Recompute::Clock::now());
  EXPECT_EQ(recompute.findings().fan, before.fan);
  EXPECT_FALSE(recompute.calibration().complete);
}

TEST(Evidence, PuttingItBackGivesTheFirstResultsBitForBit) {
  Recompute recompute;
  settle(recompute, State{});
  const Findings before = recompute.findings();
  settle(recompute, without_lead_points());
  settle(recompute, State{});
  EXPECT_EQ(recompute.findings().fan, before.fan);
}

TEST(Evidence, WhenFewDrawsAreLeftMoreAreDrawn) {
  Recompute recompute;
  State state;
  for (std::size_t i = 0; i < model::kObservationCount; ++i) update(state, SetWeight{i, kHeaviest});
  settle(recompute, state);
  EXPECT_EQ(recompute.calibration().draws, kWidePriorDraws);
  EXPECT_TRUE(recompute.findings().exact);
}

TEST(Findings, AnEstimateForUnmovedLeversIsTheEnsembleItself) {
  model::EnsembleSummary summary;
  summary.members = 7;
  for (auto& percentile : summary.lead) percentile.fill(2);
  const model::Trajectory mean = model::mean_run(model::default_levers());
  EXPECT_EQ(findings_shifted(summary, mean, mean).fan, summary.lead);
}

}  // namespace
}  // namespace seedcorn
