// The whole canvas: fonts, one undecorated window, the page in it. Reads the scene, pushes actions.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "explainer/messages/report.hpp"
#include "view/drawing/fonts.hpp"
#include "view/page.hpp"

namespace seedcorn {

class View {
 public:
  Fonts fonts;

  // Between ImGui::NewFrame and ImGui::Render. `scroll`: CSS pixels of the stage above the window.
  // `labels`, if not null, is told every line of text that is drawn.
  void draw(const Scene& scene, float scroll, Actions& actions, std::vector<Label>* labels = nullptr);
  // The same for a picture of one chapter's panel, which fills the canvas.
  void draw_picture(const Scene& scene, ChapterId chapter, const std::string& link);
  // Between two frames: the press under way, and what it has done, has never been.
  void take_back(Actions& actions);
  const Report& report() const { return report_; }

 private:
  void follow_press(const State& state, Actions& actions);

  Page page_;
  Report report_;
  bool pressed_ = false;  // something is, in the last frame
  std::size_t step_ = 0;  // of the history, when it began
};

// Once per ImGui context: no files, no frames, no animation of its own.
void set_up_imgui();

}  // namespace seedcorn
