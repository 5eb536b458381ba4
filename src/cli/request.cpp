#include "cli/request.hpp"

#include <array>
#include <vector>

#include "cli/message.hpp"
#include "cli/number.hpp"
#include "model/validate.hpp"

namespace seedcorn::cli {
namespace {

struct OptionRow {
  Option bit;
  std::string_view name;
  bool takes_value;
};
constexpr std::array<OptionRow, 27> kOptions{{
    {kSet, "--set", true},
    {kAssume, "--assume", true},
    {kFormat, "--format", true},
    {kMembers, "--members", true},
    {kJson, "--json", false},
    {kLever, "--lever", true},
    {kOutcome, "--outcome", true},
    {kAbove, "--above", true},
    {kBelow, "--below", true},
    {kYear, "--year", true},
    {kShare, "--share", true},
    {kX, "--x", true},
    {kY, "--y", true},
    {kLow, "--low", true},
    {kHigh, "--high", true},
    {kNarrow, "--assume", true},
    {kLanguage, "--lang", true},
    {kTheme, "--theme", true},
    {kWidth, "--width", true},
    {kHeight, "--height", true},
    {kPanel, "--panel", false},
    {kScenario, "--scenario", true},
    {kSite, "--site", true},
    {kAssets, "--assets", true},
    {kFonts, "--fonts", true},
    {kOutput, "-o", true},
    {kReveal, "--reveal", false},
}};

// `find` and `closest` know the ids of one table, `values` is what its rows are set to.
template <class Find, class Closest, class Values>
std::string assign(std::string_view what, std::string_view assignment, Find find, Closest closest, Values& values) {
  const std::size_t equals = assignment.find('=');
  const std::string_view id = assignment.substr(0, equals);
  const auto key = find(id);
  if (!key) return no_such(what, id, closest(id));
  if (equals == std::string_view::npos)
    return std::string(id) + " needs a value, as in " + std::string(id) + '=' + shortest(at(values, *key));
  const std::string_view text = assignment.substr(equals + 1);
  const float value = static_cast<float>(number_in(text));
  if (const auto refusal = model::refuse(*key, value)) return cannot_be(id, text, shortest(refusal->nearest));
  at(values, *key) = value;
  return {};
}

// "id=value" or "id=low..high".
std::string narrow(std::string_view assignment, model::Intervals& within) {
  constexpr std::string_view kTo = "..";
  const auto read = [](std::string_view end, model::AssumptionValues& values) {
    return assign("assumption", end, model::find_assumption, model::closest_assumption, values);
  };
  const std::size_t to = assignment.find(kTo);
  model::AssumptionValues low = model::modal_assumptions();
  if (std::string wrong = read(assignment.substr(0, to), low); !wrong.empty()) return wrong;
  const std::string id(assignment.substr(0, assignment.find('=')));
  const model::AssumptionId key = *model::find_assumption(id);
  model::AssumptionValues high = low;
  if (to != std::string_view::npos)
    if (std::string wrong = read(id + '=' + std::string(assignment.substr(to + kTo.size())), high); !wrong.empty())
      return wrong;
  if (at(high, key) < at(low, key))
    return cannot_be(id, assignment.substr(id.size() + 1),
                     shortest(at(high, key)) + std::string(kTo) + shortest(at(low, key)));
  at(within, key) = {at(low, key), at(high, key)};
  return {};
}

std::string read_set(std::string_view assignment, Request& request) {
  if (std::string wrong = assign("lever", assignment, model::find_lever, model::closest_lever, request.levers);
      !wrong.empty())
    return wrong;
  request.set.push_back(*model::find_lever(assignment.substr(0, assignment.find('='))));
  return {};
}

std::string read_members(std::string_view text, Request& request) {
  const double value = number_in(text);
  const double whole = nearest_whole(value, 1, kMostMembers, request.members);
  if (value != whole) return cannot_be("--members", text, std::to_string(static_cast<int>(whole)));
  request.members = static_cast<int>(whole);
  return {};
}

std::string read_format(std::string_view text, Request& request) {
  constexpr std::array<std::string_view, 2> kFormats{"csv", "json"};
  for (std::size_t i = 0; i < kFormats.size(); ++i) {
    if (text != kFormats[i]) continue;
    request.format = static_cast<Format>(i);
    return {};
  }
  return cannot_be("--format", text, model::closest_name(text, kFormats));
}

std::string read_option(Option option, std::string_view value, Request& request) {
  switch (option) {
    case kSet: return read_set(value, request);
    case kAssume:
      return assign("assumption", value, model::find_assumption, model::closest_assumption, request.assumptions);
    case kFormat: return read_format(value, request);
    case kMembers: return read_members(value, request);
    case kJson: request.format = Format::json; return {};
    case kLever: return read_lever("--lever", value, request.question.lever);
    case kOutcome: return read_outcome(value, request.question);
    case kAbove: return read_threshold("--above", value, model::Side::above, request.question);
    case kBelow: return read_threshold("--below", value, model::Side::below, request.question);
    case kYear: return read_year(value, request.question);
    case kShare: return read_share(value, request.question);
    case kX: return read_lever("--x", value, request.question.x);
    case kY: return read_lever("--y", value, request.question.y);
    case kLow: return read_drain("--low", value, request.question.low);
    case kNarrow: return narrow(value, request.within);
    case kHigh: return read_drain("--high", value, request.question.high);
    case kChart: return read_chart(value, request.draw);
    case kLanguage: return read_language(value, request.draw);
    case kTheme: return read_theme(value, request.draw);
    case kWidth: return read_width(value, request.draw);
    case kHeight: return read_height(value, request.draw);
    case kPanel: request.draw.panel = true; return {};
    case kScenario: request.draw.scenario = value; return {};
    case kSite: request.draw.site = value; return {};
    case kAssets: request.draw.assets = value; return {};
    case kFonts: request.draw.fonts = value; return {};
    case kReveal: request.draw.reveal = true; return {};
    case kOutput: request.draw.output = value; return {};
  }
  return {};
}

std::string unknown(std::string_view argument, unsigned options) {
  std::vector<std::string_view> names;
  for (const OptionRow& row : kOptions)
    if (options & row.bit) names.push_back(row.name);
  if (names.empty()) return quoted(argument) + " is one argument too many";
  return no_such("option", argument, model::closest_name(argument, names));
}

}  // namespace

std::string read_request(std::span<const std::string_view> arguments, unsigned options, Request& request) {
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    const OptionRow* known = nullptr;
    for (const OptionRow& row : kOptions)
      if ((options & row.bit) && row.name == arguments[i]) known = &row;
    if (!known && (options & kChart) && request.draw.chart.empty() && !arguments[i].starts_with('-')) {
      if (std::string wrong = read_option(kChart, arguments[i], request); !wrong.empty()) return wrong;
      continue;
    }
    if (!known) return unknown(arguments[i], options);
    if (known->takes_value && i + 1 == arguments.size()) return std::string(known->name) + " needs a value";
    const std::string_view value = known->takes_value ? arguments[++i] : std::string_view();
    if (std::string wrong = read_option(known->bit, value, request); !wrong.empty()) return wrong;
  }
  if (options & kChart) return missing(request.draw);
  return missing(request.question);
}

}  // namespace seedcorn::cli
