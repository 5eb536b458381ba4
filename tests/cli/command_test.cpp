#include "cli/command.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <sstream>
#include <vector>

#include "support.hpp"
#include "typed_command.hpp"

namespace seedcorn::cli {
namespace {

std::vector<std::string> lines_of(const std::string& text) {
  std::istringstream stream(text);
  std::vector<std::string> lines;
  for (std::string line; std::getline(stream, line);) lines.push_back(line);
  return lines;
}

TEST(Trajectory, IsPrintedInTheColumnsAndFormatOfTheReference) {
  const Result result = run(Arguments{"trajectory"});
  ASSERT_EQ(result.status, 0);
  EXPECT_EQ(result.error, "");
  const auto lines = lines_of(result.output);
  const auto expected = lines_of(test::data_file("default.csv"));
  ASSERT_EQ(lines.size(), expected.size());
  EXPECT_EQ(lines[0], expected[0]);
  for (std::size_t i = 1; i < lines.size(); ++i) {
    EXPECT_EQ(std::count(lines[i].begin(), lines[i].end(), ','),
              std::count(expected[i].begin(), expected[i].end(), ','))
        << i;
    const std::size_t second_comma = expected[i].find(',', expected[i].find(',') + 1);
    EXPECT_EQ(lines[i].substr(0, second_comma), expected[i].substr(0, second_comma)) << i;
    EXPECT_EQ(lines[i].find('.', second_comma) + 7, lines[i].find(',', second_comma + 1))
        << "six decimals in line " << i;
  }
}

TEST(Trajectory, TakesLeversAndAssumptions) {
  const auto usual = json_of({"trajectory", "--format", "json"});
  const auto moved = json_of({"trajectory", "--set", "us_openness=0.8", "--assume", "crowding=0.6", "--set",
                              "compute_ratio=2", "--format", "json"});
  model::LeverValues levers = test::with(model::LeverId::us_openness, 0.8f);
  at(levers, model::LeverId::compute_ratio) = 2.0f;
  const model::Trajectory expected = model::mean_run(levers, test::with(model::AssumptionId::crowding, 0.6f));
  EXPECT_NEAR(moved["lead"][204].get<float>(), expected[model::Outcome::lead][204], 1e-6f);
  EXPECT_NE(moved["lead"][204], usual["lead"][204]);
  EXPECT_EQ(usual["step"].size(), static_cast<std::size_t>(model::kPoints));
}

TEST(Ensemble, IsPrintedByYearFrom2027To2040) {
  const auto json = json_of({"ensemble", "--members", "1024", "--json"});
  EXPECT_EQ(json["members"], 1024);
  EXPECT_NEAR(json["effective_sample_size"].get<double>(), 302.3, 0.1);
  EXPECT_NEAR(json["next_breakthrough_us"].get<double>(), 0.455, 0.03);
  for (const char* key : {"us_ahead", "median_lead", "percentiles"}) {
    EXPECT_EQ(json[key].size(), 14u) << key;
    for (int year = 2027; year <= 2040; ++year)
      EXPECT_TRUE(json[key].contains(std::to_string(year))) << key << ' ' << year;
  }
  EXPECT_EQ(json["percentiles"]["2035"].size(), model::kPercentiles.size());
  EXPECT_EQ(json["percentiles"]["2035"][2], json["median_lead"]["2035"]);
}

TEST(Ensemble, IsPrintedAsATableWithoutTheJsonOption) {
  const Result result = run(Arguments{"ensemble", "--members", "128"});
  ASSERT_EQ(result.status, 0);
  const auto lines = lines_of(result.output);
  EXPECT_EQ(lines.size(), 15u);
  EXPECT_EQ(lines[0], "year,us_ahead,lead_p5,lead_p25,lead_p50,lead_p75,lead_p95,median_idea_ratio,median_cn_share");
}

TEST(Calibrate, PrintsTheReferencesPosterior) {
  const auto expected = nlohmann::json::parse(test::data_file("ensemble.json"));
  const auto json = json_of({"calibrate", "--json"});
  EXPECT_EQ(json["distinct_particles"], expected["distinct_particles"]);
  for (const auto& [id, mean] : expected["posterior_mean"].items())
    EXPECT_NEAR(json["posterior_mean"][id].get<double>(), mean.get<double>(), 1e-3) << id;
}

TEST(Calibrate, SaysHowFarTheModelsPastIsFromEveryObservation) {
  const auto json = json_of({"calibrate", "--json"});
  ASSERT_EQ(json["deviation_percentiles"].size(), model::kObservationCount);
  for (const auto& [fact, deviations] : json["deviation_percentiles"].items()) {
    ASSERT_EQ(deviations.size(), json["percents"].size()) << fact;
    EXPECT_LT(std::abs(deviations[1].get<double>()), 2) << fact;
  }
}

TEST(Describe, PrintsEveryRowOfEveryTable) {
  const auto json = json_of({"describe", "--json"});
  ASSERT_EQ(json["levers"].size(), model::kLeverCount);
  ASSERT_EQ(json["assumptions"].size(), model::kAssumptionCount);
  ASSERT_EQ(json["outcomes"].size(), model::kOutcomeCount);
  ASSERT_EQ(json["observations"].size(), model::kObservationCount);
  for (std::size_t i = 0; i < model::kLeverCount; ++i) {
    const auto& row = json["levers"][i];
    EXPECT_EQ(row["id"].get<std::string>(), model::kLevers[i].id);
    EXPECT_EQ(row["default"].get<float>(), model::kLevers[i].normal);
    EXPECT_EQ(row["history"].size(), model::kLevers[i].history_points);
    for (const char* key : {"meaning", "unit", "low", "high", "step", "scale"}) EXPECT_TRUE(row.contains(key)) << key;
  }
  EXPECT_EQ(json["levers"][0]["default"].dump(), "0.24");
  for (const auto& row : json["assumptions"])
    EXPECT_TRUE(!row["sources"].empty() || row["judgement"] != "") << row["id"];
}

TEST(Describe, ListsTheSameRowsAsText) {
  const Result result = run(Arguments{"describe"});
  ASSERT_EQ(result.status, 0);
  constexpr std::size_t kHeadings = 4;
  EXPECT_EQ(lines_of(result.output).size(),
            kHeadings + model::kLeverCount + model::kAssumptionCount + model::kOutcomeCount + model::kObservationCount);
  const auto lists = [&](std::string_view id) {
    return result.output.find("\n  " + std::string(id) + ' ') != std::string::npos;
  };
  for (const model::Lever& row : model::kLevers) EXPECT_TRUE(lists(row.id)) << row.id;
  for (const model::Assumption& row : model::kAssumptions) EXPECT_TRUE(lists(row.id)) << row.id;
  for (const model::OutcomeRow& row : model::kOutcomes) EXPECT_TRUE(lists(row.id)) << row.id;
  for (const model::Observation& row : model::kObservations) EXPECT_TRUE(lists(row.sources[0])) << row.sources[0];
}

TEST(Hash, IsTheSameTwice) {
  const Result once = run(Arguments{"hash"});
  EXPECT_EQ(once.status, 0);
  EXPECT_EQ(lines_of(once.output).size(), 3u);
  EXPECT_EQ(once.output, run(Arguments{"hash"}).output);
}

TEST(Help, NamesEveryVerb) {
  const Result help = run(Arguments{"--help"});
  EXPECT_EQ(help.status, 0);
  for (const char* verb : {"trajectory", "ensemble", "calibrate", "describe", "hash", "--version"})
    EXPECT_NE(help.output.find(verb), std::string::npos) << verb;
}

TEST(Version, NamesTheModelToo) {
  const Result version = run(Arguments{"--version"});
  EXPECT_EQ(version.status, 0);
  EXPECT_EQ(version.output.rfind("seedcorn ", 0), 0u);
  EXPECT_NE(version.output.find("model 1"), std::string::npos);
}

TEST(WrongNames, AreReportedWithTheNearestValidOne) {
  expect_refused({}, {"--help"});
  expect_refused({"trajectries"}, {"trajectries", "trajectory"});
  expect_refused({"trajectory", "--set", "us_opennes=1"}, {"us_opennes\"", "us_openness"});
  expect_refused({"trajectory", "--assume", "crowdin=1"}, {"crowdin\"", "crowding"});
  expect_refused({"trajectory", "--fromat", "csv"}, {"--fromat", "--format"});
  expect_refused({"trajectory", "--format", "jsn"}, {"jsn", "json"});
  expect_refused({"calibrate", "--set", "us_openness=1"}, {"--set", "--json"});
  expect_refused({"hash", "all"}, {"all"});
  expect_refused({"describe\nme"}, {"describe"});
}

TEST(WrongValues, AreReportedWithTheNearestValidOne) {
  expect_refused({"trajectory", "--set", "us_openness=1.5"}, {"us_openness", "1.5", "valid value is 1\n"});
  expect_refused({"trajectory", "--set", "compute_ratio=0"}, {"compute_ratio", "valid value is 1\n"});
  expect_refused({"trajectory", "--set", "us_openness=nan"}, {"us_openness", "nan", "0.24"});
  expect_refused({"trajectory", "--set", "us_openness=0,5"}, {"us_openness", "0,5", "0.24"});
  expect_refused({"trajectory", "--set", "us_openness="}, {"us_openness", "0.24"});
  expect_refused({"trajectory", "--set", "us_openness"}, {"us_openness=0.24"});
  expect_refused({"trajectory", "--assume", "reuse=inf"}, {"reuse", "valid value is 2\n"});
  expect_refused({"trajectory", "--set"}, {"--set"});
  expect_refused({"ensemble", "--members", "0"}, {"--members", "valid value is 1\n"});
  expect_refused({"ensemble", "--members", "10.4"}, {"--members", "valid value is 10\n"});
  expect_refused({"ensemble", "--members", "many"}, {"--members", "many"});
}

}  // namespace
}  // namespace seedcorn::cli
