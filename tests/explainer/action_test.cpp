#include <gtest/gtest.h>

#include <limits>

#include "explainer/messages/action_json.hpp"

namespace seedcorn {
namespace {

using model::LeverId;

float value_of(const State& state, LeverId lever) { return model::at(state.levers, lever); }

TEST(Actions, ALeverGoesWhereItIsPutAndBackOnReset) {
  State state;
  EXPECT_TRUE(update(state, SetLever{LeverId::us_openness, 0.8f}));
  EXPECT_FLOAT_EQ(value_of(state, LeverId::us_openness), 0.8f);
  EXPECT_TRUE(update(state, ResetLever{LeverId::us_openness}));
  EXPECT_EQ(state.levers, model::default_levers());
}

TEST(Actions, SettingALeverToWhatItIsChangesNothing) {
  State state;
  EXPECT_FALSE(update(state, SetLever{LeverId::us_openness, model::lever(LeverId::us_openness).normal}));
  EXPECT_FALSE(update(state, ResetAll{}));
}

TEST(Actions, AValueOutsideTheRangeStopsAtItsEnd) {
  State state;
  for (const model::Lever& lever : model::kLevers) {
    update(state, SetLever{lever.key, 1e9f});
    EXPECT_EQ(value_of(state, lever.key), lever.high) << lever.id;
    update(state, SetLever{lever.key, -1e9f});
    EXPECT_EQ(value_of(state, lever.key), lever.low) << lever.id;
  }
}

TEST(Actions, NotANumberIsIgnored) {
  State state;
  EXPECT_FALSE(update(state, SetLever{LeverId::compute_ratio, std::numeric_limits<float>::quiet_NaN()}));
  EXPECT_EQ(state.levers, model::default_levers());
}

TEST(Actions, ResetAllKeepsLanguageAndColours) {
  State state;
  update(state, SetLanguage{Language::ko});
  update(state, SetScheme{Scheme::dark});
  update(state, SetLever{LeverId::cn_openness, 0.1f});
  update(state, ResetAll{});
  EXPECT_EQ(state.levers, model::default_levers());
  EXPECT_EQ(state.language, Language::ko);
  EXPECT_EQ(state.scheme, Scheme::dark);
}

TEST(Actions, AnObservationsWeightStaysBetweenOffAndHeaviest) {
  State state;
  EXPECT_TRUE(update(state, SetWeight{0, 0}));
  EXPECT_EQ(state.weights[0], 0);
  EXPECT_TRUE(update(state, SetWeight{0, 99}));
  EXPECT_EQ(state.weights[0], kHeaviest);
  EXPECT_FALSE(update(state, SetWeight{model::kObservationCount, 1}));
  EXPECT_TRUE(update(state, ResetEvidence{}));
  EXPECT_EQ(state.weights, model::full_weights());
}

TEST(Actions, EveryPriorsRangeCanBeChosenWhole) {
  for (const model::Assumption& row : model::kAssumptions) {
    EXPECT_EQ(snapped(row, row.low), row.low) << row.id;
    EXPECT_EQ(snapped(row, row.high), row.high) << row.id;
    EXPECT_EQ(snapped(row, row.mode), row.mode) << row.id;
  }
}

TEST(Actions, AnAssumptionIsNarrowedFixedAndGivenBack) {
  using model::AssumptionId, model::Interval;
  State state;
  const auto within = [&] { return model::at(state.within, AssumptionId::crowding); };
  EXPECT_TRUE(update(state, SetAssumption{AssumptionId::crowding, End::high, 0.6f}));
  EXPECT_EQ(within(), (Interval{0.5f, 0.6f}));
  update(state, SetAssumption{AssumptionId::crowding, End::low, 0.7f});
  EXPECT_EQ(within(), (Interval{0.7f, 0.7f})) << "an end takes the other along: fixed";
  update(state, SetAssumption{AssumptionId::crowding, End::high, 99});
  EXPECT_EQ(within(), (Interval{0.7f, 1.0f}));
  EXPECT_FALSE(update(state, SetAssumption{AssumptionId::crowding, End::low, std::numeric_limits<float>::quiet_NaN()}));
  update(state, SetAssumption{AssumptionId::reuse, End::low, 1});
  update(state, SetWeight{0, 0});
  EXPECT_TRUE(update(state, ResetAssumption{AssumptionId::crowding}));
  EXPECT_EQ(within(), (Interval{0.5f, 1.0f}));
  EXPECT_TRUE(update(state, ResetAssumptions{}));
  EXPECT_EQ(state.within, model::kWholeRanges);
  EXPECT_EQ(state.weights[0], 0) << "assumptions alone";
  update(state, Press{ButtonId::undo});
  EXPECT_EQ(model::at(state.within, AssumptionId::reuse).low, 1.0f);
}

TEST(Actions, AGuessIsAStepOfTheScaleAndStaysOnIt) {
  State state;
  EXPECT_TRUE(update(state, SetGuess{1.9f}));
  EXPECT_EQ(state.guess, 2.0f);
  update(state, SetGuess{-4});
  EXPECT_EQ(state.guess, kLowestGuess);
  update(state, SetGuess{400});
  EXPECT_EQ(state.guess, kHighestGuess);
}

TEST(Messages, EveryKindIsUnderstood) {
  for (const char* message : {R"({"type":"lever","id":"us_openness","value":0.8})",
                              R"({"type":"reset_lever","id":"cn_openness"})",
                              R"({"type":"reset"})",
                              R"({"type":"language","value":"ko"})",
                              R"({"type":"theme","value":"dark"})",
                              R"({"type":"motion","value":"reduced"})",
                              R"({"type":"focus","id":"us_openness"})",
                              R"({"type":"focus","id":""})",
                              R"({"type":"weight","id":"k_ratio","value":0})",
                              R"({"type":"reset_evidence"})",
                              R"({"type":"assume","id":"crowding","end":"low","value":0.6})",
                              R"({"type":"reset_assumption","id":"crowding"})",
                              R"({"type":"reset_assumptions"})",
                              R"({"type":"press","id":"undo"})",
                              R"({"type":"chapter","id":"seed-corn"})",
                              R"({"type":"guess","value":2})",
                              R"({"type":"link","value":"v=1&us_openness=0.8"})",
                              R"({"type":"hold","id":"us_openness"})",
                              R"({"type":"hold","id":"guess"})",
                              R"({"type":"hold","id":""})",
                              R"({"type":"hold","id":"","back":true})",
                              R"({"type":"dismiss"})",
                              R"({"type":"select","id":"outcome","value":"edge"})",
                              R"({"type":"select","id":"map_up","value":"compute_ratio"})",
                              R"({"type":"history","value":3})"})
    EXPECT_EQ(parse_action(message).error, "") << message;
}

TEST(Messages, AFaultIsNamedByItsKey) {
  const auto error = [](const char* message) { return parse_action(message).error; };
  EXPECT_EQ(error("{"), "message: not readable as JSON (cut short?)");
  EXPECT_EQ(error("[]"), "message: type is missing");
  EXPECT_EQ(error(R"({"type":"explode","value":"x"})"), "message: type is unknown: explode");
  EXPECT_EQ(error(R"({"type":"lever","id":"us_opennes","value":1})"), "message: id names no lever: us_opennes");
  EXPECT_EQ(error(R"({"type":"lever","id":"us_openness"})"), "message: value is missing");
  EXPECT_EQ(error(R"({"type":"lever","id":"us_openness","value":1e99})"), "message: value must be a finite number");
  EXPECT_EQ(error(R"({"type":"theme","value":"pink"})"), "message: value must be light or dark");
  EXPECT_EQ(error(R"({"type":"language","value":"tlh"})"), "message: value names no language: tlh");
  EXPECT_EQ(error(R"({"type":"weight","id":"k_rati","value":0})"), "message: id names no observation: k_rati");
  EXPECT_EQ(error(R"({"type":"assume","id":"crowdin","end":"low","value":0})"),
            "message: id names no assumption: crowdin");
  EXPECT_EQ(error(R"({"type":"assume","id":"crowding","end":"both","value":0})"), "message: end must be low or high");
  EXPECT_EQ(error(R"({"type":"focus"})"), "message: id is missing");
  EXPECT_EQ(error(R"({"type":"press","id":"undoo"})"), "message: id names no button: undoo");
  EXPECT_EQ(error(R"({"type":"chapter","id":"epilogue"})"), "message: id names no chapter: epilogue");
  EXPECT_EQ(error(R"({"type":"guess"})"), "message: value is missing");
  EXPECT_EQ(error(R"({"type":"select","id":"colour","value":"red"})"), "message: id names no list: colour");
  EXPECT_EQ(error(R"({"type":"select","id":"outcome","value":"luck"})"), "message: value is not in the list: luck");
  EXPECT_EQ(error(R"({"type":"history","value":-1})"), "message: value is no step of the history");
  EXPECT_EQ(error(R"({"type":"link"})"), "message: value is missing");
}

}  // namespace
}  // namespace seedcorn
