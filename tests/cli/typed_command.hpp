// Runs the command line as a person would type it.
#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "cli/command.hpp"

namespace seedcorn::cli {

using Arguments = std::vector<std::string_view>;

inline nlohmann::json json_of(const Arguments& arguments) {
  const Result result = run(arguments);
  EXPECT_EQ(result.status, 0) << result.error;
  return nlohmann::json::parse(result.output, nullptr, false);
}

// Refused in one line that holds each of the words.
inline void expect_refused(const Arguments& arguments, const std::vector<std::string>& words) {
  const Result result = run(arguments);
  EXPECT_EQ(result.status, 2);
  EXPECT_EQ(result.output, "");
  EXPECT_EQ(std::count(result.error.begin(), result.error.end(), '\n'), 1) << result.error;
  for (const std::string& word : words)
    EXPECT_NE(result.error.find(word), std::string::npos) << word << " in " << result.error;
}

}  // namespace seedcorn::cli
