// The smallest value of a lever at which a claim holds in a given share of the futures.
#pragma once

#include "model/questions/claim.hpp"

namespace seedcorn::model {

struct TippingQuestion {
  LeverId lever = LeverId::us_openness;
  Claim claim{Outcome::cn_share, Side::below, 0.5f, 2035};
  std::vector<float> shares{0.5f, 0.9f};  // of the futures
  LeverValues levers = default_levers();  // where all others stand
  int members = 4096;
  Breakthroughs breakthroughs = Breakthroughs::random;  // `expected` with certain_posterior: the mean run
};

// The answer may be that no value reaches the share.
struct TippingPoint {
  float share = 0;  // asked for
  bool found = false;
  float value = 0;        // of the lever, to its step
  float share_there = 0;  // of the futures in which the claim holds at `value`
  bool stays = false;     // the claim keeps holding at every larger value that was tried
};

// First the whole range is scanned, because an effect need not rise or fall throughout. Then the first interval in
// which the share is reached is halved down to the lever's step. A stretch narrower than the scan's interval can be
// missed.
class Tipping {
 public:
  static constexpr std::size_t kIntervals = 24;

  // `posterior` must be complete and outlive this.
  Tipping(const Posterior& posterior, TippingQuestion question);
  bool advance(int blocks);  // of members; true when complete
  float progress() const;    // 0..1

  // Complete questions only. Points in the order of the question's shares.
  std::vector<TippingPoint> points() const { return points_; }
  // What the scan found: values of the lever, ascending, and the share of futures in which the claim holds there.
  struct Tried {
    float value = 0;
    float share = 0;
  };
  std::vector<Tried> tried() const;

 private:
  float value_of(std::size_t notch) const;
  void choose_next();  // the next notch to try, or none: then all points are known
  std::size_t scan_notch(std::size_t i) const { return i * notches_ / kIntervals; }
  // The next notch that this share needs; `notches_ + 1` if it is answered.
  std::size_t search(TippingPoint& point) const;

  TippingQuestion question_;
  Sample sample_;
  std::size_t notches_;       // steps of the lever between its ends
  std::vector<float> known_;  // by notch: the share, or kUnknown
  std::size_t notch_ = 0;     // being tried
  std::size_t tries_ = 0;
  std::vector<TippingPoint> points_;
  bool complete_ = false;
};

}  // namespace seedcorn::model
