// What follows # in the address.
#include "explainer/messages/link.hpp"

#include "sound.hpp"

using namespace seedcorn;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const OpenedLink link = parse_link(fuzz::text_of(data, size));
  fuzz::require(link.choices.has_value() == (size <= kLongestLink), "a link that is not too long is read");
  State state;
  update(state, OpenLink{link});
  fuzz::require_state(state);
  const std::string said = link_of(state);
  const OpenedLink again = parse_link(said);
  fuzz::require(again.notices.empty(), "our own link is flawless");
  State other;
  update(other, OpenLink{again});
  fuzz::require(other.levers == state.levers && other.guess == state.guess, "our own link means the same");
  fuzz::require(link_of(other) == said, "a link is written the same again");
  return 0;
}
