#include <gtest/gtest.h>

#include <algorithm>

#include "model/questions/tipping.hpp"
#include "support.hpp"

namespace seedcorn::model {
namespace {

constexpr int kMembers = 512;

Tipping answered(TippingQuestion question, int slice = 64, const Posterior& posterior = test::posterior()) {
  question.members = std::min(question.members, kMembers);
  Tipping tipping(posterior, question);
  float before = -1;
  while (!tipping.advance(slice)) {
    EXPECT_GE(tipping.progress(), before);
    EXPECT_LT(tipping.progress(), 1.0f);
    before = tipping.progress();
  }
  EXPECT_EQ(tipping.progress(), 1.0f);
  return tipping;
}

// The share of futures in which the claim holds with the lever at a value, told by the ensemble (of the lead only).
float share_in_ensemble(const TippingQuestion& question, float value) {
  LeverValues levers = question.levers;
  at(levers, question.lever) = value;
  Ensemble ensemble(test::posterior(), levers, kMembers);
  while (!ensemble.advance(64)) {}
  const auto leads = ensemble.lead(january(question.claim.year));
  const auto held = std::count_if(leads.begin(), leads.end(), [&](float lead) { return holds(question.claim, lead); });
  return static_cast<float>(held) / static_cast<float>(leads.size());
}

TEST(BuildersComeBack, InMostFuturesOnlyAtALargerOpennessThanInHalfOfThem) {
  const auto points = answered({}).points();
  ASSERT_EQ(points.size(), 2u);
  ASSERT_TRUE(points[0].found);
  EXPECT_GT(points[0].value, 0.24f);
  EXPECT_GE(points[0].share_there, 0.5f);
  if (points[1].found) {
    EXPECT_GE(points[1].value, points[0].value);
  }
}

// In the mean run, which is the only future of this posterior.
TippingPoint in_the_mean_run(float state_support) {
  TippingQuestion question;
  question.shares = {1.0f};
  question.members = 1;
  question.breakthroughs = Breakthroughs::expected;
  at(question.levers, LeverId::cn_state_support) = state_support;
  return answered(question, 64, certain_posterior(modal_assumptions())).points()[0];
}

// model.md: between 0.5 and 0.8.
TEST(BuildersComeBack, InTheMeanRunWhereMeanRunsOneByOneSay) {
  int percent = 0;
  while (mean_run(test::with(
             LeverId::us_openness,
             static_cast<float>(percent) / 100.0f))[Outcome::cn_share][static_cast<std::size_t>(january(2035))] >= 0.5f)
    ++percent;
  const TippingPoint point = in_the_mean_run(lever(LeverId::cn_state_support).normal);
  ASSERT_TRUE(point.found);
  EXPECT_TRUE(point.stays);
  EXPECT_NEAR(point.value, static_cast<float>(percent) / 100.0f, 1e-6f);
  EXPECT_NEAR(point.value, 0.7f, 0.05f);
}

TEST(BuildersComeBack, InTheMeanRunAtAboutTwoFifthsWithoutStateSupport) {
  const TippingPoint point = in_the_mean_run(0.0f);
  ASSERT_TRUE(point.found);
  EXPECT_NEAR(point.value, 0.4f, 0.05f);
}

TEST(BuildersComeBack, EarlierWithoutChinasStateSupport) {
  TippingQuestion question;
  question.shares = {0.5f};
  const auto usual = answered(question).points();
  at(question.levers, LeverId::cn_state_support) = 0.0f;
  const auto without = answered(question).points();
  ASSERT_TRUE(usual[0].found && without[0].found);
  EXPECT_LT(without[0].value, usual[0].value);
}

TEST(NoValue, IsAnAnswerForATargetThatCannotBeReached) {
  TippingQuestion question;
  question.claim = {Outcome::lead, Side::above, 1000.0f, 2035};
  const Tipping tipping = answered(question);
  for (const TippingPoint& point : tipping.points()) EXPECT_FALSE(point.found);
  EXPECT_EQ(tipping.tried().size(), Tipping::kIntervals + 1) << "all over the range";
}

TEST(TheLowestValue, IsTheAnswerWhereTheClaimHoldsAnyway) {
  TippingQuestion question;
  question.claim = {Outcome::lead, Side::above, -1000.0f, 2035};
  for (const Lever& row : kLevers) {
    question.lever = row.key;
    question.members = 128;
    for (const TippingPoint& point : answered(question).points()) {
      EXPECT_TRUE(point.found && point.stays) << row.id;
      EXPECT_EQ(point.value, row.low) << row.id;
      EXPECT_EQ(point.share_there, 1.0f) << row.id;
    }
  }
}

TEST(ATippingPoint, ReachesItsShareAndOneStepLessDoesNot) {
  TippingQuestion question;
  question.lever = LeverId::compute_ratio;
  question.claim = {Outcome::lead, Side::above, 4.0f, 2035};
  question.shares = {0.3f, 0.5f, 0.6f};
  float before = 0;
  for (const TippingPoint& point : answered(question).points()) {
    ASSERT_TRUE(point.found) << point.share;
    EXPECT_GE(point.value, before);
    EXPECT_GE(point.share_there, point.share);
    EXPECT_EQ(point.share_there, share_in_ensemble(question, point.value));
    EXPECT_LT(share_in_ensemble(question, point.value - lever(question.lever).step), point.share);
    before = point.value;
  }
}

TEST(ATippingPoint, SaysWhetherTheClaimStaysTrueBeyondIt) {
  TippingQuestion question;
  question.lever = LeverId::us_talent_inflow;
  question.claim = {Outcome::us_labs, Side::above, 0.0f, 2035};
  for (const TippingPoint& point : answered(question).points()) EXPECT_TRUE(point.stays);
}

TEST(Tipping, DoesNotDependOnItsSlices) {
  TippingQuestion question;
  question.members = 256;
  const Tipping one = answered(question, 1);
  for (const int slice : {3, 100000}) {
    const Tipping other = answered(question, slice);
    for (std::size_t i = 0; i < one.points().size(); ++i) {
      EXPECT_EQ(other.points()[i].found, one.points()[i].found);
      EXPECT_EQ(other.points()[i].value, one.points()[i].value);
      EXPECT_EQ(other.points()[i].share_there, one.points()[i].share_there);
    }
    EXPECT_EQ(other.tried().size(), one.tried().size());
  }
}

}  // namespace
}  // namespace seedcorn::model
