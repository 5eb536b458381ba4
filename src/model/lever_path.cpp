#include "model/lever_path.hpp"

#include "model/mathf.hpp"

namespace seedcorn::model {
namespace {

constexpr double kPolicyYear = 2027;
constexpr double kRampYears = 1;
constexpr double kComputeRampYears = 8;  // to 2035

constexpr double exact_year(int step) { return kFirstYear + step / 12.0; }

// The share of the way from today's value to the chosen one.
double ramp(int step, double years) {
  const double way = (exact_year(step) - kPolicyYear) / years;
  return way < 0 ? 0 : way > 1 ? 1 : way;
}

// Ramps and histories of a logarithmic lever run in its logarithm.
double on_scale(const Lever& row, float value) {
  return row.scale == Scale::logarithmic ? static_cast<double>(math::ln(value)) : static_cast<double>(value);
}

double before_policy(const Lever& row, double year) {
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

float on_path(LeverId id, float chosen, int step) {
  const Lever& row = lever(id);
  const double year = exact_year(step);
  if (year < kPolicyYear) return static_cast<float>(before_policy(row, year));
  const double today = before_policy(row, kPolicyYear);
  const double years = id == LeverId::compute_ratio ? kComputeRampYears : kRampYears;
  return static_cast<float>(today + (on_scale(row, chosen) - today) * ramp(step, years));
}

}  // namespace

LeverPath lever_path(const LeverValues& levers) {
  LeverPath path;
  for (int step = 0; step < kPoints; ++step) {
    const auto value = [&](LeverId id) { return on_path(id, at(levers, id), step); };
    path[static_cast<std::size_t>(step)] = {
        .us_openness = value(LeverId::us_openness),
        .cn_openness = value(LeverId::cn_openness),
        .us_drain = value(LeverId::us_talent_drain),
        .cn_drain = value(LeverId::cn_talent_drain),
        .inflow = value(LeverId::us_talent_inflow),
        .us_funding = value(LeverId::us_public_research),
        .state_support = value(LeverId::cn_state_support),
        .ln_compute_ratio = value(LeverId::compute_ratio),
        .surprise = static_cast<float>(ramp(step, kComputeRampYears)),
        .age = static_cast<float>(step / 12.0),
    };
  }
  return path;
}

}  // namespace seedcorn::model
