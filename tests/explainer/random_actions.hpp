// Random actions of a reader, the same in every run.
#pragma once

#include <random>

#include "explainer/messages/link.hpp"
#include "explainer/state/action.hpp"
#include "explainer/state/lever_scale.hpp"
#include "explainer/state/presets.hpp"

namespace seedcorn::test {

class Reader {
 public:
  explicit Reader(unsigned seed) : random_(seed) {}

  std::size_t below(std::size_t count) { return std::uniform_int_distribution<std::size_t>(0, count - 1)(random_); }
  float between(float low, float high) { return std::uniform_real_distribution<float>(low, high)(random_); }
  char byte() { return static_cast<char>(below(256)); }

  SetLever any_lever() {
    const model::Lever& lever = model::kLevers[below(model::kLeverCount)];
    return {lever.key, between(lever.low, lever.high)};
  }

  SetAssumption any_assumption() {
    const model::Assumption& row = model::kAssumptions[below(model::kAssumptionCount)];
    return {row.key, below(2) == 0 ? End::low : End::high, between(row.low, row.high)};
  }

  std::string_view any_lever_id() { return model::kLevers[below(model::kLeverCount)].id; }

  // One thing that undo takes back.
  Action choice() {
    switch (below(11)) {
      case 0: return SetWeight{below(model::kObservationCount), between(0, kHeaviest)};
      case 1: return SetGuess{between(kLowestGuess, kHighestGuess)};
      case 2: return ResetLever{any_lever().lever};
      case 3: return ResetAll{};
      case 4: return ResetEvidence{};
      case 5: return Press{static_cast<ButtonId>(static_cast<std::size_t>(ButtonId::pin_a) + below(kPinCount))};
      case 6: return Press{kPresets[below(kPresetCount)].button};
      case 7: return any_assumption();
      case 8: return ResetAssumption{any_assumption().assumption};
      case 9: return ResetAssumptions{};
      default: return any_lever();
    }
  }

  Action anything() {
    switch (below(13)) {
      case 8: return Hold{{}, false, true};
      case 0: return Press{static_cast<ButtonId>(below(kButtonCount))};
      case 1: return Hold{any_lever().lever};
      case 2: return Hold{};
      case 3: return SetChapter{static_cast<ChapterId>(below(kChapterCount))};
      case 4: return OpenLink{parse_link("us_openness=0.5&g=2")};
      case 6: return TravelTo{below(30)};
      case 7: return Select{SelectorId::map_across, std::string(any_lever_id())};
      case 5: return SetReducedMotion{below(2) == 0};
      default: return choice();
    }
  }

  State any_state() {
    State state;
    for (std::size_t left = below(12); left > 0; --left) update(state, choice());
    state.chapter = static_cast<ChapterId>(below(kChapterCount));
    return state;
  }

 private:
  std::mt19937 random_;
};

}  // namespace seedcorn::test
