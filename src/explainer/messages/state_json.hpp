// The state as the page and its tests read it (docs/bridge.md).
#pragma once

#include <string>
#include <string_view>

#include "explainer/compute/answers/answers.hpp"
#include "explainer/compute/findings.hpp"
#include "explainer/messages/report.hpp"
#include "explainer/state/state.hpp"
#include "explainer/story/evidence.hpp"
#include "explainer/story/story.hpp"

namespace seedcorn {

// All that the page is told of, at one moment.
struct Moment {
  const State& state;
  const Story& story;
  const Evidence& evidence;
  const Findings& findings;
  const Answers& answers;
  const Report& report;
  CalibrationStatus calibration;
  std::string_view glyphs_missing;  // UTF-8
  float zoom = 1;                   // CSS pixels per pixel of the report
  unsigned frames = 0;
  bool waiting = false;  // for the worker pool
};

std::string state_json(const Moment& moment);

}  // namespace seedcorn
