// A pool in this process: workers that exchange bytes as Web Workers do, in an order that each test can choose.
#pragma once

#include <gtest/gtest.h>

#include <vector>

#include "explainer/compute/worker.hpp"
#include "explainer/compute/worker_pool.hpp"

namespace seedcorn::test {

class PoolHere {
 public:
  explicit PoolHere(std::size_t size) {
    pool.resize(size);
    for (std::size_t i = 0; i < size; ++i) workers_.emplace_back(model::Part{i, size});
  }

  std::size_t size() const { return workers_.size(); }

  int jobs() const { return jobs_; }  // done

  WorkerPool pool;  // the page's side

  // Does the newest job to its end; false if there is none.
  bool do_job() {
    const Bytes outbox = pool.outbox();
    if (outbox.empty()) return false;
    const std::vector<std::uint8_t> job(outbox.begin(), outbox.end());
    for (Worker& worker : workers_) EXPECT_TRUE(worker.begin(job));
    bool waiting = false;
    for (Worker& worker : workers_) waiting |= run(worker) == Worker::Stage::waiting;
    if (waiting) exchange();
    for (std::size_t i = workers_.size(); i-- > 0;) {
      EXPECT_EQ(run(workers_[i]), Worker::Stage::done);
      EXPECT_TRUE(pool.receive(i, workers_[i].reply()));
    }
    ++jobs_;
    return true;
  }

  Worker& operator[](std::size_t i) { return workers_[i]; }

  static Worker::Stage run(Worker& worker) {
    Worker::Stage stage = worker.advance();
    while (stage == Worker::Stage::working) stage = worker.advance();
    return stage;
  }

 private:
  void exchange() {
    for (std::size_t from = 0; from < size(); ++from)
      for (std::size_t to = 0; to < size(); ++to)
        EXPECT_EQ(to != from, to != from && workers_[to].take(from, workers_[from].values_for(to)));
  }

  std::vector<Worker> workers_;
  int jobs_ = 0;
};

}  // namespace seedcorn::test
