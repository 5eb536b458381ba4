#include <cstdio>
#include <string_view>
#include <vector>

#include "cli/command.hpp"

int main(int count, char** values) {
  const std::vector<std::string_view> arguments(values + (count > 0 ? 1 : 0), values + count);
  const seedcorn::cli::Result result = seedcorn::cli::run(arguments);
  std::fputs(result.error.c_str(), stderr);
  std::fputs(result.output.c_str(), stdout);
  if (std::fflush(stdout) != 0 || std::ferror(stdout) != 0) {
    std::fputs("seedcorn: the output could not be written\n", stderr);
    return 1;
  }
  return result.status;
}
