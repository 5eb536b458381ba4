// What the page says of the current levers: curves to draw and headline figures, exact or (while the futures are
// still running) estimated from the mean run.
#pragma once

#include <array>

#include "model/ensemble.hpp"
#include "model/levers.hpp"
#include "model/mean_run.hpp"

namespace seedcorn {

struct Figures {
  float lead_2030 = 0;      // months, median
  float lead_2035 = 0;
  float us_ahead_2035 = 0;  // share of futures
  float idea_ratio_2035 = 0;
  float cn_share_2035 = 0;
};

using Fan = std::array<std::array<float, model::kPoints>, model::kPercentiles.size()>;
inline constexpr std::size_t kMedian = 2;
static_assert(model::kPercentiles[kMedian] == 50);

struct Findings {
  Fan fan{};              // months of lead by percentile and step
  std::array<float, model::kPoints> us_ahead{}, baseline_us_ahead{};  // share of futures, by step; without futures unknown
  Figures figures;
  std::array<float, model::kPoints> baseline{};  // median lead with every lever at its default
  Figures baseline_figures;
  int members = 0;        // futures behind the fan; 0 while only the mean run is known
  bool exact = false;     // the fan belongs to these levers, with all its members
  bool changed = false;   // the levers differ from their defaults
};

// How far the newest calibration has come, and what its evidence leaves.
struct CalibrationStatus {
  bool complete = false;
  float effective_sample_size = 0;  // of `draws` from the prior
  int draws = 0;
};
inline constexpr float kFewDraws = 50;  // an effective sample below this rests on too few draws

Figures figures_of(const model::EnsembleSummary& summary);

// The same futures before anything random is known: every percentile is the mean run.
Findings findings_of_mean(const model::Trajectory& mean, const model::Trajectory& baseline);

// `summary` was computed for other levers, whose mean run is `mean_then`: shift its curves by what the mean run has
// moved since. An estimate for the frames until the futures have caught up.
Findings findings_shifted(const model::EnsembleSummary& summary, const model::Trajectory& mean_then, const model::Trajectory& mean_now);

}  // namespace seedcorn
