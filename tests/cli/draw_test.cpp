// Charts at the command line.
#include <filesystem>
#include <fstream>
#include <iterator>

#include "typed_command.hpp"

namespace seedcorn::cli {
namespace {

// A chart that needs little computing.
std::string drawn(Arguments more) {
  Arguments arguments{"draw", "closed"};
  arguments.insert(arguments.end(), more.begin(), more.end());
  const Result result = run(arguments);
  EXPECT_EQ(result.status, 0) << result.error;
  EXPECT_EQ(result.error, "");
  return result.output;
}

bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

std::string contents(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

std::string in_folder(std::string_view name, std::string_view text = {}) {
  const std::string path = testing::TempDir() + "seedcorn_draw_" + std::string(name);
  std::filesystem::remove(path);
  if (!text.empty()) std::ofstream(path, std::ios::binary) << text;
  return path;
}

TEST(Draw, PrintsAWholePictureThatSaysWhereItIsFrom) {
  const std::string svg = drawn({"--site", "https://example.org/", "--set", "us_openness=0.8"});
  EXPECT_TRUE(
      svg.starts_with("<svg xmlns=\"http://www.w3.org/2000/svg\" id=\"chart-closed\" width=\"960\" height=\"640\""));
  EXPECT_TRUE(svg.ends_with("</svg>\n"));
  EXPECT_TRUE(has(svg, "<dc:source>https://example.org/?lang=en#v=1&amp;us_openness=0.8&amp;c=closed</dc:source>"))
      << svg;
  EXPECT_TRUE(has(svg, ">https://example.org/?lang=en#v=1&amp;us_openness=0.8&amp;c=closed</text>"));
  EXPECT_TRUE(has(svg, "seedcorn-scenario"));
}

TEST(Draw, GivesTheSamePictureTwice) { EXPECT_EQ(drawn({}), drawn({})); }

TEST(Draw, TakesSizeLanguageAndTheme) {
  const std::string light = drawn({"--width", "400", "--height", "700", "--lang", "ko"}),
                    dark = drawn({"--theme", "dark"}), both = drawn({"--theme", "auto"});
  EXPECT_TRUE(has(light, " width=\"400\" height=\"700\""));
  EXPECT_TRUE(has(light, " lang=\"ko\""));
  EXPECT_TRUE(has(light, "fill=\"#fbfaf7\""));
  EXPECT_FALSE(has(dark, "fill=\"#fbfaf7\""));
  EXPECT_FALSE(has(dark, "prefers-color-scheme"));
  EXPECT_TRUE(has(both, "@media(prefers-color-scheme:dark)"));
}

TEST(Draw, LeavesThePanelAloneWithoutPaperAndLink) {
  const std::string svg = drawn({"--panel", "--site", "https://example.org/"});
  EXPECT_TRUE(has(svg, " width=\"720\""));
  EXPECT_FALSE(has(svg, ">https://example.org/?lang=en#c=closed</text>"));
  EXPECT_FALSE(has(svg, "fill=\"#fbfaf7\"/>"));
  EXPECT_LT(svg.size(), 12000u);
}

TEST(Draw, RevealsTheAnswerOnlyIfItIsAskedTo) {
  const auto hook = [](const Arguments& arguments) { return run(arguments).output; };
  EXPECT_GT(hook({"draw", "hook", "--panel", "--reveal"}).size(), hook({"draw", "hook", "--panel"}).size() + 500);
}

TEST(Draw, WritesAFile) {
  const std::string path = in_folder("out.svg");
  EXPECT_EQ(drawn({"-o", path}), "");
  EXPECT_EQ(contents(path), drawn({}));
}

TEST(Draw, ShowsAScenarioAndThenTheLeversSetByHand) {
  const std::string path = in_folder(
      "scenario.json",
      R"({"format":"seedcorn-scenario","version":1,"model":1,"levers":{"us_openness":0.8,"compute_ratio":2}})");
  const std::string set = drawn({"--set", "us_openness=0.24", "--set", "compute_ratio=2"});
  EXPECT_EQ(drawn({"--scenario", path, "--set", "us_openness=0.24"}), set);
  EXPECT_NE(drawn({"--scenario", path}), set);
}

TEST(Draw, DrawsEveryChart) {
  for (const char* chart :
       {"hook", "lead", "open", "breakthrough", "seed-corn", "evidence", "share", "tornado", "small"}) {
    const Result result = run(Arguments{"draw", chart, "--panel"});
    EXPECT_EQ(result.status, 0) << chart << ": " << result.error;
    EXPECT_TRUE(has(result.output, "id=\"chart-" + std::string(chart) + "\"")) << chart;
  }
}

TEST(Draw, RefusesWhatItCannotDraw) {
  expect_refused({"draw"}, {"a chart is missing", "draw lead"});
  expect_refused({"draw", "leed"}, {"leed", "lead"});
  expect_refused({"draw", "lead", "open"}, {"\"open\""});
  expect_refused({"draw", "lead", "--lang", "kr"}, {"--lang", "kr", "ko"});
  expect_refused({"draw", "lead", "--theme", "drak"}, {"--theme", "drak", "dark"});
  expect_refused({"draw", "lead", "--width", "10"}, {"--width", "180"});
  expect_refused({"draw", "lead", "--height", "x"}, {"--height", "640"});
  expect_refused({"draw", "lead", "--width", "9e9"}, {"--width", "8192"});
  expect_refused({"draw", "lead", "--set", "us_opennes=1"}, {"us_opennes", "us_openness"});
  expect_refused({"draw", "lead", "--pannel"}, {"--pannel", "--panel"});
  expect_refused({"draw", "lead", "-o"}, {"-o needs a value"});
  expect_refused({"draw", "lead", "--panel", "--height", "400"}, {"--panel", "--height"});
  expect_refused({"draw", "tornado", "--height", "400"}, {"tornado", "--height"});
}

TEST(Draw, SaysWhichFileIsMissingOrWrong) {
  expect_refused({"draw", "lead", "--scenario", "/nowhere/a.json"}, {"/nowhere/a.json", "could not be read"});
  expect_refused({"draw", "lead", "--assets", "/nowhere"}, {"/nowhere/story.en.json", "could not be read"});
  expect_refused({"draw", "lead", "--fonts", "/nowhere"}, {"/nowhere/en-regular.ttf", "could not be read"});
  const auto with = [](std::string_view levers) {
    return R"({"format":"seedcorn-scenario","version":1,"model":1,"levers":{)" + std::string(levers) + "}}";
  };
  const std::string none = in_folder("none.json", "no scenario"),
                    misspelt = in_folder("misspelt.json", with(R"("us_opennes":1)")),
                    high = in_folder("high.json", with(R"("us_openness":7)"));
  expect_refused({"draw", "lead", "--scenario", none}, {none, "is no scenario"});
  expect_refused({"draw", "lead", "--scenario", misspelt}, {misspelt, "levers.us_opennes", "us_openness\""});
  expect_refused({"draw", "lead", "--scenario", high}, {high, "levers.us_openness"});
}

TEST(Draw, SaysSoWhenAFileCannotBeWritten) {
  const Result result = run(Arguments{"draw", "closed", "-o", "/nowhere/a.svg"});
  EXPECT_EQ(result.status, 1);
  EXPECT_EQ(result.output, "");
  EXPECT_EQ(result.error, "seedcorn: /nowhere/a.svg could not be written\n");
}

}  // namespace
}  // namespace seedcorn::cli
