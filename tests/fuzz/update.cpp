// A whole visit: one message in each line, any other line is a wait of as many 64ths of a second as its first byte
// says.
#include "explainer/messages/action_json.hpp"
#include "explainer/messages/scenario.hpp"
#include "explainer/state/clock.hpp"
#include "sound.hpp"

using namespace seedcorn;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  State state;
  for (std::string_view text = fuzz::text_of(data, size); !text.empty();) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (line.starts_with('{')) {
      const Result<Action> action = parse_action(line);
      if (action) update(state, *action.value);
    } else if (!line.empty()) {
      tick(state, static_cast<double>(static_cast<std::uint8_t>(line[0])) / 64);
    }
    fuzz::require_levers(state.levers);
  }
  fuzz::require_state(state);
  fuzz::require(parse_link(link_of(state)).notices.empty(), "the link is flawless");
  fuzz::require(parse_scenario(scenario_of(state)).notices.empty(), "the file is flawless");
  return 0;
}
