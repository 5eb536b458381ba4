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
  const Curve* baseline = nullptr;  // median at today's levers; null if the fan itself is for these
  bool current = false;             // whether the fan belongs to the present levers; drawn paler otherwise
  ImU32 colour = 0;
  float level = 0;                // of the rule; no rule where `above` is empty
  std::string_view name;          // of the curve; empty: called the middle future or the reader's own
  std::string_view above, below;  // what the two sides of the rule mean
  bool us_above = false;          // above the rule is the US, below it China on a ground of its colour
  bool spread = true;             // false: the fan is a line
  std::span<const PinnedCurve> pins;
  std::string_view computing;
  std::string_view observed;                 // what the points are
  std::string_view reading, observed_value;  // patterns with {v}; the second has {sd} too
  std::function<std::string(const Story& story, float value)> number;
  std::string (*measured)(const Story& story, float value) = nullptr;  // writes the points' values; null: `number` does
};

class FanChart {
 public:
  ChartFrame draw(const Frame& frame, Rect box, bool narrow, const FanPicture& picture);

 private:
  ChartPointer pointer_;
};

}  // namespace seedcorn
