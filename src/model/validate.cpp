#include "model/validate.hpp"

#include <algorithm>
#include <array>
#include <limits>
#include <tuple>
#include <vector>

namespace seedcorn::model {
namespace {

std::optional<Refusal> refuse_outside(std::string_view id, float value, float low, float normal, float high) {
  if (value >= low && value <= high) return std::nullopt;
  return Refusal{id, value, value < low ? low : value > high ? high : normal};
}

// Levenshtein's distance.
std::size_t letters_changed(std::string_view from, std::string_view to) {
  std::vector<std::size_t> row(to.size() + 1);
  for (std::size_t j = 0; j <= to.size(); ++j) row[j] = j;
  for (std::size_t i = 1; i <= from.size(); ++i) {
    std::size_t diagonal = row[0];
    row[0] = i;
    for (std::size_t j = 1; j <= to.size(); ++j) {
      const std::size_t replaced = diagonal + (from[i - 1] == to[j - 1] ? 0 : 1);
      diagonal = row[j];
      row[j] = std::min({replaced, row[j] + 1, row[j - 1] + 1});
    }
  }
  return row[to.size()];
}

template <class Table>
std::string_view closest_id(std::string_view given, const Table& table) {
  std::array<std::string_view, std::tuple_size_v<Table>> ids;
  for (std::size_t i = 0; i < ids.size(); ++i) ids[i] = table[i].id;
  return closest_name(given, ids);
}

}  // namespace

std::optional<Refusal> refuse(LeverId id, float value) {
  const Lever& row = lever(id);
  return refuse_outside(row.id, value, row.low, row.normal, row.high);
}

std::optional<Refusal> refuse(AssumptionId id, float value) {
  const Assumption& row = assumption(id);
  return refuse_outside(row.id, value, row.low, row.mode, row.high);
}

std::optional<Refusal> refuse(const LeverValues& levers) {
  for (const Lever& row : kLevers)
    if (const auto refusal = refuse(row.key, at(levers, row.key))) return refusal;
  return std::nullopt;
}

std::optional<Refusal> refuse(const AssumptionValues& assumptions) {
  for (const Assumption& row : kAssumptions)
    if (const auto refusal = refuse(row.key, at(assumptions, row.key))) return refusal;
  return std::nullopt;
}

std::string_view closest_name(std::string_view given, std::span<const std::string_view> names) {
  std::string_view best;
  std::size_t fewest = std::numeric_limits<std::size_t>::max();
  for (const std::string_view name : names) {
    const std::size_t changed = letters_changed(given, name);
    if (changed >= fewest) continue;
    fewest = changed;
    best = name;
  }
  return best;
}

std::string_view closest_lever(std::string_view id) { return closest_id(id, kLevers); }
std::string_view closest_assumption(std::string_view id) { return closest_id(id, kAssumptions); }

}  // namespace seedcorn::model
