// What would have to be true: in which assumptions the futures where a claim holds differ most from all futures.
#pragma once

#include "model/questions/claim.hpp"

namespace seedcorn::model {

struct WhatIfQuestion {
  Claim claim{Outcome::lead, Side::below, 0.0f, 2030};  // "China leads in 2030"
  LeverValues levers = default_levers();
  int members = 10240;
};

struct WhatIfRow {
  AssumptionId assumption = AssumptionId::count;
  float mean_all = 0;    // in the assumption's unit
  float mean_true = 0;   // over the futures where the claim holds; mean_all if there is none
  float difference = 0;  // of the means, in standard deviations over all futures
};

struct WhatIfResult {
  int members = 0;
  int true_in = 0;                                 // futures in which the claim holds; 0: never
  std::array<WhatIfRow, kAssumptionCount> rows{};  // largest difference first; ties in the order of the assumptions
};

class WhatIf {
 public:
  // `posterior` must be complete and outlive this.
  WhatIf(const Posterior& posterior, const WhatIfQuestion& question);
  bool advance(int blocks);                        // of members; true when complete
  float progress() const;                          // 0..1
  WhatIfResult result() const { return result_; }  // complete questions only

 private:
  void finish();

  const Posterior* posterior_;
  Claim claim_;
  Sample sample_;
  std::size_t blocks_done_ = 0;
  WhatIfResult result_;
};

}  // namespace seedcorn::model
