#include "model/mean_run.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <sstream>

#include "support.hpp"

namespace seedcorn::model {
namespace {

using test::with;

float in_january(const Trajectory& run, Outcome outcome, int year) {
  return run[outcome][static_cast<std::size_t>(january(year))];
}

TEST(MeanRun, GivesTheLeadOfTheSpecificationAtSixDates) {
  const Trajectory run = mean_run(default_levers());
  const std::array<std::pair<int, float>, 6> expected{
      {{2023, 8.94f}, {2025, 7.06f}, {2027, 5.61f}, {2030, 4.30f}, {2035, 2.93f}, {2040, 2.74f}}};
  for (const auto& [year, lead] : expected) EXPECT_NEAR(in_january(run, Outcome::lead, year), lead, 0.005f) << year;
}

TEST(MeanRun, HasBuildersComeBackWhenUsLabsOpenAndStayAwayWhenTheyOpenHalf) {
  const Trajectory open = mean_run(with(LeverId::us_openness, 0.8f));
  EXPECT_NEAR(in_january(open, Outcome::lead, 2035), 3.91f, 0.005f);
  EXPECT_NEAR(in_january(open, Outcome::cn_share, 2035), 0.005f, 0.0005f);
  const Trajectory half = mean_run(with(LeverId::us_openness, 0.5f));
  EXPECT_NEAR(in_january(half, Outcome::lead, 2035), 3.04f, 0.005f);
  EXPECT_NEAR(in_january(half, Outcome::cn_share, 2035), 1.00f, 0.005f);
}

TEST(MeanRun, AgreesWithTheReferenceInEveryColumnOfFourSettings) {
  const auto settings = test::reference_settings();
  ASSERT_EQ(settings.size(), 4u);
  for (const test::Setting& setting : settings) {
    std::istringstream lines(test::data_file(setting.name + ".csv"));
    std::string line;
    std::getline(lines, line);
    std::string header = "step,year";
    for (const OutcomeRow& row : kOutcomes) header += "," + std::string(row.id);
    ASSERT_EQ(line, header);
    const Trajectory run = mean_run(setting.levers, setting.assumptions);
    std::size_t step = 0;
    for (; std::getline(lines, line); ++step) {
      std::istringstream cells(line);
      double cell = 0;
      char comma = 0;
      cells >> cell;
      ASSERT_EQ(static_cast<std::size_t>(cell), step);
      cells >> comma >> cell;
      ASSERT_NEAR(cell, 2023 + static_cast<double>(step) / 12, 1e-4);
      for (const OutcomeRow& row : kOutcomes) {
        cells >> comma >> cell;
        EXPECT_NEAR(run[row.key][step], cell, 1e-3 * std::fmax(1.0, std::fabs(cell)))
            << setting.name << ' ' << row.id << " at step " << step;
      }
    }
    EXPECT_EQ(step, static_cast<std::size_t>(kPoints)) << setting.name;
  }
}

TEST(MeanRun, ComesToTheSameBitsTwice) {
  const Trajectory once = mean_run(with(LeverId::us_talent_drain, 0.3f));
  const Trajectory again = mean_run(with(LeverId::us_talent_drain, 0.3f));
  EXPECT_EQ(once.values, again.values);
}

TEST(MeanRun, StartsFromItsAssumptions) {
  for (const test::Setting& setting : test::many_settings()) {
    const Trajectory run = mean_run(setting.levers, setting.assumptions);
    const auto assumed = [&](AssumptionId id) { return at(setting.assumptions, id); };
    EXPECT_EQ(run[Outcome::cn_share][0], assumed(AssumptionId::cn_share_2023)) << setting.name;
    EXPECT_EQ(run[Outcome::cn_labs][0], assumed(AssumptionId::cn_labs_2023)) << setting.name;
    EXPECT_EQ(run[Outcome::cn_universities][0], assumed(AssumptionId::cn_universities_2023)) << setting.name;
    EXPECT_NEAR(run[Outcome::hazard][0], assumed(AssumptionId::breakthrough_rate), 1e-6f) << setting.name;
    EXPECT_NEAR(run[Outcome::us_seed][0], 1.0f, 1e-6f) << setting.name;
  }
}

TEST(Lead, IsComputePlusOpenIdeasPlusSecretsAtEveryStep) {
  for (const test::Setting& setting : test::many_settings()) {
    const Trajectory run = mean_run(setting.levers, setting.assumptions);
    for (std::size_t step = 0; step < kPoints; ++step) {
      const float parts = run[Outcome::compute][step] + run[Outcome::open_ideas][step] + run[Outcome::secrets][step];
      EXPECT_NEAR(run[Outcome::lead][step], parts, 5e-5f) << setting.name << " at step " << step;
    }
  }
}

TEST(Levers, ChangeNothingBefore2027) {
  const Trajectory usual = mean_run(default_levers());
  for (const Lever& row : kLevers) {
    for (const float value : test::stops(row)) {
      const Trajectory moved = mean_run(with(row.key, value));
      for (std::size_t outcome = 0; outcome < kOutcomeCount; ++outcome)
        for (std::size_t step = 0; step <= kPolicy; ++step)
          EXPECT_EQ(moved.values[outcome][step], usual.values[outcome][step])
              << row.id << ' ' << kOutcomes[outcome].id << ' ' << step;
    }
  }
}

TEST(Levers, EachChangeSomethingAfter2027) {
  const Trajectory usual = mean_run(default_levers());
  for (const Lever& row : kLevers) EXPECT_NE(mean_run(with(row.key, row.high)).values, usual.values) << row.id;
}

TEST(Assumptions, EachChangeSomething) {
  const Trajectory usual = mean_run(default_levers());
  for (const Assumption& row : kAssumptions)
    EXPECT_NE(mean_run(default_levers(), with(row.key, row.high)).values, usual.values) << row.id;
}

}  // namespace
}  // namespace seedcorn::model
