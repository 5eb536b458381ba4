// What the sandbox draws, as far as the reader chooses it: the outcome of the chart and the two levers of the map.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

#include "model/levers.hpp"
#include "model/outcomes.hpp"

namespace seedcorn {

enum class ShownId : unsigned char { lead, us_ahead, idea_ratio, cn_share, harvest, edge, talent, count };
inline constexpr std::size_t kShownCount = static_cast<std::size_t>(ShownId::count);

struct ShownOutcome {
  ShownId key = ShownId::count;
  std::string_view id;
  model::Outcome outcome = model::Outcome::count;  // us_ahead: the share of futures in which it is above zero
};

inline constexpr std::array<ShownOutcome, kShownCount> kShown{{
    {ShownId::lead, "lead", model::Outcome::lead},
    {ShownId::us_ahead, "us_ahead", model::Outcome::lead},
    {ShownId::idea_ratio, "idea_ratio", model::Outcome::idea_ratio},
    {ShownId::cn_share, "cn_share", model::Outcome::cn_share},
    {ShownId::harvest, "harvest", model::Outcome::us_harvest},
    {ShownId::edge, "edge", model::Outcome::edge},
    {ShownId::talent, "talent", model::Outcome::us_universities},
}};

constexpr std::optional<ShownId> find_shown(std::string_view id) {
  for (const ShownOutcome& row : kShown)
    if (row.id == id) return row.key;
  return std::nullopt;
}

// Each is one list to choose from, drawn by the view and mirrored as a <select>.
enum class SelectorId : unsigned char { outcome, map_across, map_up, count };
inline constexpr std::size_t kSelectorCount = static_cast<std::size_t>(SelectorId::count);
inline constexpr std::array<std::string_view, kSelectorCount> kSelectorIds{"outcome", "map_across", "map_up"};

struct Shown {
  ShownId outcome = ShownId::lead;
  model::LeverId across = model::LeverId::us_openness, up = model::LeverId::us_talent_drain;
  bool operator==(const Shown&) const = default;
};

constexpr std::string_view chosen(const Shown& shown, SelectorId selector) {
  if (selector == SelectorId::outcome) return kShown[static_cast<std::size_t>(shown.outcome)].id;
  return model::lever(selector == SelectorId::map_across ? shown.across : shown.up).id;
}

// False when the list has no such option. The map's levers always differ: choosing the other one's swaps them.
constexpr bool choose(Shown& shown, SelectorId selector, std::string_view option) {
  if (selector == SelectorId::outcome) {
    const auto found = find_shown(option);
    if (found) shown.outcome = *found;
    return found.has_value();
  }
  const auto found = model::find_lever(option);
  if (!found) return false;
  model::LeverId& axis = selector == SelectorId::map_across ? shown.across : shown.up;
  model::LeverId& other = selector == SelectorId::map_across ? shown.up : shown.across;
  if (*found == other) other = axis;
  axis = *found;
  return true;
}

namespace check {
constexpr bool shown_are_sound() {
  for (std::size_t i = 0; i < kShownCount; ++i)
    if (static_cast<std::size_t>(kShown[i].key) != i || kShown[i].id.empty()) return false;
  return true;
}
static_assert(shown_are_sound(), "a shown outcome is missing or out of order");
}  // namespace check

}  // namespace seedcorn
