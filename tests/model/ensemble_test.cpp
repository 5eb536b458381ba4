#include "model/ensemble.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "member_path.hpp"
#include "support.hpp"

namespace seedcorn::model {
namespace {

constexpr int kMembers = 1500;  // more than there are particles, and not a whole number of blocks

Ensemble complete(const LeverValues& levers, int members, int slice = 16) {
  Ensemble ensemble(test::posterior(), levers, members);
  while (!ensemble.advance(slice)) {}
  return ensemble;
}

void expect_same(const EnsembleSummary& a, const EnsembleSummary& b) {
  EXPECT_EQ(a.members, b.members);
  EXPECT_EQ(a.lead, b.lead);
  EXPECT_EQ(a.us_ahead, b.us_ahead);
  EXPECT_EQ(a.idea_ratio, b.idea_ratio);
  EXPECT_EQ(a.cn_share, b.cn_share);
  EXPECT_EQ(a.us_first, b.us_first);
  EXPECT_EQ(a.none_first, b.none_first);
  EXPECT_EQ(a.next_breakthrough_us, b.next_breakthrough_us);
  EXPECT_EQ(a.next_breakthrough_none, b.next_breakthrough_none);
}

TEST(Ensemble, AgreesWithTheReference) {
  const auto expected = nlohmann::json::parse(test::data_file("ensemble.json"));
  const EnsembleSummary summary = complete(default_levers(), expected["members"].get<int>()).summary();
  EXPECT_NEAR(summary.next_breakthrough_us, expected["next_breakthrough_us"].get<float>(), 6e-5f);
  for (const auto& [year, share] : expected["us_ahead"].items())
    EXPECT_NEAR(summary.us_ahead[static_cast<std::size_t>(january(std::stoi(year)))], share.get<float>(), 6e-5f)
        << year;
  for (const auto& [year, percentiles] : expected["lead"].items())
    for (std::size_t p = 0; p < kPercentiles.size(); ++p)
      EXPECT_NEAR(summary.lead[p][static_cast<std::size_t>(january(std::stoi(year)))], percentiles[p].get<float>(),
                  1e-3f)
          << year;
}

TEST(Ensemble, LeavesAboutOneFutureInTwentyWithoutABreakthrough) {
  EXPECT_NEAR(complete(default_levers(), 4096).summary().next_breakthrough_none, 0.05f, 0.01f);
}

TEST(Ensemble, DoesNotDependOnItsSlices) {
  const EnsembleSummary one = complete(default_levers(), kMembers, 1).summary();
  for (const int slice : {2, 7, 100000}) expect_same(one, complete(default_levers(), kMembers, slice).summary());
}

TEST(Ensemble, RestartedIsTheSameAsANewOne) {
  const LeverValues open = test::with(LeverId::us_openness, 0.8f);
  Ensemble ensemble = complete(default_levers(), kMembers);
  ensemble.restart(open);
  while (!ensemble.advance(3)) {}
  expect_same(ensemble.summary(), complete(open, kMembers).summary());
}

TEST(Ensemble, RestartedHalfwayIsTheSameAsANewOne) {
  const LeverValues open = test::with(LeverId::us_openness, 0.8f);
  const EnsembleSummary expected = complete(open, kMembers).summary();
  for (const int interrupted_after : {1, 5, 14, 26, 40}) {
    Ensemble ensemble(test::posterior(), default_levers(), kMembers);
    ensemble.advance(interrupted_after);
    ensemble.restart(open);
    while (!ensemble.advance(3)) {}
    expect_same(ensemble.summary(), expected);
  }
}

// As several workers do it: every part its members, then all exchange values, then every part its rows.
EnsembleSummary in_parts(std::vector<Ensemble>& parts) {
  for (Ensemble& part : parts)
    while (!part.waits() && !part.advance(1)) {}
  for (std::size_t from = 0; from < parts.size(); ++from)
    for (std::size_t to = 0; to < parts.size(); ++to)
      EXPECT_EQ(parts[to].take(from, parts[from].values_for(to)), from != to);
  EnsembleSummary whole;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    while (!parts[i].advance(1)) {}
    add_part(whole, parts[i].summary(), {i, parts.size()});
  }
  return whole;
}

TEST(Ensemble, DoesNotDependOnHowManyPartsItIsComputedIn) {
  const LeverValues open = test::with(LeverId::us_openness, 0.8f);
  for (const int members : {kMembers, 200}) {
    const EnsembleSummary usual = complete(default_levers(), members).summary();
    const EnsembleSummary opened = complete(open, members).summary();
    for (const std::size_t count : {1, 2, 3, 4, 5, 40}) {
      std::vector<Ensemble> parts;
      for (std::size_t i = 0; i < count; ++i)
        parts.emplace_back(test::posterior(), default_levers(), members, Breakthroughs::random, Part{i, count});
      expect_same(in_parts(parts), usual);
      for (Ensemble& part : parts) part.restart(open);
      expect_same(in_parts(parts), opened);
    }
  }
}

TEST(Ensemble, APartRefusesValuesThatCannotBeAnothersMembers) {
  Ensemble part(test::posterior(), default_levers(), kMembers, Breakthroughs::random, {0, 2});
  Ensemble other(test::posterior(), default_levers(), kMembers, Breakthroughs::random, {1, 2});
  std::span<const float> values = other.values_for(0);
  EXPECT_FALSE(part.take(0, values)) << "its own";
  EXPECT_FALSE(part.take(2, values)) << "nobody's";
  EXPECT_FALSE(part.take(1, values.first(values.size() - 1))) << "too few";
}

TEST(Ensemble, ReportsItsProgress) {
  Ensemble ensemble(test::posterior(), default_levers(), kMembers);
  for (int round = 0; round < 2; ++round) {
    EXPECT_EQ(ensemble.progress(), 0.0f);
    float last = 0;
    while (!ensemble.advance(1)) {
      EXPECT_GT(ensemble.progress(), last);
      last = ensemble.progress();
    }
    EXPECT_EQ(ensemble.progress(), 1.0f);
    ensemble.restart(default_levers());
  }
}

TEST(Members, AreTheSameAloneAsInAnEnsemble) {
  const LeverValues levers = test::with(LeverId::us_talent_drain, 0.3f);
  const Ensemble ensemble = complete(levers, kMembers);
  const std::vector<MemberPath> paths = member_paths(test::posterior(), levers, kMembers);
  for (const int member : {0, 1, 63, 64, 127, 128, 777, 1023, 1024, 1025, kMembers - 1}) {
    const MemberPath alone = test::member_path(test::posterior(), levers, member);
    const MemberPath& looked_at = paths[static_cast<std::size_t>(member)];
    EXPECT_EQ(alone.us_breakthrough, looked_at.us_breakthrough) << member;
    EXPECT_EQ(alone.cn_breakthrough, looked_at.cn_breakthrough) << member;
    EXPECT_EQ(alone.lead, looked_at.lead) << member;
    const auto particle = static_cast<std::size_t>(member) % test::posterior().particles;
    for (int step = 0; step < kPoints; ++step) {
      const float together = step <= kNow ? test::posterior().lead.at(step)[particle]
                                          : ensemble.lead(step)[static_cast<std::size_t>(member)];
      ASSERT_EQ(alone.lead[static_cast<std::size_t>(step)], together) << member << " at step " << step;
    }
  }
}

TEST(Members, DoNotDependOnHowManyThereAre) {
  const Ensemble few = complete(default_levers(), 200);
  const Ensemble many = complete(default_levers(), kMembers);
  for (int step = kNow + 1; step < kPoints; ++step)
    EXPECT_TRUE(std::ranges::equal(few.lead(step), many.lead(step).first(200))) << step;
}

TEST(Members, ThatShareAParticleShareItsPastAndNotItsFuture) {
  const MemberPath first = test::member_path(test::posterior(), default_levers(), 5);
  const MemberPath second = test::member_path(test::posterior(), default_levers(), 5 + kParticles);
  for (std::size_t step = 0; step <= kNow; ++step) EXPECT_EQ(first.lead[step], second.lead[step]);
  EXPECT_NE(first.lead, second.lead);
}

TEST(Members, CountTowardsTheNextBreakthroughAsTheirOwnPathsSay) {
  constexpr int kSome = 300;
  int us = 0;
  int none = 0;
  for (int member = 0; member < kSome; ++member) {
    const MemberPath path = test::member_path(test::posterior(), default_levers(), member);
    std::size_t step = kPolicy;
    while (step < kPoints && !path.us_breakthrough[step] && !path.cn_breakthrough[step]) ++step;
    if (step == kPoints)
      ++none;
    else if (!path.cn_breakthrough[step])
      ++us;
  }
  const EnsembleSummary summary = complete(default_levers(), kSome).summary();
  EXPECT_FLOAT_EQ(summary.next_breakthrough_us, static_cast<float>(us) / kSome);
  EXPECT_FLOAT_EQ(summary.next_breakthrough_none, static_cast<float>(none) / kSome);
}

TEST(AnEnsembleOfOne, WithoutChanceIsTheMeanRun) {
  for (const test::Setting& setting : test::reference_settings()) {
    const Posterior certain = certain_posterior(setting.assumptions);
    Ensemble ensemble(certain, setting.levers, 1, Breakthroughs::expected);
    while (!ensemble.advance(1)) {}
    const EnsembleSummary summary = ensemble.summary();
    const Trajectory run = mean_run(setting.levers, setting.assumptions);
    for (std::size_t step = 0; step < kPoints; ++step) {
      EXPECT_EQ(summary.lead[2][step], run[Outcome::lead][step]) << setting.name << " at step " << step;
      EXPECT_EQ(summary.us_ahead[step], run[Outcome::lead][step] > 0.0f ? 1.0f : 0.0f) << setting.name;
    }
    for (std::size_t year = 0; year < kYears; ++year) {
      EXPECT_EQ(summary.idea_ratio[year], run[Outcome::idea_ratio][12 * year]) << setting.name;
      EXPECT_EQ(summary.cn_share[year], run[Outcome::cn_share][12 * year]) << setting.name;
    }
  }
}

TEST(Percentiles, OfTheEnsembleAreInOrderAtEveryStep) {
  const EnsembleSummary summary = complete(default_levers(), kMembers).summary();
  for (std::size_t step = 0; step < kPoints; ++step)
    for (std::size_t p = 1; p < kPercentiles.size(); ++p)
      EXPECT_LE(summary.lead[p - 1][step], summary.lead[p][step]) << step;
}

TEST(TheEnsemble, IsNotTouchedByLeversBefore2027) {
  const EnsembleSummary usual = complete(default_levers(), kMembers).summary();
  for (const Lever& row : kLevers) {
    const EnsembleSummary moved = complete(test::with(row.key, row.high), kMembers).summary();
    for (std::size_t step = 0; step <= kPolicy; ++step)
      for (std::size_t p = 0; p < kPercentiles.size(); ++p)
        EXPECT_EQ(moved.lead[p][step], usual.lead[p][step]) << row.id;
  }
}

}  // namespace
}  // namespace seedcorn::model
