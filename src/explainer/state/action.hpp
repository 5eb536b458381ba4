// What a reader can do. Views and the page push actions; `update` applies them, once per frame.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "explainer/state/assumption_scale.hpp"
#include "explainer/state/buttons.hpp"
#include "explainer/state/opened_link.hpp"
#include "explainer/state/state.hpp"

namespace seedcorn {

struct SetLever {
  model::LeverId lever;
  float value;  // in the lever's unit; update clamps it to the range and snaps it to the display step
};
struct ResetLever {
  model::LeverId lever;
};
struct ResetAll {};
struct SetWeight {
  std::size_t observation;  // row of model::kObservations
  float value;              // 0 = off, 1 = as it stands; update clamps it to 0 .. kHeaviest
};
struct ResetEvidence {};
struct SetAssumption {
  model::AssumptionId assumption;
  End end;
  float value;  // in the assumption's unit; update keeps it in the prior's range
};
struct ResetAssumption {
  model::AssumptionId assumption;
};
struct ResetAssumptions {};
struct SetLanguage {
  Language language;
};
struct SetScheme {
  Scheme scheme;
};
struct SetReducedMotion {
  bool reduced;
};
struct Focus {  // what has the keyboard in the document; empty: nothing that is drawn
  std::string rect;
};
struct Hold {  // begins or, empty, ends a drag
  std::optional<model::LeverId> lever;
  bool other = false;  // a weight or the guess is dragged, not a lever
  bool back = false;   // ends it and takes back what it has changed
};
struct Press {
  ButtonId button;
};
struct SetChapter {
  ChapterId chapter;
};
struct ShowOnly {  // of all chapters, as an embedded one
  ChapterId chapter;
};
struct SetGuess {
  float value;  // update clamps it and snaps it to kGuessStep
};
struct OpenLink {  // or a scenario from a file
  OpenedLink link;
};
struct DismissNotices {};
struct SetChart {
  ChapterId chapter;
};
struct Withhold {  // hides a button that is of no use in this browser or in an iframe
  ButtonId button;
};

struct Select {
  SelectorId selector;
  std::string option;  // its id
};
struct TravelTo {
  std::size_t step;  // how many steps can be undone afterwards
};

using Action = std::variant<SetLever, ResetLever, ResetAll, SetWeight, ResetEvidence, SetAssumption, ResetAssumption,
                            ResetAssumptions, SetLanguage, SetScheme, SetReducedMotion, Focus, Hold, Press, SetChapter,
                            ShowOnly, SetGuess, OpenLink, DismissNotices, SetChart, Withhold, Select, TravelTo>;
using Actions = std::vector<Action>;

inline constexpr float kHeaviest = 3;  // an observation may count as three independent ones, not more

float snapped_guess(float value);

// True when the state changed.
bool update(State& state, const Action& action);

}  // namespace seedcorn
