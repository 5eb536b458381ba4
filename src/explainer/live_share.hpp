// China's share of builders while the levers move: the newest futures, shifted by what the mean run has moved since.
#pragma once

#include "explainer/compute/answers/answers.hpp"
#include "explainer/compute/findings.hpp"

namespace seedcorn {

class LiveShare {
 public:
  void follow(const Answer<model::OutcomeFan>& answer, const model::LeverValues& levers);
  const Fan* fan() const { return known_ ? &fan_ : nullptr; }  // null until there are futures

 private:
  bool known_ = false;     // there are futures
  bool anchored_ = false;  // and their levers are known
  model::LeverValues levers_{};
  model::LeverValues shown_{};
  Fan fan_{};
};

}  // namespace seedcorn
