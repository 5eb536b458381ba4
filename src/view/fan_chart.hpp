// An outcome's futures over time: bands, median, dashed baseline, measured points, and a rule that divides the two blocs.
#pragma once

#include "explainer/findings.hpp"
#include "view/chart_frame.hpp"
#include "view/chart_pointer.hpp"
#include "view/measured_points.hpp"

namespace seedcorn {

using Curve = std::array<float, model::kPoints>;

struct FanPicture {
  model::Outcome metric = model::Outcome::count;  // of the points; `count`: none
  ValueRange range;
  int last = model::kSteps;        // the right edge
  int named_until = model::kSteps; // the bands' names stand to the left of this step
  const Fan* fan = nullptr;        // null: not computed yet
  const Curve* baseline = nullptr; // median as things are; null: that is what is drawn
  bool current = false;            // what is drawn belongs to the levers; paler otherwise
  ImU32 colour = 0;
  float level = 0;                 // of the rule
  std::string_view above, below;   // it
  std::string_view computing;
  std::string_view observed;                 // what the points are
  std::string_view reading, observed_value;  // {v}
  std::string (*number)(const Story& story, float value) = nullptr;
};

class FanChart {
 public:
  ChartFrame draw(const Frame& frame, Rect box, bool narrow, const FanPicture& picture);

 private:
  ChartPointer pointer_;
};

}  // namespace seedcorn
