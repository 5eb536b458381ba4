// What has been observed: one row each (docs/model.md, "Calibration"). The calibration weighs its draws by these.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

#include "model/outcomes.hpp"
#include "model/time.hpp"

namespace seedcorn::model {

// Where the difference between run and observation is taken.
enum class ObservationScale : unsigned char { linear, logarithm, logit };

struct Observation {
  Outcome metric = Outcome::count;
  double year = 0;
  int step = 0;
  float value = 0;  // in the unit of its outcome
  float sd = 0;     // standard deviation on the scale
  ObservationScale scale = ObservationScale::linear;
  std::array<std::string_view, 2> sources{};  // ids in assets/evidence.json
  std::string_view note{};
};

// clang-format off
inline constexpr std::array<Observation, 11> kObservations{{
    {Outcome::lead, 2024 + 4 / 12.0, 16, 14.0f, 4.0f, ObservationScale::linear, {"lag_cn_us_max"}},
    {Outcome::lead, 2025, 24, 3.0f, 2.5f, ObservationScale::linear, {"lag_cn_us_min", "lag_open_R1"}},
    {Outcome::lead, 2025 + 9 / 12.0, 33, 4.5f, 2.0f, ObservationScale::linear, {"lag_open_2025"}},
    {Outcome::lead, 2026 + 4 / 12.0, 40, 8.0f, 2.5f, ObservationScale::linear, {"lag_cn_caisi"}},
    {Outcome::lead, 2026 + 8 / 12.0, 44, 7.2f, 2.0f, ObservationScale::linear, {"lag_open_12m_2026"}},
    {Outcome::cn_share, 2024, 12, 0.03f, 0.8f, ObservationScale::logit, {"qwen_deriv_share_2024_01"}},
    {Outcome::cn_share, 2025 + 8 / 12.0, 32, 0.63f, 0.6f, ObservationScale::logit, {"cn_deriv_share_2025_09"}},
    {Outcome::cn_share, 2026 + 1 / 12.0, 37, 0.70f, 0.6f, ObservationScale::logit, {"qwen_deriv_share_2026_02"}},
    {Outcome::idea_ratio, 2025 + 10 / 12.0, 34, 2.0f, 0.35f, ObservationScale::logarithm, {"k_ratio"}, "an anecdote: low weight"},
    {Outcome::pace, 2025, 24, 1.5f, 0.4f, ObservationScale::linear, {"algo_halving", "algo_rate_2025"},
     "plus post-training gains (judgement)"},
    {Outcome::cn_open_share, 2024.5, 18, 0.47f, 0.1f, ObservationScale::linear, {"top100_us_2024", "top100_cn_2024"}},
}};
// clang-format on
inline constexpr std::size_t kObservationCount = kObservations.size();

namespace check {
constexpr bool observations_are_sound() {
  for (const Observation& row : kObservations) {
    const double months = 12 * (row.year - kFirstYear);
    if (row.step < months - 0.5 || row.step > months + 0.5 || row.step < 0 || row.step > kNow) return false;
    if (row.metric == Outcome::count || !(row.sd > 0) || row.sources[0].empty()) return false;
    if (row.scale != ObservationScale::linear && !(row.value > 0)) return false;
    if (row.scale == ObservationScale::logit && !(row.value < 1)) return false;
  }
  return true;
}
static_assert(observations_are_sound(),
              "an observation's step is not its year, or it lies after now, or its value does not fit its scale");
}  // namespace check

}  // namespace seedcorn::model
