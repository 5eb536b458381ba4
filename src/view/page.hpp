// The chapters, one under another.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "explainer/state/charts.hpp"
#include "view/layout/chapter_layout.hpp"
#include "view/layout/panel.hpp"

namespace seedcorn {

class Page {
 public:
  // Draws the part of the stage that is in the window, `window` CSS pixels large.
  void draw(Frame& frame, ImVec2 window);
  // Lays a chapter out below the window: its lines are broken then, before a frame needs them. `chapter` counts those
  // that are shown; false if there are no more.
  bool prepare(Frame& frame, ImVec2 window, std::size_t chapter);
  // One chapter's panel alone, as an exported picture that says where it is from.
  void draw_picture(Frame& frame, ImVec2 size, ChapterId chapter, const std::string& link);
  // A chart alone at its natural height, which is returned. `draw` false: only its height is wanted.
  float draw_chart(Frame& frame, float width, Chart chart, bool draw);

 private:
  // What a chapter's layout depends on besides its texts.
  struct Setting {
    float width = 0, height = 0, density = 0;
    Language language{};
    bool operator==(const Setting&) const = default;
  };
  struct LaidOut {
    std::string chapter;
    std::unique_ptr<Panel> panel;
    ReportedChapter place;         // where it was laid out last
    std::vector<Reported> rects;   // and its rectangles then
    bool seen_while_held = false;  // has been in the window since the drag of a lever began
  };
  // `draw` gets the chapter's panel, if it has one.
  template <class Draw>
  void with_panel(Frame& frame, ChapterId chapter, const Draw& draw);
  LaidOut& laid_out(std::size_t index, const std::string& chapter);
  float draw_or_recall(Frame& frame, const Chapter& chapter, LaidOut& last, const Room& room, float top, bool held);

  std::vector<LaidOut> chapters_;  // by chapter
  Setting setting_;                // of the last frame
};

}  // namespace seedcorn
