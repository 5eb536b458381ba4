// What follows from the equations whatever the numbers: if one thing rises, another never falls. Tried over many
// settings.
#include <gtest/gtest.h>

#include <cmath>

#include "model/lever_path.hpp"
#include "support.hpp"

namespace seedcorn::model {
namespace {

enum class Never : unsigned char { falls, rises };

// Rounding in 24 bits over 204 steps.
float slack(float value) { return 2e-5f * std::fmax(1.0f, std::fabs(value)); }

void expect_never(Never never, Outcome outcome, const Trajectory& below, const Trajectory& above,
                  const std::string& what) {
  for (std::size_t step = 0; step < kPoints; ++step) {
    const float change = above[outcome][step] - below[outcome][step];
    const float wrong = never == Never::falls ? -change : change;
    ASSERT_LE(wrong, slack(below[outcome][step]))
        << what << ": " << kOutcomes[static_cast<std::size_t>(outcome)].id << " at step " << step;
  }
}

const Lever& row_of(LeverId id) { return lever(id); }
const Assumption& row_of(AssumptionId id) { return assumption(id); }
float& value_of(test::Setting& setting, LeverId id) { return at(setting.levers, id); }
float& value_of(test::Setting& setting, AssumptionId id) { return at(setting.assumptions, id); }

// Raises a lever or an assumption through its range in every setting.
template <class Id>
void raising(Id id, Never never, Outcome outcome) {
  constexpr int kStops = 5;
  const auto& row = row_of(id);
  for (test::Setting setting : test::many_settings()) {
    Trajectory below;
    for (int stop = 0; stop <= kStops; ++stop) {
      value_of(setting, id) = row.low + (row.high - row.low) * static_cast<float>(stop) / kStops;
      const Trajectory above = mean_run(setting.levers, setting.assumptions);
      if (stop > 0) expect_never(never, outcome, below, above, std::string(row.id) + " raised with " + setting.name);
      below = above;
    }
  }
}

TEST(MoreUsCompute, NeverLowersTheLead) { raising(LeverId::compute_ratio, Never::falls, Outcome::lead); }
TEST(MoreUsCompute, NeverRaisesChinasShareOfOpenBuilding) {
  raising(LeverId::compute_ratio, Never::rises, Outcome::cn_share);
}
TEST(ALuckierComputeSurprise, NeverLowersTheLead) {
  raising(AssumptionId::compute_surprise, Never::falls, Outcome::lead);
}

TEST(MoreStateSupport, NeverLowersChinasShareOfOpenBuilding) {
  raising(LeverId::cn_state_support, Never::falls, Outcome::cn_share);
}

TEST(MoreOpenUsLabs, NeverRaiseTheIdeaRatio) { raising(LeverId::us_openness, Never::rises, Outcome::idea_ratio); }
TEST(MoreOpenUsLabs, NeverRaiseChinasShareOfOpenBuilding) {
  raising(LeverId::us_openness, Never::rises, Outcome::cn_share);
}
TEST(MoreOpenChineseLabs, NeverLowerTheIdeaRatio) { raising(LeverId::cn_openness, Never::falls, Outcome::idea_ratio); }
TEST(MoreOpenChineseLabs, NeverLowerChinasShareOfOpenBuilding) {
  raising(LeverId::cn_openness, Never::falls, Outcome::cn_share);
}
TEST(MoreOpenChineseLabs, NeverLowerChinasShareOfPublishedIdeas) {
  raising(LeverId::cn_openness, Never::falls, Outcome::cn_open_share);
}

TEST(MoreOpenUsLabs, NeverPublishLess) {
  const auto published = [](const LeverValues& levers, const AssumptionValues& assumptions) {
    const LeverPath path = lever_path(levers);
    const Trajectory run = mean_run(levers, assumptions);
    std::array<float, kPoints> ideas{};
    for (std::size_t step = 0; step < kPoints; ++step)
      ideas[step] = path[step].us_openness * run[Outcome::us_harvest][step];
    return ideas;
  };
  for (const test::Setting& setting : test::many_settings()) {
    LeverValues levers = setting.levers;
    at(levers, LeverId::us_openness) = 0.0f;
    auto below = published(levers, setting.assumptions);
    for (const float openness : {0.2f, 0.4f, 0.6f, 0.8f, 1.0f}) {
      at(levers, LeverId::us_openness) = openness;
      const auto above = published(levers, setting.assumptions);
      for (std::size_t step = 0; step < kPoints; ++step)
        ASSERT_GE(above[step], below[step] - slack(below[step])) << setting.name << " at step " << step;
      below = above;
    }
  }
}

TEST(MorePublicResearch, NeverLowersTheUsHarvest) {
  raising(LeverId::us_public_research, Never::falls, Outcome::us_harvest);
}
TEST(MorePublicResearch, NeverLowersTheOddsOfAnAmericanBreakthrough) {
  raising(LeverId::us_public_research, Never::falls, Outcome::us_odds);
}
TEST(MorePublicResearch, NeverLowersUsUniversities) {
  raising(LeverId::us_public_research, Never::falls, Outcome::us_universities);
}
TEST(MorePublicResearch, NeverLowersUsLabs) { raising(LeverId::us_public_research, Never::falls, Outcome::us_labs); }

TEST(MoreTalentInflow, NeverLowersTheLead) { raising(LeverId::us_talent_inflow, Never::falls, Outcome::lead); }
TEST(MoreTalentInflow, NeverLowersTheOddsOfAnAmericanBreakthrough) {
  raising(LeverId::us_talent_inflow, Never::falls, Outcome::us_odds);
}
TEST(MoreTalentInflow, NeverLowersUsUniversities) {
  raising(LeverId::us_talent_inflow, Never::falls, Outcome::us_universities);
}
TEST(MoreTalentInflow, NeverLowersUsLabs) { raising(LeverId::us_talent_inflow, Never::falls, Outcome::us_labs); }
TEST(MoreTalentInflow, NeverRaisesChineseUniversities) {
  raising(LeverId::us_talent_inflow, Never::rises, Outcome::cn_universities);
}
TEST(MoreTalentInflow, NeverRaisesChineseLabs) { raising(LeverId::us_talent_inflow, Never::rises, Outcome::cn_labs); }

TEST(MoreTalentDrain, NeverRaisesUsUniversities) {
  raising(LeverId::us_talent_drain, Never::rises, Outcome::us_universities);
}
TEST(MoreTalentDrain, NeverRaisesChineseUniversities) {
  raising(LeverId::cn_talent_drain, Never::rises, Outcome::cn_universities);
}

TEST(MoreTalentDrain, NeverLeavesMoreSeed) { raising(LeverId::us_talent_drain, Never::rises, Outcome::us_seed); }

TEST(HarderResearch, NeverRaisesTheUsHarvest) { raising(AssumptionId::difficulty, Never::rises, Outcome::us_harvest); }
TEST(HarderResearch, NeverRaisesThePace) { raising(AssumptionId::difficulty, Never::rises, Outcome::pace); }
TEST(MoreFrequentBreakthroughs, NeverLowerTheHazard) {
  raising(AssumptionId::breakthrough_rate, Never::falls, Outcome::hazard);
}
TEST(LargerBreakthroughs, NeverLowerThePace) { raising(AssumptionId::breakthrough_size, Never::falls, Outcome::pace); }

TEST(BetterTraining, NeverLowersUsLabs) { raising(AssumptionId::us_training, Never::falls, Outcome::us_labs); }
TEST(BetterTraining, NeverLowersChineseUniversities) {
  raising(AssumptionId::cn_training, Never::falls, Outcome::cn_universities);
}

TEST(WhereBuildersGo, DoesNotTouchTheLeadWithoutACommunity) {
  for (const test::Setting& setting : test::many_settings()) {
    AssumptionValues assumptions = setting.assumptions;
    at(assumptions, AssumptionId::community) = 0.0f;
    const Trajectory run = mean_run(setting.levers, assumptions);
    for (const AssumptionId id : {AssumptionId::adoption_speed, AssumptionId::licence_pull, AssumptionId::release_lag,
                                  AssumptionId::cn_share_2023}) {
      AssumptionValues moved = assumptions;
      at(moved, id) = assumption(id).high;
      EXPECT_EQ(mean_run(setting.levers, moved).values[0], run.values[0])
          << assumption(id).id << " with " << setting.name;
    }
  }
}

TEST(TheSeedFactor, IsOneWhereLabsDoNotDependOnSeed) {
  for (const test::Setting& setting : test::many_settings()) {
    AssumptionValues assumptions = setting.assumptions;
    at(assumptions, AssumptionId::seed_elasticity) = 0.0f;
    const Trajectory run = mean_run(setting.levers, assumptions);
    for (const float seed : run[Outcome::us_seed]) ASSERT_EQ(seed, 1.0f) << setting.name;
  }
}

TEST(Talent, NeitherDependsOnIdeasNorOnBuilders) {
  const Trajectory usual = mean_run(default_levers());
  for (const AssumptionId id :
       {AssumptionId::reuse, AssumptionId::idea_gain, AssumptionId::community, AssumptionId::breakthrough_rate}) {
    const Trajectory moved = mean_run(default_levers(), test::with(id, assumption(id).high));
    for (const Outcome outcome :
         {Outcome::us_universities, Outcome::us_labs, Outcome::cn_universities, Outcome::cn_labs})
      EXPECT_EQ(moved.values[static_cast<std::size_t>(outcome)], usual.values[static_cast<std::size_t>(outcome)])
          << assumption(id).id;
  }
}

TEST(Openness, HasATippingPointForBuildersBetweenAHalfAndFourFifths) {
  bool came_back = false;
  for (int percent = 50; percent <= 80; ++percent) {
    const Trajectory run = mean_run(test::with(LeverId::us_openness, static_cast<float>(percent) / 100.0f));
    const bool comes_back = run[Outcome::cn_share][static_cast<std::size_t>(january(2035))] < 0.5f;
    EXPECT_GE(comes_back, came_back) << percent;
    came_back = comes_back;
  }
  EXPECT_TRUE(came_back);
}

}  // namespace
}  // namespace seedcorn::model
