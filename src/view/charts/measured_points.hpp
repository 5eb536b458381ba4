// The observations of one outcome on a chart over time, each with its uncertainty and its sources.
#pragma once

#include "model/observations.hpp"
#include "view/charts/chart_frame.hpp"
#include "view/charts/tooltip.hpp"

namespace seedcorn {

// Points and bars, and `name` beside the first.
void draw_measured(const Frame& frame, const ChartFrame& chart, model::Outcome metric, std::string_view name);

// The one within a finger's reach of the pointer, or null.
const model::Observation* measured_near(const ChartFrame& chart, model::Outcome metric, ImVec2 pointer);

// Circles it and says `line`, when and by whom it was measured.
void draw_measured_reading(const Frame& frame, const ChartFrame& chart, const model::Observation& observation,
                           std::string line);

}  // namespace seedcorn
