// Many futures of one lever setting: particles of the calibration, each continued on its own random stream
// (model.md, "Calibration, live" 4). Computed in slices; the result does not depend on the slicing.
#pragma once

#include <array>

#include "model/calibration.hpp"
#include "model/levers.hpp"
#include "model/time.hpp"

namespace seedcorn::model {

inline constexpr std::array<float, 5> kPercentiles{5, 25, 50, 75, 95};
inline constexpr int kLastYear = 2040;
inline constexpr int kYears = kLastYear - kFirstYear + 1;  // 2023 .. 2040, each at January

struct EnsembleSummary {
  int members = 0;
  float effective_sample_size = 0;
  std::array<std::array<float, kPoints>, kPercentiles.size()> lead{};  // months, by percentile, by step
  std::array<float, kPoints> us_ahead{};                               // share of members with lead > 0
  std::array<float, kYears> idea_ratio{};                              // medians at January of each year
  std::array<float, kYears> cn_share{};
  float next_breakthrough_us = 0;    // share of all members whose first breakthrough from 2027-01 is American alone
  float next_breakthrough_none = 0;  // share without any by 2040
};

class Ensemble {
 public:
  // `posterior` must be complete and outlive the ensemble. Members beyond the particle count reuse particles (m mod K).
  Ensemble(const Posterior& posterior, const LeverValues& levers, int members);
  // Computes up to `blocks` blocks of members; true when all are done.
  bool advance(int blocks);
  float progress() const;  // 0..1
  // Complete ensembles only.
  EnsembleSummary summary() const;
};

}  // namespace seedcorn::model
