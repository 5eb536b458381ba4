// A scenario's file.
#include "explainer/messages/scenario.hpp"

#include "sound.hpp"

using namespace seedcorn;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const OpenedLink link = parse_scenario(fuzz::text_of(data, size));
  fuzz::require_notices(link.notices);
  fuzz::require(link.choices.has_value() == link.notices.empty(), "a file is read as a whole or not at all");
  if (!link.choices) return 0;
  State state;
  update(state, OpenLink{link});
  fuzz::require_state(state);
  const OpenedLink again = parse_scenario(scenario_of(state));
  fuzz::require(again.choices && again.notices.empty(), "our own file is flawless");
  fuzz::require(
      again.choices->levers == state.levers && again.choices->guess == state.guess && again.choices->pins == state.pins,
      "our own file means the same");
  for (std::size_t i = 0; i < state.weights.size(); ++i)
    fuzz::require(std::abs(again.choices->weights[i] - state.weights[i]) < 1e-6f, "our own file weighs the same");
  return 0;
}
