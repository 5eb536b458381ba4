// Colours and sizes of the canvas. The colours' values are in theme.cpp; web/style.css and web/dark.css have the same
// for the document.
#pragma once

#include <imgui.h>

#include "explainer/state/state.hpp"

namespace seedcorn {

struct Theme {
  ImU32 paper, ink, muted, rule, us, cn, seed;
  ImU32 fan_outer, fan_inner, cn_zone, track, knob_edge;
};

const Theme& theme_of(Scheme scheme);

// `amount` 0 gives a, 1 gives b; opaque.
ImU32 mixed(ImU32 a, ImU32 b, float amount);

// The same colour, see-through: `opacity` 0 to 1.
ImU32 faded(ImU32 colour, float opacity);

// Type sizes in CSS pixels (em). Reading text is never below 16. Notes on a chart are 14: at 16 the axis labels and the
// figures' captions leave too little room for the chart on a phone of 360 pixels.
namespace type {
inline constexpr float kNote = 14;
inline constexpr float kBody = 16;
inline constexpr float kProse = 17;
inline constexpr float kTitle = 20;
inline constexpr float kFigure = 26;
inline constexpr float kQuestion = 36;
inline constexpr float kQuestionNarrow = 26;
inline constexpr float kQuestionSlim = 20;
}  // namespace type

inline constexpr float kSlim = 240;  // CSS pixels: in a narrower column nothing stands side by side

inline constexpr float kHitTarget = 44;  // CSS pixels, the smallest thing a finger is asked to hit

}  // namespace seedcorn
