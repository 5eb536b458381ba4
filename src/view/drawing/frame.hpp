// What every drawing function gets: the scene to show, the pen to show it with, and where intents and rectangles go.
#pragma once

#include <algorithm>
#include <optional>

#include "explainer/compute/answers/answers.hpp"
#include "explainer/compute/findings.hpp"
#include "explainer/messages/report.hpp"
#include "explainer/state/action.hpp"
#include "explainer/state/state.hpp"
#include "explainer/story/evidence.hpp"
#include "explainer/story/story.hpp"
#include "view/drawing/pen.hpp"

namespace seedcorn {

struct Scene {
  const State& state;
  const Story& story;
  const Evidence& evidence;
  const Findings& findings;
  const Answers& answers;
  CalibrationStatus calibration;
};

struct Frame {
  const Scene& scene;
  const Pen& pen;
  Report& report;
  Actions& actions;
  float scroll = 0;          // CSS pixels of the stage above the window
  std::string_view chapter;  // to which everything drawn belongs
  bool fixed = false;        // what is drawn stays in the window while the page scrolls

  ImVec2 window = ImGui::GetIO().DisplaySize;  // the size that the layout is for, CSS pixels
  bool still = false;                          // a picture, on which nothing can be pressed
  std::optional<ImVec2> reading{};             // where a value is read, in a picture that no pointer can be over

  Frame held_still(bool is_fixed) const {
    Frame other = *this;
    other.fixed = is_fixed;
    return other;
  }

  TextStyle style(float em, ImU32 colour, Weight weight = Weight::regular, float leading = 1.5f) const {
    return {em, weight, colour, leading};
  }
  TextStyle note() const { return style(type::kNote, pen.theme().muted, Weight::regular, 1.4f); }

  // Whether any of the box (canvas coordinates) is in the window: charts out of sight are laid out but not drawn.
  bool visible(const Rect& box) const {
    return box.y < window.y && box.y + box.h > 0 && box.x < window.x && box.x + box.w > 0;
  }

  // Reports a rectangle, and draws a ring around it if its element has the keyboard in the document. `box` is in canvas
  // coordinates. `text` is the width of a line of text that starts at its left and may be wider than the box. `spare`
  // is how much of the box, at its top and at its bottom, is there for fingers alone: the ring leaves it to the texts
  // beside.
  void tell(std::string_view id, Rect box, float text = 0, float spare = 0) const {
    box.w = std::max(box.w, text);
    std::string name = std::string(chapter) + "/" + std::string(id);
    if (name == scene.state.focused) draw_ring({box.x, box.y + spare, box.w, box.h - 2 * spare});
    if (!fixed) box.y += scroll;
    report.rects.push_back({std::move(name), box, fixed});
  }

 private:
  void draw_ring(const Rect& box) const {
    constexpr float kAway = 3;
    pen.outline({box.x - kAway, box.y - kAway}, {box.x + box.w + kAway, box.y + box.h + kAway}, pen.theme().ink, 6, 2);
  }
};

}  // namespace seedcorn
