// What nobody knows for certain: one row each, the only place where they stand (docs/model.md, "Assumptions").
// Their order is part of the random streams and must not change.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

namespace seedcorn::model {

enum class AssumptionId : unsigned char {
  crowding,
  reuse,
  lab_weight,
  absorption,
  secret_reach,
  duplication,
  appropriability,
  seed_elasticity,
  seed_turnover,
  star_loss,
  open_delay,
  leak_time,
  obsolescence,
  idea_gain,
  compute_weight,
  compute_surprise,
  difficulty,
  breakthrough_rate,
  breakthrough_size,
  novelty_weight,
  community,
  us_training,
  cn_training,
  poaching,
  emigration,
  us_pool,
  cn_pool,
  adoption_speed,
  licence_pull,
  release_lag,
  us_secrets_2023,
  cn_secrets_2023,
  us_public_2023,
  cn_public_2023,
  cn_share_2023,
  cn_labs_2023,
  cn_universities_2023,
  count
};
inline constexpr std::size_t kAssumptionCount = static_cast<std::size_t>(AssumptionId::count);
static_assert(kAssumptionCount == 37);

// A triangular prior: low and high are possible, mode is most likely.
struct Assumption {
  AssumptionId key = AssumptionId::count;
  std::string_view id;
  std::string_view unit;
  std::string_view meaning;
  float low = 0;
  float mode = 0;
  float high = 0;
  std::array<std::string_view, 3> sources{};  // ids in assets/evidence.json
  std::string_view judgement{};               // why, where no source measures it
};

// clang-format off
inline constexpr std::array<Assumption, kAssumptionCount> kAssumptions{{
    {AssumptionId::crowding, "crowding", "exponent", "exponent on researchers: 1 = no stepping on toes",
     0.5f, 0.75f, 1.0f, {"jones_beta", "ideas_us_halving"}},
    {AssumptionId::reuse, "reuse", "exponent", "exponent on access to the world's fresh ideas",
     0.4f, 1.1f, 2.0f, {"frontier_access", "ip_williams", "open_furman"}},
    {AssumptionId::lab_weight, "lab_weight", "factor", "output of a lab researcher against a university one",
     1.0f, 1.5f, 2.5f, {"notable_industry_share_2025"}},
    {AssumptionId::absorption, "absorption", "fraction", "share of the rival's public ideas one can use",
     0.4f, 0.75f, 1.0f, {"imitation_cost"}},
    {AssumptionId::secret_reach, "secret_reach", "fraction", "share of home secrets an average home lab can use",
     0.2f, 0.5f, 0.9f, {}, "a few labs, partly overlapping"},
    {AssumptionId::duplication, "duplication", "fraction", "effort closed labs waste on redoing each other's work",
     0.0f, 0.4f, 0.8f, {"rnd_share"}},
    {AssumptionId::appropriability, "appropriability", "fraction", "effort lost because published ideas earn less",
     0.0f, 0.1f, 0.3f, {"open_mice"}},
    {AssumptionId::seed_elasticity, "seed_elasticity", "exponent", "how far lab output depends on the seed stock",
     0.0f, 0.4f, 0.9f, {"faculty_waldinger", "academia_novelty"}},
    {AssumptionId::seed_turnover, "seed_turnover", "per year", "share of the seed stock used up per year",
     0.1f, 0.2f, 0.35f, {}, "from the Transformer of 2017 to its products of 2022: five years"},
    {AssumptionId::star_loss, "star_loss", "fraction", "university productivity lost when labs hire its best, at drain 1",
     0.0f, 0.25f, 0.5f, {"star_azoulay", "faculty_waldinger"}},
    {AssumptionId::open_delay, "open_delay", "years", "years until a public idea is used by the rival",
     0.15f, 0.6f, 1.5f, {}, "no measured value found"},
    {AssumptionId::leak_time, "leak_time", "years", "years until a secret is public",
     0.4f, 1.0f, 1.6f, {"leak_mansfield", "secrecy_deepmind"}},
    {AssumptionId::obsolescence, "obsolescence", "per year", "share of fresh ideas per year that become common textbook knowledge",
     0.2f, 0.4f, 0.7f, {}, "no measured value found"},
    {AssumptionId::idea_gain, "idea_gain", "nats per idea-year", "effective compute gained per idea-year",
     0.3f, 0.55f, 0.9f, {"algo_halving", "algo_rate_2025"}},
    {AssumptionId::compute_weight, "compute_weight", "factor", "how far compute turns into capability",
     0.2f, 0.6f, 1.0f, {"compute_us", "compute_cn_owned"}},
    {AssumptionId::compute_surprise, "compute_surprise", "nats", "unforeseen change of the logarithm of the compute ratio by 2035",
     -1.2f, 0.0f, 1.2f, {}, "chips, export rules and energy may each change it by this much"},
    {AssumptionId::difficulty, "difficulty", "per year", "yearly fall of research productivity",
     0.0f, 0.05f, 0.08f, {"ideas_us_halving", "ideas_chips"}},
    {AssumptionId::breakthrough_rate, "breakthrough_rate", "per year", "Transformer-size breakthroughs in the world at the effort of 2023",
     0.08f, 0.18f, 0.32f, {"algo_scale_dep"}},
    {AssumptionId::breakthrough_size, "breakthrough_size", "nats", "effective compute gained by a breakthrough",
     1.2f, 1.97f, 3.0f, {"transformer_ceg"}},
    {AssumptionId::novelty_weight, "novelty_weight", "factor", "weight of university ideas in finding breakthroughs",
     1.0f, 2.0f, 4.0f, {"academia_novelty"}},
    {AssumptionId::community, "community", "idea-years per year", "ideas added by everybody building on the open stack",
     0.0f, 0.3f, 0.9f, {"qwen_derivatives_2026_08", "cn_ideas_adopted"}},
    {AssumptionId::us_training, "us_training", "per year", "new researchers per US university researcher",
     0.2f, 0.25f, 0.3f, {"phd_growth_22_24"}},
    {AssumptionId::cn_training, "cn_training", "per year", "new researchers per Chinese university researcher",
     0.18f, 0.23f, 0.3f, {"researchers_cn_2024"}},
    {AssumptionId::poaching, "poaching", "per year", "faculty hired away at drain 1",
     0.0f, 0.03f, 0.06f, {"prof_departures"}},
    {AssumptionId::emigration, "emigration", "fraction", "share of new Chinese researchers who leave at inflow 1",
     0.15f, 0.3f, 0.4f, {"cn_grad_stay", "us_inflow_drop"}},
    {AssumptionId::us_pool, "us_pool", "talent", "talent the US can ever field",
     2.0f, 3.0f, 5.0f, {}, "no measured value found"},
    {AssumptionId::cn_pool, "cn_pool", "talent", "talent China can ever field",
     2.5f, 4.0f, 6.5f, {"researchers_cn_2024"}},
    {AssumptionId::adoption_speed, "adoption_speed", "per year", "logistic speed of the builders' choice, per year of advantage",
     1.0f, 2.5f, 5.0f, {"qwen_deriv_share_2024_01", "qwen_deriv_share_2026_02"}},
    {AssumptionId::licence_pull, "licence_pull", "years", "years of capability that a fully open licence is worth to a builder",
     0.5f, 1.5f, 3.0f, {"permissive_cn_2026", "permissive_us_2026"}},
    {AssumptionId::release_lag, "release_lag", "years", "years by which a fully closed bloc's open models trail its frontier",
     0.3f, 0.7f, 1.2f, {"lag_open_2025", "lag_open_12m_2026"}},
    {AssumptionId::us_secrets_2023, "us_secrets_2023", "idea-years", "fresh ideas held secret by US labs in 2023",
     0.5f, 3.0f, 5.5f, {"lag_cn_us_max"}},
    {AssumptionId::cn_secrets_2023, "cn_secrets_2023", "idea-years", "fresh ideas held secret by Chinese labs in 2023",
     0.0f, 0.1f, 0.4f, {}, "little was known to be ahead of the public state then"},
    {AssumptionId::us_public_2023, "us_public_2023", "idea-years", "fresh public ideas from the US in 2023",
     1.0f, 1.6f, 2.4f, {"top100_us_2021"}},
    {AssumptionId::cn_public_2023, "cn_public_2023", "idea-years", "fresh public ideas from China in 2023",
     0.7f, 1.2f, 2.0f, {"top100_cn_2021"}},
    {AssumptionId::cn_share_2023, "cn_share_2023", "fraction", "China's share of new work built on open models in 2023",
     0.03f, 0.07f, 0.15f, {"qwen_deriv_share_2024_01"}},
    {AssumptionId::cn_labs_2023, "cn_labs_2023", "talent", "lab researchers in China in 2023",
     0.2f, 0.3f, 0.45f, {"origin_cn_2022", "work_cn_2022"}},
    {AssumptionId::cn_universities_2023, "cn_universities_2023", "talent", "university researchers in China in 2023",
     0.3f, 0.45f, 0.65f, {"researchers_cn_2024"}},
}};
// clang-format on

using AssumptionValues = std::array<float, kAssumptionCount>;

constexpr const Assumption& assumption(AssumptionId id) { return kAssumptions[static_cast<std::size_t>(id)]; }
constexpr float& at(AssumptionValues& values, AssumptionId id) { return values[static_cast<std::size_t>(id)]; }
constexpr float at(const AssumptionValues& values, AssumptionId id) { return values[static_cast<std::size_t>(id)]; }

// What a reader allows an assumption to be, within its prior's range. Where low equals high, it is fixed.
struct Interval {
  float low = 0, high = 0;
  bool operator==(const Interval&) const = default;
};
using Intervals = std::array<Interval, kAssumptionCount>;

inline constexpr Intervals kWholeRanges = [] {
  Intervals intervals{};
  for (std::size_t i = 0; i < kAssumptionCount; ++i) intervals[i] = {kAssumptions[i].low, kAssumptions[i].high};
  return intervals;
}();

constexpr const Interval& at(const Intervals& intervals, AssumptionId id) {
  return intervals[static_cast<std::size_t>(id)];
}
constexpr Interval& at(Intervals& intervals, AssumptionId id) { return intervals[static_cast<std::size_t>(id)]; }

// The most likely values or, where an interval leaves them out, its nearest value.
constexpr AssumptionValues modal_assumptions(const Intervals& within = kWholeRanges) {
  AssumptionValues values{};
  for (std::size_t i = 0; i < kAssumptionCount; ++i) {
    const float mode = kAssumptions[i].mode;
    values[i] = mode < within[i].low ? within[i].low : mode > within[i].high ? within[i].high : mode;
  }
  return values;
}

constexpr std::optional<AssumptionId> find_assumption(std::string_view id) {
  for (const Assumption& row : kAssumptions)
    if (row.id == id) return row.key;
  return std::nullopt;
}

namespace check {
constexpr bool assumptions_are_sound() {
  for (std::size_t i = 0; i < kAssumptionCount; ++i) {
    const Assumption& row = kAssumptions[i];
    if (static_cast<std::size_t>(row.key) != i || row.id.empty() || row.unit.empty() || row.meaning.empty())
      return false;
    if (!(row.low < row.high && row.low <= row.mode && row.mode <= row.high)) return false;
    if (row.sources[0].empty() == row.judgement.empty()) return false;
    for (std::size_t j = 0; j < i; ++j)
      if (kAssumptions[j].id == row.id) return false;
  }
  return true;
}
static_assert(assumptions_are_sound(),
              "an assumption is missing, out of order, without text or ground, or its mode is outside its range");
}  // namespace check

}  // namespace seedcorn::model
