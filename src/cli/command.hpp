// The command line as a function: arguments in, text and exit status out.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace seedcorn::cli {

inline constexpr int kBadUsage = 2;

struct Result {
  int status = 0;
  std::string output;
  std::string error;
};

// `arguments` without the program's name.
Result run(std::span<const std::string_view> arguments);

}  // namespace seedcorn::cli
