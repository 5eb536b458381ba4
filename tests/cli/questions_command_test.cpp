// The questions at the command line.
#include <gtest/gtest.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <vector>

#include "cli/command.hpp"
#include "support.hpp"
#include "typed_command.hpp"

namespace seedcorn::cli {
namespace {

TEST(Decompose, PrintsPartsThatSumToTheLead) {
  const auto json = json_of({"decompose", "--set", "us_openness=0.8"});
  for (const char* setting : {"current", "baseline", "change"}) {
    const auto& parts = json[setting];
    ASSERT_EQ(parts["lead"].size(), static_cast<std::size_t>(model::kPoints));
    for (std::size_t step = 0; step < model::kPoints; ++step)
      ASSERT_NEAR(parts["lead"][step].get<double>(),
                  parts["compute"][step].get<double>() + parts["open_ideas"][step].get<double>() +
                      parts["secrets"][step].get<double>(),
                  2e-5);
  }
  EXPECT_NEAR(json["baseline"]["lead"][144].get<double>(), 2.93, 0.01);
  EXPECT_NEAR(json["current"]["lead"][144].get<double>(), 3.91, 0.01);
}

TEST(Tornado, PrintsEveryLeverFromWhereTheLeversAre) {
  const auto json = json_of({"tornado", "--members", "128", "--set", "us_openness=0.8"});
  EXPECT_EQ(json["members"], 128);
  EXPECT_EQ(json["levers"]["us_openness"].dump(), "0.8");
  EXPECT_EQ(json["rows"].size(), model::kLeverCount);
  for (const auto& row : json["rows"]) {
    EXPECT_TRUE(model::find_lever(row["lever"].get<std::string>())) << row;
    for (const char* part : {"median_lead", "us_ahead", "next_breakthrough_us"})
      EXPECT_TRUE(row["effect"].contains(part)) << part;
  }
}

TEST(Tipping, PrintsTheSmallestOpennessForBothShares) {
  const auto json = json_of({"tipping", "--members", "256"});
  EXPECT_EQ(json["lever"], "us_openness");
  EXPECT_EQ(json["claim"]["outcome"], "cn_share");
  ASSERT_EQ(json["points"].size(), 2u);
  EXPECT_EQ(json["points"][0]["share"].dump(), "0.5");
  EXPECT_TRUE(json["points"][0]["found"].get<bool>());
  EXPECT_EQ(json_of({"tipping", "--members", "256", "--share", "0.5"})["points"][0], json["points"][0]);
}

TEST(Tipping, PrintsThatNoValueDoes) {
  const auto json = json_of({"tipping", "--members", "128", "--lever", "us_talent_inflow", "--outcome", "lead",
                             "--above", "500", "--year", "2030"});
  for (const auto& point : json["points"]) {
    EXPECT_FALSE(point["found"].get<bool>());
    EXPECT_TRUE(point["value"].is_null());
  }
}

TEST(Map, PrintsAWholeMapOfTheLeversAskedFor) {
  const auto json = json_of({"map", "--members", "1", "--x", "compute_ratio", "--y", "cn_openness"});
  EXPECT_EQ(json["x"]["lever"], "compute_ratio");
  EXPECT_EQ(json["y"]["lever"], "cn_openness");
  EXPECT_EQ(json["x"]["values"].size(), 48u);
  for (const char* outcome : {"median_lead", "us_ahead", "median_cn_share"}) {
    ASSERT_EQ(json[outcome].size(), 48u) << outcome;
    for (const auto& row : json[outcome]) EXPECT_EQ(row.size(), 48u) << outcome;
  }
}

TEST(First, PrintsWhoWhenAndWhatFor) {
  const auto json = json_of({"first", "--members", "1024"});
  EXPECT_NEAR(
      json["us"].get<double>() + json["cn"].get<double>() + json["both"].get<double>() + json["none"].get<double>(),
      1.0, 1e-5);
  EXPECT_NEAR(json["us"].get<double>(),
              json_of({"ensemble", "--members", "1024", "--json"})["next_breakthrough_us"].get<double>(), 1e-6);
  EXPECT_EQ(json["us_by_year"].size(), 14u);
  for (const char* finder : {"us", "cn"})
    for (const char* handling : {"lead_if_published", "lead_if_kept"})
      EXPECT_EQ(json["effect"][finder][handling].size(), 5u) << finder << handling;
}

TEST(Harvest, PrintsTheYearsInWhichItFalls) {
  const auto json = json_of({"harvest", "--members", "128", "--low", "0.2", "--high", "0.9"});
  EXPECT_EQ(json["low_drain"].dump(), "0.2");
  EXPECT_EQ(json["high_drain"].dump(), "0.9");
  EXPECT_EQ(json["falls_in"].size(), 14u);
  const auto never = json_of({"harvest", "--members", "128", "--low", "0.5", "--high", "0.5"});
  EXPECT_EQ(never["never"], 1.0);
  EXPECT_TRUE(never["median_year"].is_null());
}

TEST(WhatIf, PrintsEveryAssumptionUnlessTheStatementIsNeverTrue) {
  const auto china = json_of({"whatif", "--members", "1024"});
  EXPECT_EQ(china["claim"]["outcome"], "lead");
  EXPECT_EQ(china["claim"]["year"], 2030);
  EXPECT_GT(china["true_in"], 0);
  EXPECT_EQ(china["rows"].size(), model::kAssumptionCount);
  const auto never = json_of({"whatif", "--members", "128", "--outcome", "lead", "--above", "1000", "--year", "2035"});
  EXPECT_EQ(never["true_in"], 0);
  EXPECT_TRUE(never["rows"].empty());
}

TEST(WrongQuestions, AreReportedWithTheNearestValidOne) {
  expect_refused({"tornato"}, {"tornato", "tornado"});
  expect_refused({"decompose", "--members", "10"}, {"--members"});
  expect_refused({"tipping", "--lever", "us_opennes"}, {"us_opennes\"", "us_openness\n"});
  expect_refused({"tipping", "--outcome", "cnshare", "--below", "0.5"}, {"cnshare", "cn_share"});
  expect_refused({"tipping", "--outcome", "lead"}, {"--outcome", "--above", "--below"});
  expect_refused({"tipping", "--below", "half"}, {"--below", "half"});
  expect_refused({"tipping", "--year", "2050"}, {"--year", "valid value is 2040\n"});
  expect_refused({"tipping", "--year", "2026"}, {"--year", "valid value is 2027\n"});
  expect_refused({"tipping", "--share", "90"}, {"--share", "valid value is 1\n"});
  expect_refused({"tipping", "--shares", "0.9"}, {"--shares", "--share\""});
  expect_refused({"map", "--x", "us_openess"}, {"--x", "us_openness"});
  expect_refused({"map", "--x", "us_openness", "--y", "us_openness"}, {"--x", "--y"});
  expect_refused({"map", "--members", "many"}, {"--members", "512"});
  expect_refused({"harvest", "--low", "0"}, {"--low", "valid value is 0.1\n"});
  expect_refused({"harvest", "--high", "all"}, {"--high", "all", "0.63"});
  expect_refused({"whatif", "--outcome", "leed", "--below", "0"}, {"leed", "lead"});
  expect_refused({"what-if"}, {"whatif"});
  expect_refused({"tornado", "--members", "0"}, {"--members", "valid value is 1\n"});
}

TEST(Help, NamesEveryQuestion) {
  const Result help = run(Arguments{"--help"});
  for (const char* verb : {"decompose", "tornado", "tipping", "map", "first", "harvest", "whatif"})
    EXPECT_NE(help.output.find(verb), std::string::npos) << verb;
}

}  // namespace
}  // namespace seedcorn::cli
