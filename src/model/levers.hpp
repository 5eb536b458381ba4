// The eight levers a reader can move: one row each, the only place where they stand (docs/model.md, "Levers").
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

namespace seedcorn::model {

enum class LeverId : unsigned char {
  us_openness,
  cn_openness,
  us_talent_drain,
  cn_talent_drain,
  us_talent_inflow,
  us_public_research,
  cn_state_support,
  compute_ratio,
  count
};
inline constexpr std::size_t kLeverCount = static_cast<std::size_t>(LeverId::count);

enum class Scale : unsigned char { linear, logarithmic };
enum class Unit : unsigned char { fraction, index, multiple, ratio };

struct HistoryPoint {
  float year = 0;
  float value = 0;
};

struct Lever {
  LeverId key = LeverId::count;
  std::string_view id;
  std::string_view meaning;
  Unit unit = Unit::fraction;
  float low = 0;
  float high = 0;
  float normal = 0;  // the default: today's value, and for compute_ratio today's expectation for 2035
  float step = 0;    // one press of an arrow key, in the lever's unit
  Scale scale = Scale::linear;
  std::array<HistoryPoint, 2> history{};  // before 2027, from 2023 on; after its last point the value stays
  std::size_t history_points = 0;         // 0: `normal` throughout
};

// clang-format off
inline constexpr std::array<Lever, kLeverCount> kLevers{{
    {LeverId::us_openness, "us_openness", "share of US lab ideas published in usable form", Unit::fraction,
     0.0f, 1.0f, 0.24f, 0.01f, Scale::linear, {{{2023.0f, 0.45f}, {2025.0f, 0.24f}}}, 2},
    {LeverId::cn_openness, "cn_openness", "share of Chinese lab ideas published in usable form", Unit::fraction,
     0.0f, 1.0f, 0.80f, 0.01f, Scale::linear, {{{2023.0f, 0.55f}, {2024.5f, 0.80f}}}, 2},
    {LeverId::us_talent_drain, "us_talent_drain",
     "share of new US AI PhDs (and pull on faculty) taken by labs", Unit::fraction, 0.1f, 0.95f, 0.63f, 0.01f,
     Scale::linear, {{{2023.0f, 0.75f}, {2025.0f, 0.63f}}}, 2},
    {LeverId::cn_talent_drain, "cn_talent_drain",
     "share of new Chinese AI PhDs (and pull on faculty) taken by labs", Unit::fraction, 0.1f, 0.95f, 0.45f,
     0.01f, Scale::linear, {}, 0},
    {LeverId::us_talent_inflow, "us_talent_inflow", "researchers moving to the US, 2017 = 1", Unit::index, 0.0f,
     1.5f, 0.11f, 0.01f, Scale::linear, {{{2023.0f, 0.6f}, {2025.0f, 0.11f}}}, 2},
    {LeverId::us_public_research, "us_public_research", "US university training capacity (funding), today = 1",
     Unit::multiple, 0.25f, 3.0f, 1.0f, 0.05f, Scale::linear, {}, 0},
    {LeverId::cn_state_support, "cn_state_support", "Chinese state support for open source", Unit::fraction,
     0.0f, 1.0f, 0.5f, 0.01f, Scale::linear, {}, 0},
    {LeverId::compute_ratio, "compute_ratio", "US : China frontier compute in 2035", Unit::ratio, 1.0f, 20.0f,
     4.0f, 0.1f, Scale::logarithmic, {{{2023.0f, 10.0f}, {2027.0f, 8.0f}}}, 2},
}};
// clang-format on

using LeverValues = std::array<float, kLeverCount>;

constexpr const Lever& lever(LeverId id) { return kLevers[static_cast<std::size_t>(id)]; }
constexpr float& at(LeverValues& values, LeverId id) { return values[static_cast<std::size_t>(id)]; }
constexpr float at(const LeverValues& values, LeverId id) { return values[static_cast<std::size_t>(id)]; }

inline constexpr LeverValues kDefaultLevers = [] {
  LeverValues values{};
  for (std::size_t i = 0; i < kLeverCount; ++i) values[i] = kLevers[i].normal;
  return values;
}();
constexpr LeverValues default_levers() { return kDefaultLevers; }

constexpr std::optional<LeverId> find_lever(std::string_view id) {
  for (const Lever& row : kLevers)
    if (row.id == id) return row.key;
  return std::nullopt;
}

namespace check {
constexpr bool levers_are_sound() {
  for (std::size_t i = 0; i < kLeverCount; ++i) {
    const Lever& row = kLevers[i];
    if (static_cast<std::size_t>(row.key) != i || row.id.empty() || row.meaning.empty()) return false;
    if (!(row.low < row.high && row.low <= row.normal && row.normal <= row.high && row.step > 0)) return false;
    if (row.scale == Scale::logarithmic && !(row.low > 0)) return false;
    for (std::size_t j = 0; j < i; ++j)
      if (kLevers[j].id == row.id) return false;
  }
  return true;
}
static_assert(levers_are_sound(),
              "a lever is missing, out of order, without text, or its default is outside its range");
}  // namespace check

}  // namespace seedcorn::model
