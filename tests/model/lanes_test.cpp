// The same step written once for one lane and for many comes to the same bits.
#include <gtest/gtest.h>

#include "model/begin.hpp"
#include "model/breakthroughs.hpp"
#include "model/month.hpp"
#include "model/prior.hpp"
#include "support.hpp"

namespace seedcorn::model {
namespace {

// The lead of every lane at every step, with random or expected breakthroughs.
template <std::size_t N>
std::vector<Row<N>> leads(const DrawNumbers<N>& draws, const Chance<N>& chance, const LeverPath& path) {
  AssumptionRows<N> assumptions;
  draw_assumptions(draws, assumptions);
  Block<N> block;
  begin(assumptions, path[0], block);
  std::vector<Row<N>> result;
  for (int step = 0; step < kPoints; ++step) {
    const LeverStep& at = path[static_cast<std::size_t>(step)];
    rates_of_month(block, at);
    result.push_back(block.rates.lead);
    breakthroughs(block.at.member, chance, step, block.rates);
    end_month(block, at);
  }
  return result;
}

template <std::size_t N>
void expect_lanes_like_single_runs(Breakthroughs kind) {
  const LeverPath path = lever_path(test::with(LeverId::us_openness, 0.6f));
  DrawNumbers<N> draws;
  Chance<N> chance{kind, {}};
  for (std::size_t i = 0; i < N; ++i) {
    draws[i] = static_cast<std::uint32_t>(31 * i + 5);
    chance.keys[i] = stream_key(history_stream(draws[i]));
  }
  const auto together = leads<N>(draws, chance, path);
  for (std::size_t lane = 0; lane < N; ++lane) {
    const auto alone = leads<1>({draws[lane]}, {kind, {chance.keys[lane]}}, path);
    for (std::size_t step = 0; step < kPoints; ++step) ASSERT_EQ(alone[step][0], together[step][lane]) << "lane " << lane << " step " << step;
  }
}

TEST(Lanes, GiveTheBitsOfSingleRunsWithRandomBreakthroughs) {
  expect_lanes_like_single_runs<4>(Breakthroughs::random);
  expect_lanes_like_single_runs<kLanes>(Breakthroughs::random);
}

TEST(Lanes, GiveTheBitsOfSingleRunsWithExpectedBreakthroughs) {
  expect_lanes_like_single_runs<4>(Breakthroughs::expected);
  expect_lanes_like_single_runs<kLanes>(Breakthroughs::expected);
}

TEST(Lanes, OfOddNumberWorkToo) { expect_lanes_like_single_runs<7>(Breakthroughs::random); }

}  // namespace
}  // namespace seedcorn::model
