#include "view/charts/chart_pointer.hpp"

#include <algorithm>

namespace seedcorn {

std::optional<ImVec2> ChartPointer::read(const Frame& frame, Rect plot) {
  if (frame.reading) return plot.has(frame.reading->x, frame.reading->y) ? frame.reading : std::nullopt;
  ImGui::SetCursorScreenPos({plot.x, plot.y});
  const bool tapped = ImGui::InvisibleButton("chart", {std::max(plot.w, 1.0f), std::max(plot.h, 1.0f)});
  const ImVec2 mouse = ImGui::GetIO().MousePos;
  if (tapped)
    tapped_ = ImVec2{mouse.x - plot.x, mouse.y - plot.y};
  else if (ImGui::IsMouseClicked(ImGuiMouseButton_Left))
    tapped_.reset();
  if (frame.scene.state.held) return std::nullopt;
  if (ImGui::IsItemHovered()) return mouse;
  if (tapped_) return ImVec2{tapped_->x + plot.x, tapped_->y + plot.y};
  return std::nullopt;
}

}  // namespace seedcorn
