// What every drawing function gets: the scene to show, the pen to show it with, and where intents and rectangles go.
#pragma once

#include "explainer/action.hpp"
#include "explainer/evidence.hpp"
#include "explainer/findings.hpp"
#include "explainer/state.hpp"
#include "explainer/story.hpp"
#include "view/pen.hpp"
#include "view/report.hpp"

namespace seedcorn {

struct Scene {
  const State& state;
  const Story& story;
  const Evidence& evidence;
  const Findings& findings;
  CalibrationStatus calibration;
};

struct Frame {
  const Scene& scene;
  const Pen& pen;
  Report& report;
  Actions& actions;
  float scroll = 0;  // CSS pixels of the stage above the window

  TextStyle style(float em, ImU32 colour, Weight weight = Weight::regular, float leading = 1.5f) const {
    return {em, weight, colour, leading};
  }
  TextStyle note() const { return style(type::kNote, pen.theme().muted, Weight::regular, 1.4f); }

  // `box` in canvas coordinates. Fixed things do not move with the page.
  void tell(std::string id, Rect box, bool fixed) const {
    if (!fixed) box.y += scroll;
    report.rects.push_back({std::move(id), box, fixed});
  }
};

}  // namespace seedcorn
