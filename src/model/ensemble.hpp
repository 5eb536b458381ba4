// Many futures of one lever setting: particles of the calibration, each continued on its own random stream
// (docs/model.md, "Calibration", 4). Computed in slices, and in parts that exchange their members' values; the result
// depends neither on the slicing nor on the number of parts.
#pragma once

#include <array>
#include <span>
#include <vector>

#include "model/calibration.hpp"
#include "model/futures.hpp"
#include "model/levers.hpp"
#include "model/part.hpp"
#include "model/percentiles.hpp"
#include "model/rows.hpp"
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
  int us_first = 0;                // members whose first breakthrough from 2027-01 is American alone
  int none_first = 0;              // members without any by 2040
  float next_breakthrough_us = 0;  // the same as shares of all members
  float next_breakthrough_none = 0;
};

// Adds what a part has found. The summary of all parts, added to an empty one, is the ensemble's.
void add_part(EnsembleSummary& whole, const EnsembleSummary& found, Part part);

class Ensemble {
 public:
  // `posterior` must be complete and outlive the ensemble. Members beyond the particle count reuse particles (m mod K).
  // `expected` breakthroughs take all chance out of the futures: a member is then the mean run of its particle.
  Ensemble(const Posterior& posterior, const LeverValues& levers, int members,
           Breakthroughs breakthroughs = Breakthroughs::random, Part part = {});
  // Begins again with other levers, in the memory it has; what does not depend on levers is kept.
  void restart(const LeverValues& levers);
  // Computes up to `units` of work (a block of members, or the percentiles of a few rows); true when all are done. One
  // of several parts does its members, then waits for the others' values, then does its rows.
  bool advance(int units);
  bool waits() const { return next_ == blocks_.last && missing_ > 0; }
  float progress() const;  // 0..1
  int members() const { return summary_.members; }
  // Complete ensembles only. One of several parts has only its own rows.
  EnsembleSummary summary() const;
  // The lead of all members, months, at a step after kNow; complete ensembles only, not of parts.
  std::span<const float> lead(int step) const;

  // While it waits: the values of this part's members in the rows of another part; good until the next such call.
  std::span<const float> values_for(std::size_t other);
  // Another part's members in the rows of this one. False if there are not as many values as there should be.
  bool take(std::size_t other, std::span<const float> values);

 private:
  void run_members();
  void finish_row();
  void finish_lead(std::size_t step);
  void finish_year(std::size_t year);
  // Calls visit(values) for each block of members of one part in each row of another.
  template <class Visit>
  void visit_values(std::size_t members_of, std::size_t rows_of, Visit visit) const;
  std::size_t count_values(std::size_t members_of, std::size_t rows_of) const;
  // Members of a quantity at a step: the particles' own up to now, computed futures afterwards.
  std::span<const float> members_at(const ParticleHistory& past, std::size_t future_row, int step);

  const Posterior* posterior_;
  Breakthroughs breakthroughs_;
  Part part_;
  std::size_t members_;
  std::vector<std::uint32_t> order_;  // blocks of members: those on one block of particles follow each other
  Range blocks_;                      // in that order, of this part
  LeverPath path_{};
  EnsembleSummary summary_;

  std::size_t particle_block_ = 0;  // whose efforts efforts_ holds
  std::size_t next_ = 0;            // block of members
  std::size_t missing_ = 0;         // parts whose values have not arrived
  std::size_t past_left_ = 0;       // rows of the past still to summarise; only once, because they depend on no lever
  std::size_t rows_left_ = 0;       // the same of the rows ahead

  std::vector<EffortPath<Float4, kGroups>> efforts_;  // a single one, of particle_block_
  Rows values_;                   // by row (each month's lead, then each January's idea ratio and share), by member
  std::vector<float> past_;       // one row of the past, by member
  std::vector<float> for_other_;  // kept, because fresh memory for every exchange would cost more than the copying
  Percentiles percentiles_;
  Percentiles::Series lead_, idea_ratio_, cn_share_;
};

}  // namespace seedcorn::model
