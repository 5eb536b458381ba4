// The lines of text in the window for the page (docs/bridge.md).
#pragma once

#include <span>
#include <string>

#include "explainer/messages/report.hpp"

namespace seedcorn {

// `zoom`: CSS pixels per pixel of the labels.
std::string labels_json(std::span<const Label> labels, float zoom);

}  // namespace seedcorn
