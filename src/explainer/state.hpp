// Everything the reader has chosen, as plain data. Changed by `update` alone.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "model/calibration.hpp"
#include "model/levers.hpp"

namespace seedcorn {

enum class Language : unsigned char { en, ko, count };
inline constexpr std::size_t kLanguageCount = static_cast<std::size_t>(Language::count);
inline constexpr std::array<std::string_view, kLanguageCount> kLanguageIds{"en", "ko"};

enum class Scheme : unsigned char { light, dark };

struct State {
  model::LeverValues levers = model::default_levers();
  model::ObservationWeights weights = model::full_weights();  // how much each observation counts in the calibration
  Language language = Language::en;
  Scheme scheme = Scheme::light;
  bool reduced_motion = false;
  std::optional<model::LeverId> focused;  // has the keyboard, in the document
  std::optional<model::LeverId> held;     // is being dragged: axes hold still meanwhile
};

}  // namespace seedcorn
