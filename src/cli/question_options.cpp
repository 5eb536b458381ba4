#include "cli/question_options.hpp"

#include <array>
#include <cmath>

#include "cli/message.hpp"
#include "cli/number.hpp"
#include "model/questions/outcome_map.hpp"
#include "model/validate.hpp"

namespace seedcorn::cli {

model::Claim QuestionOptions::claim(const model::Claim& usual) const {
  model::Claim claim = usual;
  if (outcome) claim.outcome = *outcome;
  if (threshold) {
    claim.side = threshold->side;
    claim.threshold = threshold->value;
  }
  if (year) claim.year = *year;
  return claim;
}

std::string read_lever(std::string_view option, std::string_view text, std::optional<model::LeverId>& lever) {
  lever = model::find_lever(text);
  return lever ? std::string() : cannot_be(option, text, model::closest_lever(text));
}

std::string read_outcome(std::string_view text, QuestionOptions& question) {
  question.outcome = model::find_outcome(text);
  if (question.outcome) return {};
  std::array<std::string_view, model::kOutcomeCount> ids;
  for (std::size_t i = 0; i < ids.size(); ++i) ids[i] = model::kOutcomes[i].id;
  return no_such("outcome", text, model::closest_name(text, ids));
}

std::string read_threshold(std::string_view option, std::string_view text, model::Side side,
                           QuestionOptions& question) {
  const double value = number_in(text);
  constexpr double kMost = 1e6;  // in any unit; beyond every outcome
  if (!(std::fabs(value) <= kMost))
    return cannot_be(option, text, fixed(std::isnan(value) ? 0 : std::copysign(kMost, value), 0));
  question.threshold = Threshold{side, static_cast<float>(value)};
  return {};
}

std::string read_year(std::string_view text, QuestionOptions& question) {
  const double value = number_in(text);
  const double whole = nearest_whole(value, model::kFirstClaimYear, model::kLastClaimYear, model::Claim().year);
  if (value != whole) return cannot_be("--year", text, fixed(whole, 0));
  question.year = static_cast<int>(whole);
  return {};
}

std::string read_share(std::string_view text, QuestionOptions& question) {
  const double value = number_in(text);
  if (!(value >= 0 && value <= 1)) return cannot_be("--share", text, value < 0 ? "0" : value > 1 ? "1" : "0.5");
  question.share = static_cast<float>(value);
  return {};
}

std::string read_drain(std::string_view option, std::string_view text, std::optional<float>& drain) {
  const auto value = static_cast<float>(number_in(text));
  if (const auto refusal = model::refuse(model::LeverId::us_talent_drain, value))
    return cannot_be(option, text, shortest(refusal->nearest));
  drain = value;
  return {};
}

std::string missing(const QuestionOptions& question) {
  if (question.outcome && !question.threshold) return "--outcome needs --above or --below";
  const model::MapQuestion map;
  if (question.x.value_or(map.x) == question.y.value_or(map.y)) return "--x and --y cannot be the same lever";
  return {};
}

}  // namespace seedcorn::cli
