// The shipped assets, as the page hands them over.
#pragma once

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <string>

#include "explainer/story/evidence.hpp"
#include "explainer/story/story.hpp"

namespace seedcorn::test {

inline std::string asset(const std::string& name) {
  std::ifstream in(std::string(SEEDCORN_ASSETS) + "/" + name, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

inline Story story(const std::string& language) {
  const std::string file = "story." + language + ".json";
  Result<Story> parsed = parse_story(file, asset(file));
  EXPECT_EQ(parsed.error, "");
  return std::move(*parsed.value);
}

inline Evidence evidence() {
  Result<Evidence> parsed = parse_evidence("evidence.json", asset("evidence.json"));
  EXPECT_EQ(parsed.error, "");
  return std::move(*parsed.value);
}

}  // namespace seedcorn::test
