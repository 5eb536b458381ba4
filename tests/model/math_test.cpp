#include "model/mathf.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

#include "model/assumptions.hpp"
#include "model/random.hpp"

namespace seedcorn::model {
namespace {

constexpr long double kRelative = 2e-7L;  // a rounding or two of 24 bits

TEST(Powers, AreExactToTwoRoundingsOverTheWholeRange) {
  for (int i = -12600; i <= 12700; ++i) {
    const float x = static_cast<float>(i) / 100.0f + 0.00123f;
    if (x > 127.0f) break;
    const long double exact = std::exp2(static_cast<long double>(x));
    EXPECT_LE(std::fabs(static_cast<long double>(math::exp2(x)) / exact - 1), kRelative) << x;
  }
}

TEST(Powers, OfWholeNumbersAreExact) {
  for (int i = -126; i <= 127; ++i) EXPECT_EQ(math::exp2(static_cast<float>(i)), std::ldexp(1.0f, i)) << i;
}

TEST(Powers, BeyondTheRangeStopAtItsEnds) {
  for (const float x : {-127.0f, -200.0f, -1e30f, -std::numeric_limits<float>::infinity()})
    EXPECT_EQ(math::exp2(x), 0x1p-126f) << x;
  for (const float x : {127.5f, 128.0f, 1e30f, std::numeric_limits<float>::infinity()})
    EXPECT_EQ(math::exp2(x), 0x1p127f) << x;
}

TEST(Powers, NeverFallWhereTheExponentRises) {
  float last = math::exp2(-3.0f);
  for (float x = -3.0f; x < 3.0f; x = std::nextafter(x + 1e-6f, 4.0f)) {
    const float now = math::exp2(x);
    EXPECT_GE(now, last * (1.0f - 1.2e-7f)) << x;
    last = now;
  }
}

TEST(Exponentials, FollowTheLongDoubleLibrary) {
  for (int i = -870; i <= 870; ++i) {
    const float x = static_cast<float>(i) / 10.0f;
    const long double exact = std::exp(static_cast<long double>(x));
    // The argument is scaled in 24 bits: its rounding grows with its size.
    const long double bound = kRelative + 1.3e-7L * std::fabs(static_cast<long double>(x));
    EXPECT_LE(std::fabs(static_cast<long double>(math::exp(x)) / exact - 1), bound) << x;
  }
}

TEST(Logarithms, AreExactToTwoRoundingsOverAllNormalNumbers) {
  for (int exponent = -126; exponent <= 127; ++exponent) {
    for (int i = 0; i < 200; ++i) {
      const float x = std::ldexp(1.0f + static_cast<float>(i) / 200.0f, exponent);
      const long double exact = std::log2(static_cast<long double>(x));
      EXPECT_LE(std::fabs(static_cast<long double>(math::log2(x)) - exact), kRelative * std::fabs(exact)) << x;
    }
  }
}

TEST(Logarithms, KeepTheirRelativeAccuracyAroundOne) {
  EXPECT_EQ(math::log2(1.0f), 0.0f);
  for (int i = 1; i < 2000; ++i) {
    for (const int sign : {-1, 1}) {
      const float x = 1.0f + static_cast<float>(sign * i) * 1e-4f;
      const long double exact = std::log2(static_cast<long double>(x));
      EXPECT_LE(std::fabs(static_cast<long double>(math::log2(x)) / exact - 1), kRelative) << x;
    }
  }
}

TEST(Logarithms, OfWhatIsNotNormalAreThatOfTheSmallestNormalNumber) {
  for (const float x : {0.0f, -0.0f, -1.0f, std::numeric_limits<float>::denorm_min(), 1e-40f})
    EXPECT_EQ(math::log2(x), -126.0f) << x;
}

TEST(Clamps, OfNumbersAreThoseOfTheirBits) {
  for (const float x : {-1e30f, -1.0f, -1e-40f, -0.0f, 0.0f, 1e-40f, 1e-4f, 0.5f, 0.9999f, 1.0f, 1e30f}) {
    EXPECT_EQ(math::at_least(x, 0.0f), std::fmax(x, 0.0f)) << x;
    EXPECT_EQ(math::at_least(x, 1e-4f), std::fmax(x, 1e-4f)) << x;
    EXPECT_EQ(math::at_most(x, 0.9999f), std::fmin(x, 0.9999f)) << x;
  }
}

TEST(Lanes, ComputeWhatSingleNumbersDo) {
  for (int i = 1; i < 4000; ++i) {
    const float x = 0.01f * static_cast<float>(i);
    const Float4 four{x, 2 * x, 3 * x, 4 * x};
    const Float4 logs = math::log2_inside(four);
    const Float4 powers = math::exp2_inside(four * 0.5f);
    const Float4 roots = sqrt(four);
    for (std::size_t j = 0; j < kWidth; ++j) {
      EXPECT_EQ(logs[j], math::log2_inside(four[j]));
      EXPECT_EQ(powers[j], math::exp2_inside(four[j] * 0.5f));
      EXPECT_EQ(roots[j], std::sqrt(four[j]));
    }
  }
}

TEST(Logarithms, UndoPowers) {
  for (int i = -500; i <= 500; ++i) {
    const float x = static_cast<float>(i) / 10.0f;
    EXPECT_NEAR(math::log2(math::exp2(x)), x, 4e-6f * std::fmax(1.0f, std::fabs(x) / 16.0f)) << x;
  }
}

TEST(Uniforms, AreThoseOfTheSpecification) {
  EXPECT_EQ(uniform(0x50000000u, 0), 0.5174250602722168f);
  EXPECT_EQ(uniform(0x20000007u, 31), 0.4366896152496338f);
}

TEST(Uniforms, FillTheUnitIntervalEvenly) {
  constexpr int kDraws = 100000;
  std::array<int, 10> tenths{};
  for (std::uint32_t i = 0; i < kDraws; ++i) {
    const float u = uniform(prior_stream(i), i % 37);
    ASSERT_GE(u, 0.0f);
    ASSERT_LT(u, 1.0f);
    ++tenths[static_cast<std::size_t>(u * 10.0f)];
  }
  for (const int count : tenths) EXPECT_NEAR(count, kDraws / 10, 5 * std::sqrt(kDraws / 10));
}

// Share of a triangular distribution below x.
double triangular_share(double x, double low, double mode, double high) {
  if (x <= low) return 0;
  if (x >= high) return 1;
  if (x < mode) return (x - low) * (x - low) / ((high - low) * (mode - low));
  return 1 - (high - x) * (high - x) / ((high - low) * (high - mode));
}

TEST(TriangularDraws, InvertTheDistributionFunctionOfEveryAssumption) {
  for (const Assumption& row : kAssumptions) {
    for (int i = 0; i < 1000; ++i) {
      const float u = static_cast<float>(i) / 1000.0f;
      const float x = triangular(u, row.low, row.mode, row.high);
      EXPECT_GE(x, row.low) << row.id;
      EXPECT_LE(x, row.high) << row.id;
      EXPECT_NEAR(triangular_share(x, row.low, row.mode, row.high), u, 2e-6) << row.id << " at " << u;
    }
  }
}

TEST(TriangularDraws, NeedNoRoomBelowTheMode) {
  EXPECT_EQ(triangular(0.0f, 0.0f, 0.0f, 1.0f), 0.0f);
  EXPECT_NEAR(triangular(0.75f, 0.0f, 0.0f, 1.0f), 0.5f, 1e-6f);
  EXPECT_NEAR(triangular(0.25f, 0.0f, 1.0f, 1.0f), 0.5f, 1e-6f);
}

}  // namespace
}  // namespace seedcorn::model
