// What the questions can be asked about, once checked.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "model/levers.hpp"
#include "model/outcomes.hpp"
#include "model/questions/claim.hpp"

namespace seedcorn::cli {

struct Threshold {
  model::Side side = model::Side::below;
  float value = 0;
};

// Each is empty if the command line does not give it: the verb then takes its own default.
struct QuestionOptions {
  std::optional<model::LeverId> lever, x, y;
  std::optional<model::Outcome> outcome;
  std::optional<Threshold> threshold;
  std::optional<int> year;
  std::optional<float> share, low, high;

  // `usual`, with its parts replaced by those that were given.
  model::Claim claim(const model::Claim& usual) const;
};

// Each returns what is wrong in one line, or nothing.
std::string read_lever(std::string_view option, std::string_view text, std::optional<model::LeverId>& lever);
std::string read_outcome(std::string_view text, QuestionOptions& question);
std::string read_threshold(std::string_view option, std::string_view text, model::Side side, QuestionOptions& question);
std::string read_year(std::string_view text, QuestionOptions& question);
std::string read_share(std::string_view text, QuestionOptions& question);
std::string read_drain(std::string_view option, std::string_view text, std::optional<float>& drain);
// Says which option is missing beside those that were given. Empty if none is.
std::string missing(const QuestionOptions& question);

}  // namespace seedcorn::cli
