#include "view/drawing/pull.hpp"

namespace seedcorn {

std::optional<ImVec2> held_at() {
  if (!ImGui::IsItemActive() || !ImGui::IsMousePosValid()) return std::nullopt;
  return ImGui::GetIO().MousePos;
}

std::optional<ImVec2> pulled_to(const Frame& frame, std::optional<model::LeverId> lever) {
  const auto at = held_at();
  if (at && ImGui::IsItemActivated()) frame.actions.push_back(Hold{lever, !lever});
  return at;
}

}  // namespace seedcorn
