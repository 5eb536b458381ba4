// The model's clock (docs/model.md, "Time"): months from 2023-01 (step 0) to 2040-01 (step 204).
#pragma once

namespace seedcorn::model {

inline constexpr int kSteps = 204;  // transitions; a run has kPoints = 205 points
inline constexpr int kPoints = kSteps + 1;
inline constexpr int kNow = 45;     // 2026-10
inline constexpr int kPolicy = 48;  // 2027-01: a moved lever begins to act
inline constexpr int kFirstYear = 2023;
inline constexpr float kMonthsPerYear = 12.0f;
inline constexpr float kDt = 1.0f / kMonthsPerYear;  // years

constexpr float year_of(int step) { return static_cast<float>(kFirstYear) + static_cast<float>(step) / 12.0f; }
constexpr int january(int year) { return 12 * (year - kFirstYear); }

}  // namespace seedcorn::model
