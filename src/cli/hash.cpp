#include <array>
#include <cinttypes>
#include <cstdio>

#include "cli/verbs.hpp"
#include "model/fingerprint.hpp"

namespace seedcorn::cli {
namespace {

std::string line(const char* what, std::uint64_t value) {
  std::array<char, 64> text;
  std::snprintf(text.data(), text.size(), "%s %016" PRIx64 "\n", what, value);
  return text.data();
}

}  // namespace

std::string hash(const Request&) {
  const model::Fingerprint found = model::fingerprint();
  return line("trajectories", found.trajectories) + line("particles", found.particles) +
         line("ensemble", found.ensemble);
}

}  // namespace seedcorn::cli
