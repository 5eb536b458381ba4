// The chapters, one under another.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "view/chapters/panel.hpp"

namespace seedcorn {

class Page {
 public:
  // Draws the part of the stage that is in the window, `window` CSS pixels large.
  void draw(Frame& frame, ImVec2 window);
  // One chapter's panel alone, as a picture to take along that says where it is from.
  void draw_picture(Frame& frame, ImVec2 size, ChapterId chapter, const std::string& link);

 private:
  struct Kept {
    std::string chapter;
    std::unique_ptr<Panel> panel;
  };
  Panel* panel_of(std::size_t index, const std::string& chapter);

  std::vector<Kept> kept_;  // by chapter
};

}  // namespace seedcorn
