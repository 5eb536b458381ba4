#include "cli/command.hpp"

#include <array>

#include "cli/message.hpp"
#include "cli/verbs.hpp"
#include "model/validate.hpp"
#include "model/version.hpp"

namespace seedcorn::cli {
namespace {

// What a verb that cannot fail prints.
template <std::string (*text)(const Request&)>
Result printed(const Request& request) {
  return {0, text(request), {}};
}

struct Verb {
  std::string_view name;
  std::string_view usage;
  std::string_view meaning;
  unsigned options;
  Result (*run)(const Request&);
  int members = kDefaultMembers;
};

constexpr std::array<Verb, 13> kVerbs{{
    {"trajectory", "[--set lever=value]... [--assume id=value]... [--format csv|json]",
     "one run with breakthroughs at their expected rate, month by month", kSet | kAssume | kFormat,
     printed<trajectory>},
    {"ensemble", "[--members N] [--set lever=value]... [--assume id=low..high]... [--json]",
     "many random futures that agree with the evidence, year by year", kMembers | kSet | kNarrow | kJson,
     printed<ensemble>},
    {"calibrate", "[--assume id=low..high]... [--json]",
     "what the evidence leaves of each assumption; as JSON also how far the model's past then is from it",
     kNarrow | kJson, printed<calibrate>},
    {"describe", "[--json]", "the levers, assumptions, outcomes and observations", kJson, printed<describe>},
    {"decompose", "[--set lever=value]... [--assume id=value]...",
     "the lead as compute, open ideas and secrets, month by month, and how the levers change each", kSet | kAssume,
     printed<decompose>},
    {"tornado", "[--members N] [--set lever=value]... [--assume id=low..high]...",
     "what each lever could still change, at its lowest and its highest value", kMembers | kSet | kNarrow,
     printed<tornado>, 4096},
    {"tipping",
     "[--lever ID] [--outcome ID --above X|--below X] [--year Y] [--share F] [--members N] [--set lever=value]... "
     "[--assume id=low..high]...",
     "the smallest value of a lever at which an outcome is reached in a share of the futures",
     kMembers | kSet | kNarrow | kLever | kClaim | kShare, printed<tipping>, 4096},
    {"map", "[--x ID] [--y ID] [--members N] [--set lever=value]... [--assume id=low..high]...",
     "outcomes in 2035 over two levers, 48 x 48 cells", kMembers | kSet | kNarrow | kX | kY, printed<map>, 512},
    {"first", "[--members N] [--set lever=value]... [--assume id=low..high]...",
     "who makes the next breakthrough, when, and what one does to the lead when published or kept",
     kMembers | kSet | kNarrow, printed<first>},
    {"harvest", "[--low DRAIN] [--high DRAIN] [--members N] [--set lever=value]... [--assume id=low..high]...",
     "when the US lab harvest under a high talent drain falls below that under a low one",
     kMembers | kSet | kNarrow | kLow | kHigh, printed<harvest>, 4096},
    {"whatif",
     "[--outcome ID --above X|--below X] [--year Y] [--members N] [--set lever=value]... [--assume id=low..high]...",
     "which assumptions differ most where a statement is true (unless given: China leads in 2030)",
     kMembers | kSet | kNarrow | kClaim, printed<what_if>},
    {"draw",
     "CHART [--lang en|ko] [--theme light|dark|auto] [--width W] [--height H] [--panel] [--reveal] [--set "
     "lever=value]... "
     "[--scenario FILE] [--site ADDRESS] [--assets DIR] [--fonts DIR] [-o FILE]",
     "a chapter's chart as SVG, the whole picture or its panel alone; or one of small, tornado, map", kSet | kDrawing,
     draw},
    {"hash", "", "hashes of results, the same on every machine", 0, printed<hash>},
}};

std::string help() {
  std::string text = "seedcorn: does openness decide who leads in AI, the United States or China?\n\n";
  for (const Verb& verb : kVerbs) {
    text.append("  seedcorn ").append(verb.name);
    if (!verb.usage.empty()) text.append(" ").append(verb.usage);
    text.append("\n      ").append(verb.meaning).append("\n");
  }
  return text +
         "  seedcorn --help | --version\n\nA wrong name or value is reported with the nearest valid one, and the exit "
         "status is 2.\n";
}

std::string version() { return "seedcorn " SEEDCORN_VERSION " (model " + std::to_string(model::kModelVersion) + ")\n"; }

Result refused(std::string_view why) { return {kBadUsage, {}, "seedcorn: " + std::string(why) + '\n'}; }

Result unknown_verb(std::string_view given) {
  std::array<std::string_view, kVerbs.size() + 2> names;
  for (std::size_t i = 0; i < kVerbs.size(); ++i) names[i] = kVerbs[i].name;
  names[kVerbs.size()] = "--help";
  names[kVerbs.size() + 1] = "--version";
  return refused(no_such("verb", given, model::closest_name(given, names)));
}

}  // namespace

Result run(std::span<const std::string_view> arguments) {
  if (arguments.empty()) return refused("a verb is missing; \"seedcorn --help\" lists them");
  const std::string_view name = arguments.front();
  if (name == "--help") return {0, help(), {}};
  if (name == "--version") return {0, version(), {}};
  for (const Verb& verb : kVerbs) {
    if (verb.name != name) continue;
    Request request;
    request.members = verb.members;
    if (const std::string wrong = read_request(arguments.subspan(1), verb.options, request); !wrong.empty())
      return refused(wrong);
    return verb.run(request);
  }
  return unknown_verb(name);
}

}  // namespace seedcorn::cli
