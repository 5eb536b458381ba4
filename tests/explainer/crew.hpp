// A crew in this process: helpers that exchange bytes as Web Workers do, in an order that each test can choose.
#pragma once

#include <gtest/gtest.h>

#include <vector>

#include "explainer/compute/worker.hpp"
#include "explainer/compute/recompute.hpp"

namespace seedcorn::test {

class CrewHere {
 public:
  explicit CrewHere(std::size_t size) {
    for (std::size_t i = 0; i < size; ++i) helpers_.emplace_back(model::Part{i, size});
  }

  std::size_t size() const { return helpers_.size(); }

  int jobs() const { return jobs_; }  // done

  // Does the newest job to its end; false if there is none.
  bool do_job(Recompute& recompute) {
    const Bytes outbox = recompute.crew().outbox();
    if (outbox.empty()) return false;
    const std::vector<std::uint8_t> job(outbox.begin(), outbox.end());
    for (Helper& helper : helpers_) EXPECT_TRUE(helper.begin(job));
    bool waiting = false;
    for (Helper& helper : helpers_) waiting |= run(helper) == Helper::Stage::waiting;
    if (waiting) exchange();
    for (std::size_t i = helpers_.size(); i-- > 0;) {
      EXPECT_EQ(run(helpers_[i]), Helper::Stage::done);
      EXPECT_TRUE(recompute.crew().receive(i, helpers_[i].answer()));
    }
    ++jobs_;
    return true;
  }

  Helper& operator[](std::size_t i) { return helpers_[i]; }

  static Helper::Stage run(Helper& helper) {
    Helper::Stage stage = helper.advance();
    while (stage == Helper::Stage::working) stage = helper.advance();
    return stage;
  }

 private:
  void exchange() {
    for (std::size_t from = 0; from < size(); ++from)
      for (std::size_t to = 0; to < size(); ++to) EXPECT_EQ(to != from, to != from && helpers_[to].take(from, helpers_[from].values_for(to)));
  }

  std::vector<Helper> helpers_;
  int jobs_ = 0;
};

}  // namespace seedcorn::test
