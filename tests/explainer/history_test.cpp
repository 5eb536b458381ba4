#include <gtest/gtest.h>

#include "explainer/messages/link.hpp"
#include "explainer/state/clock.hpp"
#include "random_actions.hpp"

namespace seedcorn {
namespace {

using model::LeverId;

float value_of(const State& state, LeverId lever) { return model::at(state.levers, lever); }

TEST(Undo, TakesBackWhatChangedLastAndRedoBringsItAgain) {
  State state;
  update(state, SetLever{LeverId::us_openness, 0.8f});
  update(state, SetWeight{0, 0});
  update(state, SetGuess{2});
  EXPECT_TRUE(update(state, Press{ButtonId::undo}));
  EXPECT_FALSE(state.guess);
  update(state, Press{ButtonId::undo});
  EXPECT_EQ(state.weights, model::full_weights());
  update(state, Press{ButtonId::undo});
  EXPECT_EQ(state.levers, model::default_levers());
  EXPECT_FALSE(update(state, Press{ButtonId::undo}));
  for (int i = 0; i < 3; ++i) update(state, Press{ButtonId::redo});
  EXPECT_FLOAT_EQ(value_of(state, LeverId::us_openness), 0.8f);
  EXPECT_EQ(state.weights[0], 0);
  EXPECT_EQ(state.guess, 2.0f);
}

TEST(Undo, ADragIsOneStep) {
  State state;
  update(state, Hold{LeverId::us_openness});
  for (const float value : {0.3f, 0.5f, 0.9f}) update(state, SetLever{LeverId::us_openness, value});
  update(state, Hold{});
  EXPECT_EQ(state.history.past.size(), 1u);
  update(state, Press{ButtonId::undo});
  EXPECT_EQ(state.levers, model::default_levers());
}

TEST(Undo, ADragThatEndsWhereItBeganIsNoStep) {
  State state;
  update(state, Hold{LeverId::us_openness});
  update(state, SetLever{LeverId::us_openness, 0.9f});
  update(state, ResetLever{LeverId::us_openness});
  update(state, Hold{});
  EXPECT_FALSE(enabled(ButtonId::undo, state));
}

TEST(Undo, KnowsNothingOfADragThatIsTakenBack) {
  State state;
  update(state, SetLever{LeverId::us_openness, 0.8f});
  update(state, SetGuess{2});
  update(state, Press{ButtonId::undo});
  const State before = state;
  update(state, Hold{LeverId::us_openness});
  update(state, SetLever{LeverId::us_openness, 0.3f});
  update(state, SetWeight{0, 0});
  EXPECT_TRUE(update(state, Hold{{}, false, true}));
  EXPECT_EQ(choices_of(state), choices_of(before));
  EXPECT_FALSE(state.held);
  EXPECT_EQ(state.history.past, before.history.past);
  EXPECT_EQ(state.history.future, before.history.future);
  EXPECT_FALSE(update(state, Hold{{}, false, true}));
}

TEST(Undo, WaitsUntilTheDragIsOver) {
  State state;
  update(state, SetLever{LeverId::cn_openness, 0.1f});
  update(state, Hold{{}, true});
  update(state, SetGuess{4});
  EXPECT_FALSE(update(state, Press{ButtonId::undo}));
  update(state, Hold{});
  EXPECT_TRUE(update(state, Press{ButtonId::undo}));
  EXPECT_FALSE(state.guess);
}

TEST(Undo, ANewChangeDropsWhatCouldBeRedone) {
  State state;
  update(state, SetLever{LeverId::us_openness, 0.8f});
  update(state, Press{ButtonId::undo});
  EXPECT_TRUE(enabled(ButtonId::redo, state));
  update(state, SetLever{LeverId::us_openness, 0.5f});
  EXPECT_FALSE(enabled(ButtonId::redo, state));
}

TEST(Undo, TakesBackResetsAndLinks) {
  State state;
  update(state, SetLever{LeverId::us_openness, 0.8f});
  update(state, SetWeight{3, 2});
  const Choices before = choices_of(state);
  for (const Action& action :
       {Action(ResetAll{}), Action(ResetEvidence{}), Action(OpenLink{parse_link("cn_openness=0.1")})}) {
    EXPECT_TRUE(update(state, action));
    EXPECT_NE(choices_of(state), before);
    update(state, Press{ButtonId::undo});
    EXPECT_EQ(choices_of(state), before);
  }
}

TEST(Undo, KeepsABoundedNumberOfSteps) {
  State state;
  for (std::size_t i = 0; i < 2 * kLongestHistory; ++i)
    update(state, SetLever{LeverId::us_openness, i % 2 == 0 ? 0.1f : 0.9f});
  EXPECT_EQ(state.history.past.size(), kLongestHistory);
}

TEST(Undo, GoesBackThroughAnythingAndForthAgain) {
  for (unsigned seed = 0; seed < 200; ++seed) {
    test::Reader reader(seed);
    State state;
    for (int i = 0; i < 30; ++i) {
      update(state, reader.anything());
      tick(state, 0.1);
    }
    update(state, Hold{});
    std::vector<Choices> seen{choices_of(state)};
    while (update(state, Press{ButtonId::undo})) seen.push_back(choices_of(state));
    EXPECT_EQ(seen.back(), Choices()) << seed;
    for (std::size_t i = 1; i < seen.size(); ++i) EXPECT_NE(seen[i], seen[i - 1]) << seed;
    while (seen.size() > 1) {
      seen.pop_back();
      EXPECT_TRUE(update(state, Press{ButtonId::redo})) << seed;
      EXPECT_EQ(choices_of(state), seen.back()) << seed;
    }
  }
}

TEST(Buttons, OnlyTheEnabledOnesDoAnything) {
  for (unsigned seed = 0; seed < 200; ++seed) {
    test::Reader reader(seed);
    State state;
    for (int i = 0; i < 20; ++i) update(state, reader.anything());
    for (const Button& row : kButtons) {
      State copy = state;
      const bool could = enabled(row.key, copy);
      EXPECT_EQ(press(row.key, copy), could && !done_by_the_page(row.key)) << row.id;
      EXPECT_FALSE(pressed(row.key, copy) && !row.toggles) << row.id;
    }
  }
}

TEST(Buttons, AreFoundByTheirId) {
  for (const Button& row : kButtons) EXPECT_EQ(find_button(row.id), row.key);
  EXPECT_FALSE(find_button("undoo"));
}

}  // namespace
}  // namespace seedcorn
