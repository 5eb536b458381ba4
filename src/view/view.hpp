// The whole canvas: fonts, one undecorated window, the page in it. Reads the scene, pushes actions.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "explainer/messages/report.hpp"
#include "explainer/state/charts.hpp"
#include "view/drawing/fonts.hpp"
#include "view/drawing/svg_document.hpp"
#include "view/page.hpp"

namespace seedcorn {

struct SvgRequest {
  Chart chart;
  float width = 0, height = 0;  // CSS pixels; height 0: as high as the chart alone needs
  // With the story's name and where it is from, as a picture to take along.
  bool whole = false;
  std::optional<ImVec2> reading;  // where in the picture a value is read
  SvgWords words;
};

// A chart with what those who cannot see it should know: its question, and its result in a sentence.
SvgRequest svg_request(const Scene& scene, Chart chart, float width);

class View {
 public:
  Fonts fonts;

  // Between ImGui::NewFrame and ImGui::Render. `scroll`: CSS pixels of the stage above the window.
  // `labels`, if not null, is told every line of text that is drawn.
  void draw(const Scene& scene, float scroll, Actions& actions, std::vector<Label>* labels = nullptr);
  // Instead of `draw`, before the first time: one chapter's share of the work, which that call is then spared.
  // `chapter` counts those that are shown; false if there are no more.
  bool prepare(const Scene& scene, std::size_t chapter);
  // The same for a picture of one chapter's panel, which fills the canvas.
  void draw_picture(const Scene& scene, ChapterId chapter, const std::string& link);
  // A chart as an SVG document; empty if the chapter has none. Between ImGui::NewFrame and ImGui::EndFrame.
  std::string svg(const Scene& scene, const SvgRequest& request, std::vector<Label>* labels = nullptr);
  // The same in colours that follow the reader's preference, by CSS variables.
  std::string svg_in_both_schemes(const Scene& scene, const SvgRequest& request);
  // To be called between two frames. Ends the press under way and takes back what it has done.
  void take_back(Actions& actions);
  const Report& report() const { return report_; }

 private:
  template <class Schemes>
  void draw_svg(const Scene& scene, const SvgRequest& request, std::vector<Label>* labels, const Schemes& schemes);
  void follow_press(const State& state, Actions& actions);

  Page page_;
  Report report_;
  bool pressed_ = false;  // whether anything was pressed in the last frame
  std::size_t step_ = 0;  // of the history, when the press began
};

// To be called once per ImGui context. Turns off ImGui's own files and window frames.
void set_up_imgui();

}  // namespace seedcorn
