// Everything the reader has chosen, as plain data. Changed by `update` and, where something moves by itself, by `tick`.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "explainer/state/buttons.hpp"
#include "explainer/state/chapters.hpp"
#include "explainer/state/history.hpp"
#include "explainer/state/notice.hpp"
#include "explainer/state/selections.hpp"
#include "model/calibration.hpp"
#include "model/levers.hpp"

namespace seedcorn {

enum class Language : unsigned char { en, ko, count };
inline constexpr std::size_t kLanguageCount = static_cast<std::size_t>(Language::count);
inline constexpr std::array<std::string_view, kLanguageCount> kLanguageIds{"en", "ko"};

enum class Scheme : unsigned char { light, dark };

// What a fact speaks for, as assets/evidence.json has it.
enum class Bearing : unsigned char { supports, against, context };
inline constexpr std::array<std::string_view, 3> kBearingIds{"supports", "against", "context"};

// Chinese ideas per American one, as the reader guesses them: even steps, so that a guess can be linked.
inline constexpr float kLowestGuess = 0.25f, kHighestGuess = 8, kGuessStep = 0.25f;

// A hundred futures, played one by one.
inline constexpr int kFuturesPlayed = 100;
struct Futures {
  float played = 0;  // how many; the fraction is the progress of the next one
  bool playing = false;
  int shown() const { return static_cast<int>(played); }
};

// The last change shown again: state.levers are on their way from `from` to `to`.
struct Replay {
  model::LeverValues from{}, to{};
  float seconds = 0;
};

struct State {
  model::LeverValues levers = model::default_levers();
  model::ObservationWeights weights = model::full_weights();  // how much each observation counts in the calibration
  model::Intervals within = model::kWholeRanges;              // what each assumption may be
  std::optional<float> guess;
  Pins pins;
  bool revealed = false;  // the answer to the guess has been asked for
  Futures futures;
  ChapterId chapter = ChapterId::hook;  // in the window
  std::optional<ChapterId> only;        // the only chapter that is shown, if one is embedded alone
  ChapterId chart = ChapterId::lead;    // whose chart the last chapter exports: chosen, or where the reader was before
  std::array<bool, kButtonCount> withheld{};  // buttons that are of no use here and not shown
  Language language = Language::en;
  Scheme scheme = Scheme::light;
  bool reduced_motion = false;
  Shown shown;                          // in the sandbox
  Bearing bearing = Bearing::supports;  // of the facts that the wall shows
  bool all_assumptions = false;         // whether they are shown; off at first, as the long list would hide the facts
  std::string focused;                  // id of the rectangle of the document's element that has the keyboard
  std::optional<model::LeverId> held;   // the lever being dragged; axes do not change meanwhile
  History history;
  std::optional<Replay> replay;
  std::vector<Notice> notices;  // what was wrong with a link or a file
};

}  // namespace seedcorn
