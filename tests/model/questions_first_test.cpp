#include <gtest/gtest.h>

#include <numeric>

#include "model/questions/first.hpp"
#include "support.hpp"

namespace seedcorn::model {
namespace {

constexpr int kMembers = 4096;

FirstResult first_of(const LeverValues& levers, int members = kMembers, int slice = 64) {
  First first(test::posterior(), levers, members);
  while (!first.advance(slice)) EXPECT_LT(first.progress(), 1.0f);
  return first.result();
}

float sum(const std::array<float, kFirstYears>& shares) { return std::accumulate(shares.begin(), shares.end(), 0.0f); }

TEST(TheNextBreakthrough, IsAmericanAsOftenAsInTheEnsemble) {
  const NextBreakthrough next = first_of(default_levers()).next;
  const EnsembleSummary summary = test::summary_of(test::posterior(), default_levers(), kMembers);
  EXPECT_EQ(next.us, summary.next_breakthrough_us);
  EXPECT_EQ(next.none, summary.next_breakthrough_none);
  EXPECT_NEAR(next.us, 0.455f, 0.005f);
}

TEST(TheNextBreakthrough, IsSomebodysOrNobodysAndComesInOneYear) {
  const NextBreakthrough next = first_of(default_levers(), 1500).next;
  EXPECT_NEAR(next.us + next.cn + next.both + next.none, 1.0f, 1e-5f);
  EXPECT_NEAR(sum(next.us_by_year), next.us, 1e-5f);
  EXPECT_NEAR(sum(next.cn_by_year), next.cn, 1e-5f);
  EXPECT_NEAR(sum(next.both_by_year), next.both, 1e-5f);
  EXPECT_LT(next.both, 0.02f);
}

TEST(TheNextBreakthrough, IsAmericanMoreOftenWithMoreTalent) {
  LeverValues levers = default_levers();
  at(levers, LeverId::us_talent_inflow) = 1.5f;
  at(levers, LeverId::us_public_research) = 3.0f;
  EXPECT_GT(first_of(levers).next.us, first_of(default_levers()).next.us);
}

TEST(ABreakthrough, FavoursItsFinderAndMoreSoAtFirstWhenPublished) {
  const FirstResult result = first_of(default_levers(), 128);
  EXPECT_GT(result.us.published[0], 0.0f);
  EXPECT_LT(result.cn.published[0], 0.0f);
  // Published, all of it is usable at home at once, and the rival reads it later; kept, only secret_reach of it is.
  EXPECT_GT(result.us.published[0], result.us.kept[0]);
  // Two years later the rival has read it.
  EXPECT_LT(result.us.published[2], result.us.published[0]);
  EXPECT_GT(result.us.chance_published, 0.0f);
  EXPECT_LT(result.us.chance_published, result.cn.chance_published) << "Chinese labs publish more";
}

TEST(ABreakthrough, ChangesTheLeadByItsUsableSizeAtOnce) {
  // The median particle of one: breakthrough_size nats are breakthrough_size * 4 months.
  const Posterior certain = certain_posterior(modal_assumptions());
  First first(certain, default_levers(), 128);
  while (!first.advance(1)) {}
  const float whole = 4.0f * assumption(AssumptionId::breakthrough_size).mode;
  EXPECT_NEAR(first.result().us.published[0], whole, 1e-3f);
  EXPECT_NEAR(first.result().us.kept[0], whole * assumption(AssumptionId::secret_reach).mode, 1e-3f);
  EXPECT_NEAR(first.result().cn.published[0], -whole, 1e-3f);
}

TEST(First, DoesNotDependOnItsSlices) {
  const FirstResult one = first_of(default_levers(), 300, 1);
  const FirstResult other = first_of(default_levers(), 300, 100000);
  EXPECT_EQ(one.next.us_by_year, other.next.us_by_year);
  EXPECT_EQ(one.next.cn_by_year, other.next.cn_by_year);
  EXPECT_EQ(one.us.published, other.us.published);
  EXPECT_EQ(one.cn.kept, other.cn.kept);
  EXPECT_EQ(one.us.chance_published, other.us.chance_published);
}

}  // namespace
}  // namespace seedcorn::model
