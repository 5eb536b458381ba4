#include <gtest/gtest.h>

#include <cmath>

#include "model/questions/decompose.hpp"
#include "support.hpp"

namespace seedcorn::model {
namespace {

// Rounding in 24 bits of terms of this size.
float slack(float a, float b, float c) { return 1e-6f * (1.0f + std::fabs(a) + std::fabs(b) + std::fabs(c)); }

void expect_sums(const LeadParts& parts, const LeadParts& scale, const std::string& what) {
  for (std::size_t step = 0; step < kPoints; ++step)
    ASSERT_NEAR(parts.lead[step], parts.compute[step] + parts.open_ideas[step] + parts.secrets[step],
                2 * slack(scale.compute[step], scale.open_ideas[step], scale.secrets[step]))
        << what << " at step " << step;
}

TEST(TheLead, IsComputePlusOpenIdeasPlusSecretsInEveryMonth) {
  for (const test::Setting& setting : test::many_settings()) {
    const Decomposition result = decompose(setting.levers, default_levers(), setting.assumptions);
    expect_sums(result.current, result.current, setting.name);
    expect_sums(result.baseline, result.baseline, setting.name);
    expect_sums(result.change, result.current, setting.name);
  }
}

TEST(ADecomposition, OfTheBaselineAgainstItselfIsZero) {
  const Decomposition result = decompose(default_levers());
  const std::array<float, kPoints> zero{};
  EXPECT_EQ(result.change.lead, zero);
  EXPECT_EQ(result.change.compute, zero);
  EXPECT_EQ(result.change.open_ideas, zero);
  EXPECT_EQ(result.change.secrets, zero);
}

TEST(ADecomposition, LeavesHistoryUnchanged) {
  const Decomposition result = decompose(test::with(LeverId::us_openness, 1.0f));
  for (std::size_t step = 0; step <= kPolicy; ++step) EXPECT_EQ(result.change.lead[step], 0.0f) << step;
}

TEST(MoreCompute, MovesTheComputePartUp) {
  const Decomposition result = decompose(test::with(LeverId::compute_ratio, 20.0f));
  EXPECT_GT(result.change.compute[static_cast<std::size_t>(january(2035))], 1.0f);
}

TEST(OpenUsLabs, GiveUpSecretsAndNotCompute) {
  const Decomposition result = decompose(test::with(LeverId::us_openness, 1.0f));
  const auto step = static_cast<std::size_t>(january(2035));
  EXPECT_LT(result.change.secrets[step], 0.0f);
  EXPECT_EQ(result.change.compute[step], 0.0f);
}

}  // namespace
}  // namespace seedcorn::model
