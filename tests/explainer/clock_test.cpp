#include <gtest/gtest.h>

#include "explainer/state/clock.hpp"
#include "random_actions.hpp"

namespace seedcorn {
namespace {

using model::LeverId;

State changed_twice() {
  State state;
  update(state, SetLever{LeverId::compute_ratio, 10});
  update(state, SetLever{LeverId::us_openness, 0.8f});
  return state;
}

// Lets time pass in frames until nothing moves; how many seconds that took.
double run(State& state, double frame = 1.0 / 60) {
  double seconds = 0;
  while (tick(state, frame) && seconds < 60) seconds += frame;
  return seconds;
}

TEST(Replay, ShowsTheLeversBeforeTheLastChangeAndMovesToThePresentOnes) {
  State state = changed_twice();
  const Choices now = choices_of(state);
  EXPECT_TRUE(update(state, Press{ButtonId::replay}));
  EXPECT_EQ(model::at(state.levers, LeverId::us_openness), model::lever(LeverId::us_openness).normal);
  EXPECT_EQ(model::at(state.levers, LeverId::compute_ratio), 10);
  float last = 0;
  for (double seconds = 0; tick(state, 0.02) && seconds < 60; seconds += 0.02) {
    const float openness = model::at(state.levers, LeverId::us_openness);
    EXPECT_GE(openness, last) << "moves in one direction";
    EXPECT_EQ(openness, snapped(model::lever(LeverId::us_openness), openness)) << "shows choosable values only";
    EXPECT_EQ(choices_of(state), now) << "the present choice stays what it is";
    last = openness;
  }
  EXPECT_EQ(state.levers, now.levers);
  EXPECT_FALSE(state.replay);
}

TEST(Replay, LeavesTheHistoryAlone) {
  State state = changed_twice();
  update(state, Press{ButtonId::undo});
  const auto past = state.history.past, future = state.history.future;
  update(state, Press{ButtonId::replay});
  run(state);
  EXPECT_EQ(state.history.past, past);
  EXPECT_EQ(state.history.future, future);
}

TEST(Replay, PassesOverStepsThatMovedNoLever) {
  State state = changed_twice();
  update(state, SetGuess{3});
  update(state, Press{ButtonId::replay});
  EXPECT_EQ(model::at(state.levers, LeverId::us_openness), model::lever(LeverId::us_openness).normal);
  EXPECT_EQ(state.guess, 3.0f);
}

TEST(Replay, IsOfferedOnlyOnceALeverHasMoved) {
  State state;
  EXPECT_FALSE(enabled(ButtonId::replay, state));
  update(state, SetGuess{3});
  EXPECT_FALSE(enabled(ButtonId::replay, state));
}

TEST(Replay, ANewChangeEndsItAndCountsFromThePresentLevers) {
  State state = changed_twice();
  const Choices now = choices_of(state);
  update(state, Press{ButtonId::replay});
  tick(state, 1);
  update(state, SetLever{LeverId::cn_openness, 0.3f});
  EXPECT_FALSE(state.replay);
  EXPECT_EQ(model::at(state.levers, LeverId::us_openness), 0.8f);
  update(state, Press{ButtonId::undo});
  EXPECT_EQ(choices_of(state), now);
}

TEST(Replay, WithReducedMotionItIsTwoPlainSteps) {
  State state = changed_twice();
  update(state, SetReducedMotion{true});
  update(state, Press{ButtonId::replay});
  const model::LeverValues before = state.levers, now = choices_of(state).levers;
  while (tick(state, 0.02)) EXPECT_TRUE(state.levers == before || state.levers == now);
  EXPECT_EQ(state.levers, now);
}

TEST(Futures, PlayOneByOneAndFasterTowardsTheEnd) {
  State state;
  update(state, Press{ButtonId::futures_play});
  int first_second = 0, last = 0;
  for (int frame = 1; tick(state, 1.0 / 60); ++frame) {
    EXPECT_LE(state.futures.shown() - last, 1) << "none is skipped";
    last = state.futures.shown();
    if (frame == 60) first_second = last;
  }
  EXPECT_NEAR(first_second, 12, 1);
  EXPECT_EQ(state.futures.shown(), kFuturesPlayed);
  EXPECT_FALSE(state.futures.playing);
}

TEST(Futures, TakeAsLongOnASlowMachine) {
  for (const double frame : {1.0 / 120, 1.0 / 60, 1.0 / 10}) {
    State state;
    update(state, Press{ButtonId::futures_play});
    EXPECT_NEAR(run(state, frame), 6, 0.2) << frame;
  }
}

TEST(Futures, PauseWhereTheyAreAndGoOnFromThere) {
  State state;
  update(state, Press{ButtonId::futures_play});
  tick(state, 1);
  EXPECT_TRUE(pressed(ButtonId::futures_play, state));
  update(state, Press{ButtonId::futures_play});
  const int shown = state.futures.shown();
  EXPECT_FALSE(tick(state, 1));
  EXPECT_EQ(state.futures.shown(), shown);
  update(state, Press{ButtonId::futures_step});
  EXPECT_EQ(state.futures.shown(), shown + 1);
  update(state, Press{ButtonId::futures_play});
  run(state);
  EXPECT_EQ(state.futures.shown(), kFuturesPlayed);
  EXPECT_FALSE(enabled(ButtonId::futures_play, state));
  update(state, Press{ButtonId::futures_again});
  EXPECT_EQ(state.futures.shown(), 0);
  EXPECT_TRUE(state.futures.playing);
}

TEST(Futures, WithReducedMotionTheyAreThereAllAtOnce) {
  State state;
  update(state, SetReducedMotion{true});
  update(state, Press{ButtonId::futures_play});
  EXPECT_EQ(state.futures.shown(), kFuturesPlayed);
  EXPECT_FALSE(tick(state, 0.1));
}

TEST(Time, NothingMovesByItself) {
  State state = changed_twice();
  EXPECT_FALSE(tick(state, 1));
}

}  // namespace
}  // namespace seedcorn
