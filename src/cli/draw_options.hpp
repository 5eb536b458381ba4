// What a chart can be drawn with, once checked.
#pragma once

#include <string>
#include <string_view>

#include "explainer/state/state.hpp"

namespace seedcorn::cli {

enum class Theme : unsigned char { light, dark, both };  // both: follows the preference of whoever sees the picture

struct DrawOptions {
  std::string chart;  // its id (state/charts.hpp)
  Language language = Language::en;
  Theme theme = Theme::light;
  bool panel = false;            // alone, at its natural height
  bool reveal = false;           // the first chapter's answer, which the page gives after a guess
  float width = 0, height = 0;   // CSS pixels; 0: as is usual
  std::string scenario, output;  // files; empty: none, and standard output
  std::string site;              // where the explainer is live
  std::string assets, fonts;     // folders; empty: those that the build has used
};

// Each returns what is wrong in one line, or nothing.
std::string read_chart(std::string_view text, DrawOptions& draw);
std::string read_language(std::string_view text, DrawOptions& draw);
std::string read_theme(std::string_view text, DrawOptions& draw);
std::string read_width(std::string_view text, DrawOptions& draw);
std::string read_height(std::string_view text, DrawOptions& draw);
// Says which option is missing beside those that were given, or is one too many. Empty if none is.
std::string missing(const DrawOptions& draw);

}  // namespace seedcorn::cli
