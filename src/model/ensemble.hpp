// Many futures of one lever setting: particles of the calibration, each continued on its own random stream
// (model.md, "Calibration, live" 4). Computed in slices; the result does not depend on the slicing.
#pragma once

#include <array>
#include <span>
#include <vector>

#include "model/calibration.hpp"
#include "model/futures.hpp"
#include "model/levers.hpp"
#include "model/percentiles.hpp"
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
  // `expected` breakthroughs take all chance out of the futures: a member is then the mean run of its particle.
  Ensemble(const Posterior& posterior, const LeverValues& levers, int members,
           Breakthroughs breakthroughs = Breakthroughs::random);
  // Begins again with other levers, in the memory it has; what does not depend on levers is kept.
  void restart(const LeverValues& levers);
  // Computes up to `blocks` units of work (a block of members, or the percentiles of a few rows); true when all are done.
  bool advance(int blocks);
  float progress() const;  // 0..1
  // Complete ensembles only.
  EnsembleSummary summary() const;
  // The lead of all members, months, at a step after kNow; complete ensembles only.
  std::span<const float> lead(int step) const;

 private:
  void begin_particles();
  void run_members();
  void finish_row();
  void finish_lead(std::size_t step);
  void finish_year(std::size_t year);
  // Members of a quantity at a step: the particles' own up to now, computed futures afterwards.
  std::span<const float> members_at(const ParticleHistory& past, const std::vector<float>& future, std::size_t future_row, int step);

  const Posterior* posterior_;
  Breakthroughs breakthroughs_;
  std::size_t members_;
  std::size_t blocks_;  // of members
  LeverPath path_;
  EnsembleSummary summary_;

  std::size_t particle_block_ = 0;  // at hand
  std::size_t next_block_ = 0;      // of members, on the particle block at hand
  std::size_t blocks_done_ = 0;
  std::size_t first_row_ = 0;  // rows before it do not depend on levers and are known
  std::size_t rows_done_ = 0;
  std::size_t us_first_ = 0;
  std::size_t none_ = 0;

  std::vector<EffortPath<Float4, kGroups>> efforts_;  // one: of the particle block at hand
  std::vector<float> lead_;              // by step after kNow, by member
  std::vector<float> idea_ratio_;        // by January after now, by member
  std::vector<float> cn_share_;
  std::vector<float> past_;  // one row of the past, by member
  Percentiles percentiles_;
};

// One member alone, from 2023 on; the same bits as in an ensemble.
struct MemberPath {
  std::array<float, kPoints> lead{};  // months
  std::array<bool, kPoints> us_breakthrough{};
  std::array<bool, kPoints> cn_breakthrough{};
};
MemberPath member_path(const Posterior& posterior, const LeverValues& levers, int member);

}  // namespace seedcorn::model
