// What a chapter shows beside its story: a finding as title, a chart, headline figures, a footer.
#pragma once

#include <string>
#include <vector>

#include "view/controls/lever_control.hpp"

namespace seedcorn {

struct HeadlineFigure {
  std::string id;                      // of the rectangle: figure.<id>
  std::string label, value, baseline;  // baseline: the value at today's levers
  std::string note{};                  // stands in the baseline's place where there is none
};

// One per chapter, alive as long as the view. It keeps what belongs to drawing: axes that do not move during a drag,
// what the reader points at. Everything is drawn with the frame's own `chapter` and `fixed`.
class Panel {
 public:
  virtual ~Panel() = default;

  virtual std::string title(const Scene& scene) const = 0;
  virtual std::string subtitle(const Scene& scene) const = 0;
  virtual std::string footer(const Scene& scene) const = 0;
  virtual std::vector<HeadlineFigure> figures(const Scene&) const { return {}; }

  // Every text that title, footer and subtitle can have, with the longest values. Room is kept for the longest, so that
  // nothing moves when the finding changes.
  virtual std::vector<std::string> longest_titles(const Scene& scene) const = 0;
  virtual std::vector<std::string> longest_footers(const Scene& scene) const = 0;
  virtual std::vector<std::string> longest_subtitles(const Scene& scene) const { return {subtitle(scene)}; }

  // The chart's height in a phone's width, CSS pixels, where there is room.
  virtual float narrow_height(float width) const { return width * 0.5f; }
  // The least height at which the chart can be read. On a phone with less room for it, the panel stays in the window
  // without its figures, or not at all.
  virtual float least_height() const { return 140; }
  // The height of a control at the top of the chart's box.
  virtual float control_height(const Frame&) const { return 0; }
  // The chart, its axes and names within the box (canvas coordinates). `narrow`: on a phone.
  virtual void draw(const Frame& frame, Rect box, bool narrow) = 0;

  // Marks on the tracks of the chapter's levers, each with a line of text. Which levers have one must not change.
  virtual std::vector<LeverMark> marks(const Scene&) const { return {}; }

  // Controls of its own, below the chapter's levers in the story's column. Returns the height taken, 0 if there are
  // none.
  virtual float draw_controls(const Frame&, float /*x*/, float /*y*/, float /*width*/) { return 0; }
  // More of the chapter, below story and panel and as wide as both. Returns the height taken, 0 if there is nothing.
  virtual float draw_below(const Frame&, float /*x*/, float /*y*/, float /*width*/, bool /*narrow*/) { return 0; }
  // One of the charts in there (kChartsBelow) with its heading. Returns the height taken.
  virtual float draw_chart_below(const Frame&, std::string_view /*chart*/, float /*x*/, float /*y*/, float /*width*/) {
    return 0;
  }
};

}  // namespace seedcorn
