#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "model/questions/what_if.hpp"
#include "support.hpp"

namespace seedcorn::model {
namespace {

WhatIfResult what_if(const Claim& claim, int members = 4096, int slice = 64) {
  WhatIfQuestion question;
  question.claim = claim;
  question.members = members;
  WhatIf answer(test::posterior(), question);
  while (!answer.advance(slice)) EXPECT_LT(answer.progress(), 1.0f);
  EXPECT_EQ(answer.progress(), 1.0f);
  return answer.result();
}

const WhatIfRow& row_of(const WhatIfResult& result, AssumptionId id) {
  return *std::find_if(result.rows.begin(), result.rows.end(),
                       [&](const WhatIfRow& row) { return row.assumption == id; });
}

TEST(ChinaLeading, IsAsFrequentAsTheEnsembleSays) {
  const EnsembleSummary summary = test::summary_of(test::posterior(), default_levers(), 4096);
  for (const int year : {2030, 2035, 2040}) {
    const WhatIfResult result = what_if({Outcome::lead, Side::above, 0.0f, year});
    EXPECT_EQ(static_cast<float>(result.true_in) / static_cast<float>(result.members),
              summary.us_ahead[static_cast<std::size_t>(january(year))])
        << year;
  }
}

TEST(ChinaLeadingIn2035, GoesWithLessLuckInCompute) {
  const WhatIfResult result = what_if({Outcome::lead, Side::below, 0.0f, 2035});
  EXPECT_GT(result.true_in, 0);
  EXPECT_LT(row_of(result, AssumptionId::compute_surprise).difference, 0.0f);
}

TEST(Assumptions, AreListedOnceWithTheLargestDifferenceFirst) {
  const WhatIfResult result = what_if({Outcome::lead, Side::below, 0.0f, 2035});
  std::array<int, kAssumptionCount> seen{};
  for (std::size_t i = 0; i < result.rows.size(); ++i) {
    const WhatIfRow& row = result.rows[i];
    ++seen[static_cast<std::size_t>(row.assumption)];
    if (i > 0) {
      EXPECT_LE(std::fabs(row.difference), std::fabs(result.rows[i - 1].difference));
    }
    for (const float mean : {row.mean_all, row.mean_true}) {
      EXPECT_GE(mean, assumption(row.assumption).low);
      EXPECT_LE(mean, assumption(row.assumption).high);
    }
    EXPECT_EQ(row.difference > 0, row.mean_true > row.mean_all) << assumption(row.assumption).id;
  }
  for (const int times : seen) EXPECT_EQ(times, 1);
}

TEST(AClaimThatIsAlwaysTrue, SaysNothingAboutAssumptions) {
  const WhatIfResult result = what_if({Outcome::lead, Side::above, -1000.0f, 2030});
  EXPECT_EQ(result.true_in, result.members);
  for (const WhatIfRow& row : result.rows) EXPECT_EQ(row.difference, 0.0f);
}

TEST(Never, IsAnAnswer) {
  const WhatIfResult result = what_if({Outcome::lead, Side::above, 1000.0f, 2030});
  EXPECT_EQ(result.true_in, 0);
  for (const WhatIfRow& row : result.rows) EXPECT_EQ(row.mean_true, row.mean_all);
}

TEST(AClaimAndItsOpposite, PullAssumptionsInOppositeDirections) {
  const WhatIfResult below = what_if({Outcome::lead, Side::below, 3.0f, 2035});
  const WhatIfResult above = what_if({Outcome::lead, Side::above, 3.0f, 2035});
  for (const WhatIfRow& row : below.rows)
    EXPECT_LE(row.difference * row_of(above, row.assumption).difference, 0.0f) << assumption(row.assumption).id;
}

TEST(WhatIf, DoesNotDependOnItsSlices) {
  const WhatIfResult one = what_if({}, 300, 1);
  const WhatIfResult other = what_if({}, 300, 100000);
  EXPECT_EQ(one.true_in, other.true_in);
  for (std::size_t i = 0; i < one.rows.size(); ++i) {
    EXPECT_EQ(one.rows[i].assumption, other.rows[i].assumption);
    EXPECT_EQ(one.rows[i].mean_true, other.rows[i].mean_true);
    EXPECT_EQ(one.rows[i].difference, other.rows[i].difference);
  }
}

}  // namespace
}  // namespace seedcorn::model
