// What a command line asks for, once checked.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cli/draw_options.hpp"
#include "cli/question_options.hpp"
#include "model/assumptions.hpp"
#include "model/levers.hpp"

namespace seedcorn::cli {

inline constexpr int kDefaultMembers = 10240;
inline constexpr int kMostMembers = 131072;

enum class Format : unsigned char { csv, json };

struct Request {
  model::LeverValues levers = model::default_levers();
  std::vector<model::LeverId> set;  // those that were given
  model::AssumptionValues assumptions = model::modal_assumptions();
  model::Intervals within = model::kWholeRanges;
  Format format = Format::csv;
  int members = kDefaultMembers;
  QuestionOptions question;
  DrawOptions draw;
};

// Options a verb understands, as bits.
enum Option : unsigned {
  kSet = 1,
  kAssume = 2,
  kFormat = 4,
  kMembers = 8,
  kJson = 16,
  kLever = 32,
  kOutcome = 64,
  kAbove = 128,
  kBelow = 256,
  kYear = 512,
  kShare = 1024,
  kX = 2048,
  kY = 4096,
  kLow = 8192,
  kHigh = 16384,
  kNarrow = 32768,  // --assume takes a range too, where many draws are run
  kChart = 65536,   // the argument without a name
  kLanguage = 131072,
  kTheme = 262144,
  kWidth = 524288,
  kHeight = 1048576,
  kPanel = 2097152,
  kScenario = 4194304,
  kSite = 8388608,
  kAssets = 16777216,
  kFonts = 33554432,
  kOutput = 67108864,
  kReveal = 134217728,
};
inline constexpr unsigned kClaim = kOutcome | kAbove | kBelow | kYear;
inline constexpr unsigned kDrawing =
    kChart | kLanguage | kTheme | kWidth | kHeight | kPanel | kScenario | kSite | kAssets | kFonts | kOutput | kReveal;

// Reads the arguments after the verb. Returns what is wrong with them in one line, or nothing.
std::string read_request(std::span<const std::string_view> arguments, unsigned options, Request& request);

}  // namespace seedcorn::cli
