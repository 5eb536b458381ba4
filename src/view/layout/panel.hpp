// What a chapter shows beside its story: a finding as title, a chart, headline figures, a footer.
#pragma once

#include <string>
#include <vector>

#include "view/controls/lever_control.hpp"

namespace seedcorn {

struct HeadlineFigure {
  std::string id;  // of the rectangle: figure.<id>
  std::string label, value, baseline;  // baseline: the value as things are
  std::string note{};                 // stands in the baseline's place where there is none
};

// One per chapter, alive as long as the view: it keeps what belongs to the drawing (axes that hold still, what is pointed at).
// Everything is drawn with the frame's own `chapter` and `fixed`.
class Panel {
 public:
  virtual ~Panel() = default;

  virtual std::string title(const Scene& scene) const = 0;
  virtual std::string subtitle(const Scene& scene) const = 0;
  virtual std::string footer(const Scene& scene) const = 0;
  virtual std::vector<HeadlineFigure> figures(const Scene&) const { return {}; }

  // Everything that title and footer may say, filled with its longest values: room is kept for the longest, so that nothing
  // moves when the finding changes.
  virtual std::vector<std::string> longest_titles(const Scene& scene) const = 0;
  virtual std::vector<std::string> longest_footers(const Scene& scene) const = 0;
  virtual std::vector<std::string> longest_subtitles(const Scene& scene) const { return {subtitle(scene)}; }

  // The chart's height in a phone's width, CSS pixels, where there is room.
  virtual float narrow_height(float width) const { return width * 0.5f; }
  virtual float least_height() const { return 140; }  // a lower one could not be read: the panel stays without figures, or not at all
  // At the top of the chart's box, for a control that stands over the chart.
  virtual float control_height(const Frame&) const { return 0; }
  // The chart, its axes and names within the box (canvas coordinates). `narrow`: on a phone.
  virtual void draw(const Frame& frame, Rect box, bool narrow) = 0;

  // The chapter's levers have a line below the track for each of these; the levers named must not change.
  virtual std::vector<LeverMark> marks(const Scene&) const { return {}; }

  // Controls of its own, below the chapter's levers in the story's column. Returns the height taken, 0 if there are none.
  virtual float draw_controls(const Frame&, float /*x*/, float /*y*/, float /*width*/) { return 0; }
  // More that belongs to the chapter, under story and panel in the page's whole width. Returns the height taken, 0 if there is nothing.
  virtual float draw_below(const Frame&, float /*x*/, float /*y*/, float /*width*/, bool /*narrow*/) { return 0; }
};

}  // namespace seedcorn
