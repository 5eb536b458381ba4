#include "model/lever_path.hpp"

#include "model/mathf.hpp"

namespace seedcorn::model {
namespace {

constexpr double kPolicyYear = 2027;
constexpr double kRampYears = 1;
constexpr double kComputeRampYears = 8;  // to 2035

using OnScale = std::array<double, kLeverCount>;  // lever values; ramps and histories of a logarithmic one run in its logarithm

constexpr double exact_year(std::size_t step) { return kFirstYear + static_cast<double>(step) / 12.0; }

// The share of the way from today's value to the chosen one.
constexpr double ramp(std::size_t step, double years) {
  const double way = (exact_year(step) - kPolicyYear) / years;
  return way < 0 ? 0 : way > 1 ? 1 : way;
}

constexpr double on_scale(const Lever& row, float value) {
  return row.scale == Scale::logarithmic ? static_cast<double>(math::ln(value)) : static_cast<double>(value);
}

constexpr double in_history(const Lever& row, double year) {
  if (row.history_points == 0) return on_scale(row, row.normal);
  for (std::size_t i = 1; i < row.history_points; ++i) {
    const HistoryPoint& a = row.history[i - 1];
    const HistoryPoint& b = row.history[i];
    if (year >= static_cast<double>(b.year)) continue;
    const double from = on_scale(row, a.value);
    const double to = on_scale(row, b.value);
    return from + (to - from) * (year - static_cast<double>(a.year)) / static_cast<double>(b.year - a.year);
  }
  return on_scale(row, row.history[row.history_points - 1].value);
}

constexpr LeverStep step_of(std::size_t step, const OnScale& values) {
  const auto value = [&](LeverId id) { return static_cast<float>(values[static_cast<std::size_t>(id)]); };
  return {
      .us_openness = value(LeverId::us_openness),
      .cn_openness = value(LeverId::cn_openness),
      .us_drain = value(LeverId::us_talent_drain),
      .cn_drain = value(LeverId::cn_talent_drain),
      .inflow = value(LeverId::us_talent_inflow),
      .us_funding = value(LeverId::us_public_research),
      .state_support = value(LeverId::cn_state_support),
      .ln_compute_ratio = value(LeverId::compute_ratio),
      .surprise = static_cast<float>(ramp(step, kComputeRampYears)),
      .age = static_cast<float>(static_cast<double>(step) / 12.0),
  };
}

constexpr OnScale values_in_history(double year) {
  OnScale values{};
  for (const Lever& row : kLevers) values[static_cast<std::size_t>(row.key)] = in_history(row, year);
  return values;
}

constexpr std::array<LeverStep, kPolicy> kHistory = [] {
  std::array<LeverStep, kPolicy> steps{};
  for (std::size_t step = 0; step < kPolicy; ++step) steps[step] = step_of(step, values_in_history(exact_year(step)));
  return steps;
}();
constexpr OnScale kToday = values_in_history(kPolicyYear);

}  // namespace

LeverPath lever_path(const LeverValues& levers) {
  OnScale chosen{};
  for (const Lever& row : kLevers) chosen[static_cast<std::size_t>(row.key)] = on_scale(row, at(levers, row.key));
  LeverPath path;
  for (std::size_t step = 0; step < kPolicy; ++step) path[step] = kHistory[step];
  for (std::size_t step = kPolicy; step < kPoints; ++step) {
    const double usual = ramp(step, kRampYears);
    const double compute = ramp(step, kComputeRampYears);
    OnScale values;
    for (std::size_t i = 0; i < kLeverCount; ++i) {
      const double way = i == static_cast<std::size_t>(LeverId::compute_ratio) ? compute : usual;
      values[i] = kToday[i] + (chosen[i] - kToday[i]) * way;
    }
    path[step] = step_of(step, values);
  }
  return path;
}

}  // namespace seedcorn::model
