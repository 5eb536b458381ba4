// An outcome's futures over time: bands, median, dashed baseline, measured points, and a rule that divides the two
// blocs.
#pragma once

#include <functional>

#include "explainer/compute/findings.hpp"
#include "view/charts/chart_frame.hpp"
#include "view/charts/chart_pointer.hpp"
#include "view/charts/measured_points.hpp"

namespace seedcorn {

using Curve = std::array<float, model::kPoints>;

struct PinnedCurve {
  char name = 'A';
  const Curve* median = nullptr;
};

struct FanPicture {
  model::Outcome metric = model::Outcome::count;  // of the points; `count`: none
  ValueRange range;
  int first = 0;                    // the first step that is known
  int last = model::kSteps;         // the right edge
  int named_until = model::kSteps;  // the bands' names stand to the left of this step
  const Fan* fan = nullptr;         // null: not computed yet
  const Curve* baseline = nullptr;  // median at today's levers; null where these are shown
  bool current = false;             // it belongs to the present levers; drawn paler otherwise
  ImU32 colour = 0;
  float level = 0;                // of the rule; none where `above` is empty
  std::string_view name;          // of the curve; empty: the middle future, or the reader's own
  std::string_view above, below;  // it
  bool us_above = false;          // of the rule; China below it, on a ground of its colour
  bool spread = true;             // false: the fan is a line
  std::span<const PinnedCurve> pins;
  std::string_view computing;
  std::string_view observed;                 // what the points are
  std::string_view reading, observed_value;  // {v}, the latter {sd} too
  std::function<std::string(const Story& story, float value)> number;
  std::string (*measured)(const Story& story, float value) = nullptr;  // of points; null: as all others
};

class FanChart {
 public:
  ChartFrame draw(const Frame& frame, Rect box, bool narrow, const FanPicture& picture);

 private:
  ChartPointer pointer_;
};

}  // namespace seedcorn
