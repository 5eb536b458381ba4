// Everything that can be pressed: drawn by the view, mirrored as a <button> by the page, named by ui.buttons.<id> of
// the story.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

namespace seedcorn {

struct State;

enum class ButtonId : unsigned char {
  undo,
  redo,
  replay,
  reset_all,
  reset_evidence,
  reveal,
  futures_play,
  futures_step,
  futures_again,
  bearing_supports,
  bearing_against,
  bearing_context,
  assumptions_all,
  assumptions_reset,
  share_link,
  share_embed,
  share_picture,
  share_vector,
  share_data,
  share_scenario,
  share_open,
  share_send,
  preset_as_is,
  preset_us_opens,
  preset_cn_closes,
  preset_both_open,
  preset_both_closed,
  preset_universities,
  preset_welcome,
  preset_parity,
  pin_a,
  pin_b,
  pin_c,
  count
};
inline constexpr std::size_t kButtonCount = static_cast<std::size_t>(ButtonId::count);

struct Button {
  ButtonId key = ButtonId::count;
  std::string_view id;
  bool toggles = false;  // has a pressed state, which is shown
};

inline constexpr std::array<Button, kButtonCount> kButtons{{
    {ButtonId::undo, "undo"},
    {ButtonId::redo, "redo"},
    {ButtonId::replay, "replay"},
    {ButtonId::reset_all, "reset_all"},
    {ButtonId::reset_evidence, "reset_evidence"},
    {ButtonId::reveal, "reveal"},
    {ButtonId::futures_play, "futures.play", true},
    {ButtonId::futures_step, "futures.step"},
    {ButtonId::futures_again, "futures.again"},
    {ButtonId::bearing_supports, "bearing.supports", true},
    {ButtonId::bearing_against, "bearing.against", true},
    {ButtonId::bearing_context, "bearing.context", true},
    {ButtonId::assumptions_all, "assumptions.all", true},
    {ButtonId::assumptions_reset, "assumptions.reset"},
    {ButtonId::share_link, "share.link"},
    {ButtonId::share_embed, "share.embed"},
    {ButtonId::share_picture, "share.picture"},
    {ButtonId::share_vector, "share.vector"},
    {ButtonId::share_data, "share.data"},
    {ButtonId::share_scenario, "share.scenario"},
    {ButtonId::share_open, "share.open"},
    {ButtonId::share_send, "share.send"},
    {ButtonId::preset_as_is, "preset.as_is", true},
    {ButtonId::preset_us_opens, "preset.us_opens", true},
    {ButtonId::preset_cn_closes, "preset.cn_closes", true},
    {ButtonId::preset_both_open, "preset.both_open", true},
    {ButtonId::preset_both_closed, "preset.both_closed", true},
    {ButtonId::preset_universities, "preset.universities", true},
    {ButtonId::preset_welcome, "preset.welcome", true},
    {ButtonId::preset_parity, "preset.parity", true},
    {ButtonId::pin_a, "pin.a", true},
    {ButtonId::pin_b, "pin.b", true},
    {ButtonId::pin_c, "pin.c", true},
}};

constexpr const Button& button(ButtonId id) { return kButtons[static_cast<std::size_t>(id)]; }

constexpr bool sets_levers_or_pins(ButtonId id) {
  return button(id).id.starts_with("preset.") || button(id).id.starts_with("pin.");
}

// Clipboard, files and the system's share sheet: the engine's own press of these does nothing.
constexpr bool done_by_the_page(ButtonId id) { return button(id).id.starts_with("share."); }

constexpr std::optional<ButtonId> find_button(std::string_view id) {
  for (const Button& row : kButtons)
    if (row.id == id) return row.key;
  return std::nullopt;
}

bool enabled(ButtonId id, const State& state);
bool pressed(ButtonId id, const State& state);

// True when the state changed; a button that is not enabled does nothing.
bool press(ButtonId id, State& state);

namespace check {
constexpr bool buttons_are_sound() {
  for (std::size_t i = 0; i < kButtonCount; ++i) {
    if (static_cast<std::size_t>(kButtons[i].key) != i || kButtons[i].id.empty()) return false;
    for (std::size_t j = 0; j < i; ++j)
      if (kButtons[j].id == kButtons[i].id) return false;
  }
  return true;
}
static_assert(buttons_are_sound(), "a button is missing, out of order, without id, or has the id of another");
}  // namespace check

}  // namespace seedcorn
