// What is chosen from lists: the sandbox's outcome and the two levers of its map, the statement of the evidence chapter
// and its wall of facts.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

#include "model/levers.hpp"
#include "model/outcomes.hpp"
#include "model/questions/claim.hpp"

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

// Statements of which one can ask what would have to be true.
enum class ClaimId : unsigned char { china_2030, china_2035, us_2035, us_far_2035, builders_2035, count };
inline constexpr std::size_t kClaimCount = static_cast<std::size_t>(ClaimId::count);
inline constexpr std::array<std::string_view, kClaimCount> kClaimIds{"china_2030", "china_2035", "us_2035",
                                                                     "us_far_2035", "builders_2035"};
inline constexpr std::array<model::Claim, kClaimCount> kClaims{{
    {model::Outcome::lead, model::Side::below, 0, 2030},
    {model::Outcome::lead, model::Side::below, 0, 2035},
    {model::Outcome::lead, model::Side::above, 0, 2035},
    {model::Outcome::lead, model::Side::above, 12, 2035},
    {model::Outcome::cn_share, model::Side::below, 0.5f, 2035},
}};

// Which facts the wall shows: of what grade, and how old.
enum class GradeShown : unsigned char { all, primary, secondary, unverified, count };
inline constexpr std::size_t kGradeCount = static_cast<std::size_t>(GradeShown::count);
inline constexpr std::array<std::string_view, kGradeCount> kGradeIds{"all", "primary", "secondary",
                                                                     "unverified"};  // as in assets/evidence.json
enum class AgeShown : unsigned char { all, recent, older, count };
inline constexpr std::size_t kAgeCount = static_cast<std::size_t>(AgeShown::count);
inline constexpr std::array<std::string_view, kAgeCount> kAgeIds{"all", "recent", "older"};

// Each is one list to choose from, drawn by the view and mirrored as a <select>.
enum class SelectorId : unsigned char { outcome, map_across, map_up, claim, grade, age, count };
inline constexpr std::size_t kSelectorCount = static_cast<std::size_t>(SelectorId::count);
inline constexpr std::array<std::string_view, kSelectorCount> kSelectorIds{"outcome", "map_across", "map_up",
                                                                           "claim",   "grade",      "age"};

struct Shown {
  ShownId outcome = ShownId::lead;
  model::LeverId across = model::LeverId::us_openness, up = model::LeverId::us_talent_drain;
  ClaimId claim = ClaimId::china_2030;
  GradeShown grade = GradeShown::all;
  AgeShown age = AgeShown::all;
  bool operator==(const Shown&) const = default;
};

constexpr std::string_view chosen(const Shown& shown, SelectorId selector) {
  if (selector == SelectorId::outcome) return kShown[static_cast<std::size_t>(shown.outcome)].id;
  if (selector == SelectorId::claim) return kClaimIds[static_cast<std::size_t>(shown.claim)];
  if (selector == SelectorId::grade) return kGradeIds[static_cast<std::size_t>(shown.grade)];
  if (selector == SelectorId::age) return kAgeIds[static_cast<std::size_t>(shown.age)];
  return model::lever(selector == SelectorId::map_across ? shown.across : shown.up).id;
}

// Calls `visit` with the id of every option.
template <class Visit>
void each_option(SelectorId selector, Visit visit) {
  const auto rows = [&](const auto& table) {
    for (const auto& row : table) visit(row.id);
  };
  const auto ids = [&](const auto& table) {
    for (const std::string_view id : table) visit(id);
  };
  switch (selector) {
    case SelectorId::outcome: return rows(kShown);
    case SelectorId::claim: return ids(kClaimIds);
    case SelectorId::grade: return ids(kGradeIds);
    case SelectorId::age: return ids(kAgeIds);
    default: return rows(model::kLevers);
  }
}

template <class Key, std::size_t N>
constexpr bool choose_of(const std::array<std::string_view, N>& ids, std::string_view option, Key& into) {
  for (std::size_t i = 0; i < N; ++i) {
    if (ids[i] != option) continue;
    into = static_cast<Key>(i);
    return true;
  }
  return false;
}

// False when the list has no such option. The map's levers always differ: choosing the other one's swaps them.
constexpr bool choose(Shown& shown, SelectorId selector, std::string_view option) {
  if (selector == SelectorId::outcome) {
    const auto found = find_shown(option);
    if (found) shown.outcome = *found;
    return found.has_value();
  }
  if (selector == SelectorId::claim) return choose_of(kClaimIds, option, shown.claim);
  if (selector == SelectorId::grade) return choose_of(kGradeIds, option, shown.grade);
  if (selector == SelectorId::age) return choose_of(kAgeIds, option, shown.age);
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
