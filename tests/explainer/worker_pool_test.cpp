#include "worker_pool.hpp"

#include "explainer/compute/answers/answering.hpp"
#include "explainer/compute/recompute.hpp"
#include "explainer/state/action.hpp"

namespace seedcorn {
namespace {

using model::LeverId;

State opened() {
  State state;
  update(state, SetLever{LeverId::us_openness, 0.8f});
  return state;
}

State heaviest() {
  State state = opened();
  for (std::size_t i = 0; i < model::kObservationCount; ++i) update(state, SetWeight{i, kHeaviest});
  return state;
}

State one_less() {
  State state = opened();
  update(state, SetWeight{0, 0});
  return state;
}

State narrowed() {
  State state = opened();
  update(state, SetAssumption{model::AssumptionId::compute_weight, End::high, 0.4f});
  return state;
}

// Works until nothing is stale. If it waits for the pool, the pool must have a job.
void settle(Recompute& recompute, const State& state, test::PoolHere& workers) {
  for (int i = 0; i < 100000; ++i) {
    recompute.work(state, Recompute::Clock::now());
    if (recompute.idle()) return;
    EXPECT_TRUE(!recompute.waiting() || workers.do_job());
  }
  FAIL() << "never idle";
}

// More or fewer workers, in the middle of the work.
void resize(Recompute& recompute, test::PoolHere& workers, std::size_t count) {
  workers.pool.resize(count);
  recompute.pool_resized();
}

struct Settled {
  LeadFutures findings;
  CalibrationStatus calibration;
};

Settled settled(const std::vector<State>& states, std::size_t count) {
  test::PoolHere workers(count);
  Recompute recompute(&workers.pool);
  for (const State& state : states) settle(recompute, state, workers);
  return {*recompute.findings().futures, recompute.calibration()};
}

void expect_same(const Settled& a, const Settled& b) {
  EXPECT_EQ(a.findings.fan, b.findings.fan);
  EXPECT_EQ(a.findings.baseline.lead, b.findings.baseline.lead);
  EXPECT_EQ(a.findings.figures.us_ahead_2035, b.findings.figures.us_ahead_2035);
  EXPECT_EQ(a.findings.figures.idea_ratio_2035, b.findings.figures.idea_ratio_2035);
  EXPECT_EQ(a.findings.figures.cn_share_2035, b.findings.figures.cn_share_2035);
  EXPECT_EQ(a.calibration.effective_sample_size, b.calibration.effective_sample_size);
  EXPECT_EQ(a.calibration.draws, b.calibration.draws);
  EXPECT_TRUE(a.findings.exact);
  EXPECT_TRUE(b.findings.exact);
}

TEST(AWorkerPool, FindsTheSameHoweverManyTheyAre) {
  const std::vector<State> reader{opened(), one_less(), narrowed(), opened()};
  const Settled alone = settled(reader, 0);
  for (const std::size_t workers : {1, 2, 3, 4}) expect_same(settled(reader, workers), alone);
}

TEST(AWorkerPool, FindsTheSameWithinNarrowedAssumptions) {
  expect_same(settled({opened(), narrowed()}, 3), settled({narrowed()}, 0));
}

TEST(AWorkerPool, FindsTheSameFromTheWidestPrior) { expect_same(settled({heaviest()}, 3), settled({heaviest()}, 0)); }

TEST(AWorkerPool, ComputesEverythingThatTakesLong) {
  test::PoolHere workers(2);
  Recompute recompute(&workers.pool);
  settle(recompute, opened(), workers);
  EXPECT_GE(workers.jobs(), 3);  // the calibration, the baseline, the reader's futures
}

TEST(AWorkerPool, ThatComesOrGoesAtAnyMomentChangesNothing) {
  const Settled alone = settled({opened()}, 0);
  for (const int moment : {0, 30, 150, 300}) {
    for (const bool comes : {true, false}) {
      test::PoolHere workers(2);
      Recompute recompute(&workers.pool);
      resize(recompute, workers, comes ? 0 : 2);
      for (int i = 0; i < moment; ++i) {
        recompute.work(opened(), Recompute::Clock::now());
        if (recompute.waiting() && i % 3 == 0) workers.do_job();
      }
      resize(recompute, workers, comes ? 2 : 0);
      settle(recompute, opened(), workers);
      expect_same({*recompute.findings().futures, recompute.calibration()}, alone);
    }
  }
}

TEST(AWorkerPool, LostWhileItsJobIsOutLeavesTheWorkToThisThread) {
  test::PoolHere workers(2);
  Recompute recompute(&workers.pool);
  settle(recompute, State{}, workers);
  recompute.work(opened(), Recompute::Clock::now());
  EXPECT_TRUE(recompute.waiting());
  resize(recompute, workers, 0);
  settle(recompute, opened(), workers);
  expect_same({*recompute.findings().futures, recompute.calibration()}, settled({opened()}, 0));
}

TEST(AWorkerPool, IsWaitedForWithoutWork) {
  test::PoolHere workers(2);
  Recompute recompute(&workers.pool);
  const auto long_after = Recompute::Clock::now() + std::chrono::hours(1);
  recompute.work(State{}, long_after);  // would not return if it kept looking
  EXPECT_TRUE(recompute.waiting());
  EXPECT_FALSE(recompute.idle());
  EXPECT_FALSE(workers.pool.outbox().empty());
  EXPECT_TRUE(workers.pool.outbox().empty()) << "a job goes out once";
}

TEST(AWorkerPool, IsGivenTheNewestLeversAndNeverAQueueOfThem) {
  test::PoolHere workers(2);
  Recompute recompute(&workers.pool);
  settle(recompute, State{}, workers);
  State state;
  for (const float openness : {0.5f, 0.6f, 0.7f, 0.8f}) {
    update(state, SetLever{LeverId::us_openness, openness});
    recompute.work(state, Recompute::Clock::now());
  }
  const int before = workers.jobs();
  settle(recompute, state, workers);
  EXPECT_LE(workers.jobs() - before, 3);  // what was out, and at most a small and a full ensemble of the newest levers
  expect_same({*recompute.findings().futures, recompute.calibration()}, settled({state}, 0));
}

TEST(AWorkerPool, DropsAFullEnsembleWhenTheLeversMoveOn) {
  test::PoolHere workers(2);
  Recompute recompute(&workers.pool);
  settle(recompute, State{}, workers);
  State state;
  update(state, SetLever{LeverId::us_openness, 0.5f});
  while (!(workers.pool.busy() && workers.pool.job().members == kFullMembers)) {
    recompute.work(state, Recompute::Clock::now());
    if (workers.pool.job().members != kFullMembers) workers.do_job();
  }
  recompute.work(opened(), Recompute::Clock::now());
  EXPECT_EQ(workers.pool.job().levers, opened().levers);
}

TEST(AWorkerPool, StillShowsFansOfALeverThatNeverRests) {
  test::PoolHere workers(2);
  Recompute recompute(&workers.pool);
  settle(recompute, State{}, workers);
  State state;
  state.held = LeverId::us_openness;
  int fans = 0;
  for (int i = 0; i < 40; ++i) {
    update(state, SetLever{LeverId::us_openness, 0.1f + 0.02f * static_cast<float>(i)});
    const auto levers = workers.pool.job().levers;
    recompute.work(state, Recompute::Clock::now());
    if (i % 4 >= 2) {
      EXPECT_EQ(workers.pool.job().levers, levers) << "dropped";
    }
    if (i % 4 == 3 && workers.do_job()) ++fans;  // the pool takes four frames
  }
  EXPECT_GE(fans, 9);
}

// What the sandbox's map says, computed by so many workers; `leave`: after so many jobs they are gone.
MapPicture mapped(std::size_t count, int leave = 1000) {
  test::PoolHere workers(count);
  Recompute recompute(&workers.pool);
  settle(recompute, opened(), workers);
  Answering answering(&workers.pool);
  const int before = workers.jobs();
  for (int i = 0; i < 1000000 && !answering.answers().map.current; ++i) {
    answering.work(opened(), ChapterId::policy, recompute.posterior(), recompute.calibration_number(),
                   Answering::Clock::now() + std::chrono::milliseconds(1));
    if (answering.waiting()) workers.do_job();
    if (workers.jobs() - before == leave) resize(recompute, workers, 0);
  }
  EXPECT_EQ(workers.jobs() > before, count > 0);
  return *answering.answers().map.value;
}

void expect_same(const MapPicture& a, const MapPicture& b) {
  EXPECT_EQ(a.stride, b.stride);
  for (std::size_t y = 0; y < model::kMapSide; ++y) {
    for (std::size_t x = 0; x < model::kMapSide; ++x) {
      EXPECT_EQ(a.cells[y][x].median_lead, b.cells[y][x].median_lead) << x << ", " << y;
      EXPECT_EQ(a.cells[y][x].us_ahead, b.cells[y][x].us_ahead);
      EXPECT_EQ(a.cells[y][x].cn_share, b.cells[y][x].cn_share);
    }
  }
}

TEST(AWorkerPool, DrawsTheSameMapHoweverManyTheyAre) {
  const MapPicture alone = mapped(0);
  for (const std::size_t workers : {1, 2, 3}) expect_same(mapped(workers), alone);
  expect_same(mapped(2, 5), alone);
}

TEST(AWorkerPool, LeavesTheMapForNewerLevers) {
  test::PoolHere workers(2);
  Recompute recompute(&workers.pool);
  settle(recompute, State{}, workers);
  Answering answering(&workers.pool);
  while (!answering.waiting())
    answering.work(State{}, ChapterId::policy, recompute.posterior(), 1,
                   Answering::Clock::now() + std::chrono::milliseconds(1));
  recompute.work(opened(), Recompute::Clock::now());
  EXPECT_EQ(workers.pool.job().kind, JobKind::ensemble);
  settle(recompute, opened(), workers);
  expect_same({*recompute.findings().futures, recompute.calibration()}, settled({opened()}, 0));
}

class AnAnswer : public testing::Test {
 protected:
  void SetUp() override {
    pool_.resize(2);
    Job job;
    job.draws = 1024;
    job.weights = model::full_weights();
    pool_.give(job);
    const Bytes out = pool_.outbox();
    Worker worker({1, 2});
    ASSERT_TRUE(worker.begin(out));
    test::PoolHere::run(worker);
    good_.assign(worker.reply().begin(), worker.reply().end());
  }
  WorkerPool pool_;
  std::vector<std::uint8_t> good_;
};

TEST_F(AnAnswer, IsTakenOnce) {
  EXPECT_TRUE(pool_.receive(1, good_));
  EXPECT_FALSE(pool_.replied(JobKind::draws)) << "the other part is missing";
  EXPECT_FALSE(pool_.receive(1, good_));
}

TEST_F(AnAnswer, ThatCannotBeOneIsRefused) {
  EXPECT_FALSE(pool_.receive(0, good_)) << "another's";
  EXPECT_FALSE(pool_.receive(2, good_)) << "nobody's";
  EXPECT_FALSE(pool_.receive(1, Bytes(good_).first(3)));
  EXPECT_FALSE(pool_.receive(1, Bytes(good_).first(good_.size() - 1)));
  std::vector<std::uint8_t> nonsense = good_;
  std::fill(nonsense.begin() + sizeof(AnswerHead), nonsense.end(), std::uint8_t{0xff});  // not a number
  EXPECT_FALSE(pool_.receive(1, nonsense));
}

TEST_F(AnAnswer, ToAnOlderJobIsIgnored) {
  Job job;
  job.draws = 1024;
  pool_.give(job);
  EXPECT_TRUE(pool_.receive(1, good_));
  pool_.cancel();
  EXPECT_TRUE(pool_.receive(1, good_));
  EXPECT_FALSE(pool_.replied(JobKind::draws));
}

TEST(AWorker, RefusesWhatIsNoJob) {
  Worker worker({0, 1});
  const std::vector<std::uint8_t> few(7);
  EXPECT_FALSE(worker.begin(few));
}

}  // namespace
}  // namespace seedcorn
