#include "model/lever_path.hpp"

#include "model/mathf.hpp"

namespace seedcorn::model {
namespace {

constexpr double kPolicyYear = 2027;
constexpr double kRampYears = 1;
constexpr double kComputeRampYears = 8;  // to 2035

using OnScale =
    std::array<double, kLeverCount>;  // lever values; ramps and histories of a logarithmic one run in its logarithm

constexpr double exact_year(std::size_t step) { return kFirstYear + static_cast<double>(step) / 12.0; }

// The share of the way from today's value to the chosen one.
constexpr double ramp(std::size_t step, double years) {
  const double way = (exact_year(step) - kPolicyYear) / years;
  return way < 0 ? 0 : way > 1 ? 1 : way;
}

constexpr double on_scale(Scale scale, float value) {
  return scale == Scale::logarithmic ? static_cast<double>(math::ln(value)) : static_cast<double>(value);
}

// What the path needs of a lever's row, with values on the lever's scale. Without the texts of the row, so that a
// program that shows none need not contain them.
struct Past {
  Scale scale = Scale::linear;
  double begins = 0, ends = 0;  // years; flat afterwards
  double first = 0, today = 0;
};
constexpr std::array<Past, kLeverCount> kPast = [] {
  std::array<Past, kLeverCount> all{};
  for (std::size_t i = 0; i < kLeverCount; ++i) {
    const Lever& row = kLevers[i];
    const HistoryPoint always{0, row.normal};
    const HistoryPoint& from = row.history_points > 0 ? row.history.front() : always;
    const HistoryPoint& to = row.history_points > 0 ? row.history[row.history_points - 1] : always;
    all[i] = {row.scale, static_cast<double>(from.year), static_cast<double>(to.year), on_scale(row.scale, from.value),
              on_scale(row.scale, to.value)};
  }
  return all;
}();

double before_policy(const Past& past, double year) {
  return year < past.ends ? past.first + (past.today - past.first) * (year - past.begins) / (past.ends - past.begins)
                          : past.today;
}
double after_policy(const Past& past, double chosen, double way) { return past.today + (chosen - past.today) * way; }

LeverStep step_of(std::size_t step, const OnScale& values) {
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

}  // namespace

LeverPath lever_path(const LeverValues& levers) {
  OnScale chosen;
  for (std::size_t i = 0; i < kLeverCount; ++i) chosen[i] = on_scale(kPast[i].scale, levers[i]);
  LeverPath path;
  for (std::size_t step = 0; step < kPoints; ++step) {
    const double year = exact_year(step);
    const double usual = ramp(step, kRampYears);
    const double compute = ramp(step, kComputeRampYears);
    OnScale values;
    for (std::size_t i = 0; i < kLeverCount; ++i) {
      const double way = i == static_cast<std::size_t>(LeverId::compute_ratio) ? compute : usual;
      values[i] = step < kPolicy ? before_policy(kPast[i], year) : after_policy(kPast[i], chosen[i], way);
    }
    path[step] = step_of(step, values);
  }
  return path;
}

}  // namespace seedcorn::model
