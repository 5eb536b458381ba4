// One message of the page.
#include "explainer/messages/action_json.hpp"

#include "sound.hpp"

using namespace seedcorn;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const Result<Action> action = parse_action(fuzz::text_of(data, size));
  fuzz::require(action.value.has_value() == action.error.empty(), "a message is an action or a fault");
  if (!action) return 0;
  State state;
  update(state, *action.value);
  fuzz::require_state(state);
  return 0;
}
