#include "model/percentiles.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>

#include "model/random.hpp"

namespace seedcorn::model {
namespace {

constexpr std::array<float, 5> kPercents{5, 25, 50, 75, 95};
using Results = std::array<float, kPercents.size()>;

// By sorting everything.
Results plainly(std::vector<float> values) {
  std::sort(values.begin(), values.end());
  Results results;
  for (std::size_t i = 0; i < kPercents.size(); ++i) {
    const double position = static_cast<double>(values.size() - 1) * static_cast<double>(kPercents[i]) / 100.0;
    const auto below = static_cast<std::size_t>(position);
    const std::size_t above = std::min(below + 1, values.size() - 1);
    results[i] =
        values[below] + static_cast<float>(position - static_cast<double>(below)) * (values[above] - values[below]);
  }
  return results;
}

Results by_histogram(const std::vector<float>& values) {
  Percentiles percentiles(values.size());
  Results results;
  percentiles.of(values, kPercents, results);
  return results;
}

float spread_out(std::uint32_t i) { return 10.0f * uniform(1, i) + 3.0f * uniform(2, i) * uniform(3, i) - 4.0f; }

TEST(RowPercentiles, AreThoseOfTheSortedRow) {
  for (const std::size_t size : {1u, 2u, 3u, 4u, 5u, 20u, 21u, 100u, 1024u, 10240u, 9999u}) {
    std::vector<float> values;
    for (std::uint32_t i = 0; i < size; ++i) values.push_back(spread_out(i));
    EXPECT_EQ(by_histogram(values), plainly(values)) << size;
  }
}

TEST(RowPercentiles, StandOneValueFarOut) {
  std::vector<float> values;
  for (std::uint32_t i = 0; i < 3000; ++i) values.push_back(spread_out(i));
  for (const float outlier : {1e30f, -1e30f, 3e38f, -3e38f}) {
    values[1234] = outlier;
    EXPECT_EQ(by_histogram(values), plainly(values)) << outlier;
  }
}

TEST(RowPercentiles, OfEqualValuesAreThatValue) {
  for (const float value : {0.0f, -3.5f, 1e-40f})
    EXPECT_EQ(by_histogram(std::vector<float>(500, value)), (Results{value, value, value, value, value}));
}

TEST(RowPercentiles, StandManyTies) {
  std::vector<float> values;
  for (std::uint32_t i = 0; i < 2000; ++i) values.push_back(std::floor(spread_out(i)));
  EXPECT_EQ(by_histogram(values), plainly(values));
}

TEST(RowPercentiles, AreNotNumbersWhereAValueIsNone) {
  for (const float bad : {std::numeric_limits<float>::quiet_NaN(), -std::numeric_limits<float>::quiet_NaN(),
                          std::numeric_limits<float>::infinity(), -std::numeric_limits<float>::infinity()}) {
    for (const std::size_t place : {7u, 302u}) {  // among fours, and behind the last of them
      std::vector<float> values(303, 1.0f);
      values[place] = bad;
      for (const float result : by_histogram(values)) EXPECT_TRUE(std::isnan(result)) << bad << " at " << place;
    }
  }
}

TEST(RowPercentiles, ForgetTheRowBefore) {
  Percentiles percentiles(1000);
  std::vector<float> first(1000, 5.0f);
  std::vector<float> second;
  for (std::uint32_t i = 0; i < 700; ++i) second.push_back(spread_out(i));
  Results results;
  percentiles.of(first, kPercents, results);
  percentiles.of(second, kPercents, results);
  EXPECT_EQ(results, plainly(second));
}

// Of two quantities by turns, far from each other: each row is what it is alone.
TEST(RowPercentiles, OfSeriesThatTakeTurnsAreThoseOfEach) {
  Percentiles percentiles(1000);
  Percentiles::Series near_zero, far_away;
  for (std::uint32_t row = 0; row < 20; ++row) {
    std::vector<float> small, large;
    for (std::uint32_t i = 0; i < 1000; ++i) {
      small.push_back(spread_out(i) * 1e-3f + static_cast<float>(row) * 1e-4f);
      large.push_back(spread_out(i + 1000) * 1e3f - static_cast<float>(row * row));
    }
    Results results;
    percentiles.of(small, kPercents, results, near_zero);
    EXPECT_EQ(results, plainly(small)) << row;
    percentiles.of(large, kPercents, results, far_away);
    EXPECT_EQ(results, plainly(large)) << row;
  }
}

// As China's share of building does: row by row more of the values come to stand at a limit.
TEST(RowPercentiles, FollowValuesThatGatherAtALimit) {
  Percentiles percentiles(5000);
  for (std::uint32_t row = 0; row < 40; ++row) {
    std::vector<float> values;
    for (std::uint32_t i = 0; i < 5000; ++i)
      values.push_back(std::min(0.1f * spread_out(i) + 0.04f * static_cast<float>(row), 0.9999f));
    Results results;
    percentiles.of(values, kPercents, results);
    EXPECT_EQ(results, plainly(values)) << row;
  }
}

TEST(CountAboveZero, IsThatOfEveryValue) {
  std::vector<float> values;
  for (std::uint32_t i = 0; i < 1003; ++i) {
    EXPECT_EQ(count_above_zero(values),
              static_cast<std::size_t>(std::count_if(values.begin(), values.end(), [](float x) { return x > 0; })));
    values.push_back(spread_out(i));
  }
}

TEST(CountAboveZero, CountsNeitherZeroNorNotANumber) {
  const std::vector<float> values{-1.0f, 0.0f, -0.0f, 1e-45f, 2.0f, std::numeric_limits<float>::quiet_NaN()};
  EXPECT_EQ(count_above_zero(values), 2u);
}

}  // namespace
}  // namespace seedcorn::model
