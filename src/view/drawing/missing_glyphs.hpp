#pragma once

#include <string>

#include "explainer/story/story.hpp"
#include "view/drawing/fonts.hpp"

namespace seedcorn {

// Those of a story's characters that the weight they are set in cannot draw.
std::u32string missing_glyphs(const Fonts& fonts, const Story& story);

}  // namespace seedcorn
