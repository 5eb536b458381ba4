// The same step written once for one lane and for many comes to the same bits.
#include <gtest/gtest.h>

#include <cstring>

#include "model/begin.hpp"
#include "model/breakthroughs.hpp"
#include "model/month.hpp"
#include "model/prior.hpp"
#include "support.hpp"

namespace seedcorn::model {
namespace {

// The lead of every run at every step.
template <class F, std::size_t G>
std::vector<std::array<float, kWidthOf<F> * G>> leads(const std::vector<std::uint32_t>& draws, Breakthroughs kind,
                                                      const LeverPath& path) {
  DrawNumbers<F, G> numbers;
  Chance<F, G> chance{kind, {}};
  for (std::size_t g = 0; g < G; ++g) {
    if constexpr (kWidthOf<F> == 1)
      numbers[g] = draws[g];
    else
      for (std::size_t i = 0; i < kWidth; ++i) numbers[g][i] = draws[g * kWidth + i];
    chance.keys[g] = lowbias32(history_stream(0) + numbers[g]);
  }
  AssumptionGroups<F, G> assumptions;
  draw_assumptions<F, G>(numbers, assumptions);
  Block<F, G> block;
  begin(assumptions, path[0], block);
  std::vector<std::array<float, kWidthOf<F> * G>> result(kPoints);
  for (int step = 0; step < kPoints; ++step) {
    const LeverStep& at = path[static_cast<std::size_t>(step)];
    rates_of_month(block, at);
    for (std::size_t g = 0; g < G; ++g)
      std::memcpy(&result[static_cast<std::size_t>(step)][g * kWidthOf<F>], &block.rates.flows[g].lead, sizeof(F));
    breakthroughs(block.at.idea_constants, chance, step, block.rates);
    end_month(block, at);
  }
  return result;
}

template <class F, std::size_t G>
void expect_lanes_like_single_runs(Breakthroughs kind) {
  const LeverPath path = lever_path(test::with(LeverId::us_openness, 0.6f));
  std::vector<std::uint32_t> draws;
  for (std::uint32_t i = 0; i < kWidthOf<F> * G; ++i) draws.push_back(31 * i + 5);
  const auto together = leads<F, G>(draws, kind, path);
  for (std::size_t run = 0; run < draws.size(); ++run) {
    const auto alone = leads<float, 1>({draws[run]}, kind, path);
    for (std::size_t step = 0; step < kPoints; ++step)
      ASSERT_EQ(alone[step][0], together[step][run]) << "run " << run << " step " << step;
  }
}

TEST(Lanes, GiveTheBitsOfSingleRunsWithRandomBreakthroughs) {
  expect_lanes_like_single_runs<Float4, 1>(Breakthroughs::random);
  expect_lanes_like_single_runs<Float4, kGroups>(Breakthroughs::random);
}

TEST(Lanes, GiveTheBitsOfSingleRunsWithExpectedBreakthroughs) {
  expect_lanes_like_single_runs<Float4, 1>(Breakthroughs::expected);
  expect_lanes_like_single_runs<Float4, kGroups>(Breakthroughs::expected);
}

TEST(Groups, OfAnyNumberOfSingleRunsGiveTheSameBits) { expect_lanes_like_single_runs<float, 7>(Breakthroughs::random); }

}  // namespace
}  // namespace seedcorn::model
