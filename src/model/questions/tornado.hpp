// What each lever could still change, from where the reader is now: its lowest and its highest value, all else as it
// is.
#pragma once

#include "model/questions/sample.hpp"

namespace seedcorn::model {

inline constexpr int kTornadoYear = 2035;  // January

// Where one setting of the levers leads.
struct Prospect {
  float median_lead = 0;           // months, 2035
  float us_ahead = 0;              // share of futures, 2035
  float next_breakthrough_us = 0;  // share of all futures, by 2040
};
enum class ProspectPart : unsigned char { median_lead, us_ahead, next_breakthrough_us };
float part_of(const Prospect& prospect, ProspectPart part);

struct TornadoRow {
  LeverId lever = LeverId::count;
  Prospect low, high;  // at the ends of the lever's range
};
// The widest span that a lever opens, from now, low and high.
float effect(const Prospect& now, const TornadoRow& row, ProspectPart part);

struct TornadoResult {
  Prospect now;
  std::array<TornadoRow, kLeverCount> rows{};  // largest effect first; ties in the order of the levers
};

class Tornado {
 public:
  // `posterior` must be complete and outlive this.
  Tornado(const Posterior& posterior, const LeverValues& levers, int members);
  bool advance(int blocks);  // of members; true when complete
  float progress() const;    // 0..1
  // Complete tornados only.
  TornadoResult result(ProspectPart sorted_by = ProspectPart::median_lead) const;

 private:
  static constexpr std::size_t kSettings = 1 + 2 * kLeverCount;  // as it is, then low and high of each lever
  LeverValues setting(std::size_t number) const;

  LeverValues levers_;
  Sample sample_;
  std::array<Prospect, kSettings> prospects_{};
  std::size_t settings_done_ = 0;
  std::size_t blocks_done_ = 0;
};

}  // namespace seedcorn::model
