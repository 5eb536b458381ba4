#include <gtest/gtest.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>

#include "assets.hpp"
#include "explainer/state/state.hpp"

namespace seedcorn {
namespace {

using nlohmann::json;

void paths_of(const json& in, const std::string& path, std::set<std::string>& out) {
  if (!in.is_object()) {
    out.insert(path);
    return;
  }
  for (const auto& [key, value] : in.items()) paths_of(value, path + "." + key, out);
}

std::set<std::string> paths(const std::string& file) {
  std::set<std::string> out;
  paths_of(json::parse(test::asset(file)), "", out);
  return out;
}

TEST(Story, BothLanguagesAreWholeAndHaveTheSameKeys) {
  for (const std::string_view language : kLanguageIds) test::story(std::string(language));
  EXPECT_EQ(paths("story.en.json"), paths("story.ko.json"));
}

TEST(Story, EveryFactItNamesIsAmongTheEvidence) {
  const Evidence evidence = test::evidence();
  for (const std::string_view language : kLanguageIds) {
    const json story = json::parse(test::asset("story." + std::string(language) + ".json"));
    for (const json& chapter : story["chapters"])
      for (const json& fact : chapter["facts"]) EXPECT_TRUE(evidence.find(fact.get<std::string>())) << fact;
    for (const json& lever : story["levers"])
      for (const json& fact : lever["facts"]) EXPECT_TRUE(evidence.find(fact.get<std::string>())) << fact;
  }
}

TEST(Story, ProseOfAChapterIsAtMost120Words) {
  for (const Chapter& chapter : test::story("en").chapters) {
    std::size_t words = 0;
    for (const std::string& paragraph : chapter.prose)
      words += static_cast<std::size_t>(std::count(paragraph.begin(), paragraph.end(), ' ')) + 1;
    EXPECT_LE(words, 120u) << chapter.id;
  }
}

TEST(Story, EveryLeverStandsInOneGroup) {
  for (const std::string_view language : kLanguageIds) {
    std::multiset<model::LeverId> grouped;
    for (const LeverGroup& group : test::story(std::string(language)).groups)
      grouped.insert(group.levers.begin(), group.levers.end());
    EXPECT_EQ(grouped.size(), model::kLeverCount);
    for (const model::Lever& lever : model::kLevers) EXPECT_EQ(grouped.count(lever.key), 1u) << lever.id;
  }
}

std::string without(const char* pointer) {
  json story = json::parse(test::asset("story.en.json"));
  const json::json_pointer at(pointer);
  story[at.parent_pointer()].erase(at.back());
  return parse_story("story.en.json", story.dump()).error;
}

TEST(Story, OnlyRunningTextIsKeptFromTheBoldFont) {
  json story = json::parse(test::asset("story.en.json"));
  story["chapters"][0]["prose"][0] = "\u4E2D";
  story["chapters"][0]["question"] = "\u56FD";
  const Story read = parse_story("story.en.json", story.dump()).value.value();
  EXPECT_NE(read.characters.find(U'\u4E2D'), std::u32string::npos);
  EXPECT_EQ(read.bold_characters.find(U'\u4E2D'), std::u32string::npos);
  EXPECT_NE(read.bold_characters.find(U'\u56FD'), std::u32string::npos);
}

TEST(Story, AMissingKeyIsNamedWithItsFile) {
  EXPECT_EQ(without("/chart/footer"), "story.en.json: chart.footer is missing");
  EXPECT_EQ(without("/levers/us_openness/name"), "story.en.json: levers.us_openness.name is missing");
  EXPECT_EQ(without("/levers/compute_ratio"), "story.en.json: levers.compute_ratio is missing");
  EXPECT_EQ(without("/figures/lead"), "story.en.json: figures.lead is missing");
}

TEST(Story, AStoryCutShortAnywhereIsRefusedWithoutACrash) {
  const std::string whole = test::asset("story.ko.json");
  for (std::size_t length = 0; length + 2 < whole.size(); length += 61)
    EXPECT_NE(parse_story("story.ko.json", whole.substr(0, length)).error, "") << length;
}

TEST(Story, WordsThatDoNotReachTheEndOfALeverAreRefused) {
  json story = json::parse(test::asset("story.en.json"));
  story["levers"]["us_openness"]["words"] = json::array({json::array({0.5, "half"})});
  EXPECT_EQ(parse_story("s.json", story.dump()).error,
            "s.json: levers.us_openness.words must rise and reach the lever's upper end");
}

TEST(Evidence, AnObservationWithoutItsFactIsRefusedByName) {
  json facts = json::parse(test::asset("evidence.json"));
  for (std::size_t i = 0; i < facts.size(); ++i)
    if (facts[i]["id"] == "lag_cn_caisi") facts.erase(i);
  EXPECT_EQ(parse_evidence("evidence.json", facts.dump()).error,
            "evidence.json: lag_cn_caisi is the source of an observation, but not among the facts");
}

TEST(Evidence, ADateIsTheLastMonthItMayMean) {
  json facts = json::parse(test::asset("evidence.json"));
  const std::pair<const char*, int> dates[] = {
      {"2025", 35}, {"2025-08", 31}, {"2025-08-26", 31}, {"1930s/2015", -85}, {"2026-04 (published)", 39}};
  for (const auto& [date, month] : dates) {
    facts[0]["date"] = date;
    const auto parsed = parse_evidence("evidence.json", facts.dump());
    ASSERT_EQ(parsed.error, "");
    EXPECT_EQ(parsed.value->facts[0].month, month) << date;
  }
  facts[0]["date"] = "lately";
  EXPECT_EQ(parse_evidence("evidence.json", facts.dump()).error,
            "evidence.json: [0].date must end in a year, or a year and a month");
}

TEST(Evidence, EveryFactHasGradeBearingDateAndAddress) {
  for (const Fact& fact : test::evidence().facts) {
    EXPECT_TRUE(fact.grade == "primary" || fact.grade == "secondary" || fact.grade == "unverified") << fact.id;
    EXPECT_TRUE(fact.bearing == "supports" || fact.bearing == "against" || fact.bearing == "context") << fact.id;
    EXPECT_FALSE(fact.date.empty()) << fact.id;
    EXPECT_EQ(fact.url.rfind("https://", 0), 0u) << fact.id;
  }
}

}  // namespace
}  // namespace seedcorn
