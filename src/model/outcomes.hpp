// What is read from a run at every step (docs/model.md, "Outcomes"): the columns of `seedcorn trajectory`.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace seedcorn::model {

enum class Outcome : unsigned char {
  lead,
  compute,
  open_ideas,
  secrets,
  idea_ratio,
  cn_share,
  us_universities,
  us_labs,
  cn_universities,
  cn_labs,
  edge,
  us_harvest,
  us_seed,
  us_odds,
  hazard,
  cn_open_share,
  pace,
  count
};
inline constexpr std::size_t kOutcomeCount = static_cast<std::size_t>(Outcome::count);

struct OutcomeRow {
  Outcome key = Outcome::count;
  std::string_view id;
  std::string_view unit;
  std::string_view meaning;
};

inline constexpr std::array<OutcomeRow, kOutcomeCount> kOutcomes{{
    {Outcome::lead, "lead", "months", "how far the best US model is ahead of the best Chinese one"},
    {Outcome::compute, "compute", "months", "part of the lead from compute"},
    {Outcome::open_ideas, "open_ideas", "months", "part of the lead from public ideas"},
    {Outcome::secrets, "secrets", "months", "part of the lead from ideas kept secret"},
    {Outcome::idea_ratio, "idea_ratio", "ratio", "published lab ideas, China over the United States"},
    {Outcome::cn_share, "cn_share", "fraction", "China's share of new work built on open models"},
    {Outcome::us_universities, "us_universities", "talent", "university researchers, US total of 2023 = 1"},
    {Outcome::us_labs, "us_labs", "talent", "lab researchers, US total of 2023 = 1"},
    {Outcome::cn_universities, "cn_universities", "talent", "university researchers, US total of 2023 = 1"},
    {Outcome::cn_labs, "cn_labs", "talent", "lab researchers, US total of 2023 = 1"},
    {Outcome::edge, "edge", "months", "the world's best lab ahead of the best open model"},
    {Outcome::us_harvest, "us_harvest", "idea-years per year", "ideas made by US labs"},
    {Outcome::us_seed, "us_seed", "factor", "what the seed stock does to US lab output"},
    {Outcome::us_odds, "us_odds", "fraction", "odds that the next breakthrough is American"},
    {Outcome::hazard, "hazard", "per year", "breakthroughs expected, both blocs"},
    {Outcome::cn_open_share, "cn_open_share", "fraction", "China's share of published ideas"},
    {Outcome::pace, "pace", "nats per year", "algorithmic progress at the US frontier"},
}};

namespace check {
constexpr bool outcomes_are_sound() {
  for (std::size_t i = 0; i < kOutcomeCount; ++i)
    if (static_cast<std::size_t>(kOutcomes[i].key) != i || kOutcomes[i].id.empty() || kOutcomes[i].unit.empty())
      return false;
  return true;
}
static_assert(outcomes_are_sound(), "an outcome is missing, out of order or without unit");
}  // namespace check

}  // namespace seedcorn::model
