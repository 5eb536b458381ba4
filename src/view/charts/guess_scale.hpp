// A logarithmic scale on which the reader sets a guess, and on which the answer stands beside it once it is known.
#pragma once

#include <optional>
#include <string>

#include "view/drawing/frame.hpp"

namespace seedcorn {

struct GuessScale {
  std::optional<float> guess, answer;  // of kLowestGuess .. kHighestGuess
  std::string guess_name, answer_name, hint, low_name, high_name;
  bool open = true;  // the reader may still guess
};

float guess_scale_height(const Frame& frame);

// Pushes SetGuess and Hold; tells the rectangle "guess".
void draw_guess_scale(const Frame& frame, const GuessScale& scale, float x, float y, float width);

}  // namespace seedcorn
