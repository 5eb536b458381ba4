// What the page says of the current levers, from their futures: curves to draw and headline figures, exact or (while
// the futures are still running) estimated.
#pragma once

#include <array>
#include <optional>

#include "model/ensemble.hpp"
#include "model/levers.hpp"
#include "model/mean_run.hpp"

namespace seedcorn {

struct Figures {
  float lead_2030 = 0;  // months, median
  float lead_2035 = 0;
  float us_ahead_2035 = 0;  // share of futures
  float idea_ratio_2035 = 0;
  float cn_share_2035 = 0;
};

using Fan = std::array<std::array<float, model::kPoints>, model::kPercentiles.size()>;
inline constexpr std::size_t kMedian = 2;
static_assert(model::kPercentiles[kMedian] == 50);

// What one setting of the levers leads to, to be compared with another setting.
struct Outlook {
  std::array<float, model::kPoints> lead{}, us_ahead{};  // months in the middle future, and a share of futures, by step
  Figures figures;
};

struct LeadFutures {
  Fan fan{};  // months of lead by percentile and step
  std::array<float, model::kPoints> us_ahead{};
  Figures figures;
  Outlook baseline;  // every lever at its default
  int members = 0;
  bool exact = false;    // for these levers, with all members
  bool current = false;  // for the evidence and the assumptions as they stand
};

struct Findings {
  std::optional<LeadFutures> futures;  // empty until the first futures have been run
  bool changed = false;                // the levers differ from their defaults

  std::optional<Figures> figures() const { return futures ? std::optional(futures->figures) : std::nullopt; }
  std::optional<Figures> baseline_figures() const {
    return futures ? std::optional(futures->baseline.figures) : std::nullopt;
  }
};

// How far the newest calibration has come, and what its evidence leaves.
struct CalibrationStatus {
  bool complete = false;
  float effective_sample_size = 0;  // of `draws` from the prior
  int draws = 0;
};
// An effective sample below this rests on too few draws. That happens when observations count up to three times and
// contradict each other, not when the evidence is weak.
inline constexpr float kFewDraws = 50;

Figures figures_of(const model::EnsembleSummary& summary);
Outlook outlook_of(const model::EnsembleSummary& summary);

// An estimate for the frames until the futures of the present levers are there. `summary` belongs to earlier levers,
// whose mean run was `mean_then`; its curves are shifted by as much as the mean run has moved since.
LeadFutures futures_shifted(const model::EnsembleSummary& summary, const model::Trajectory& mean_then,
                            const model::Trajectory& mean_now);

}  // namespace seedcorn
