#include "explainer/messages/labels_json.hpp"

#include <nlohmann/json.hpp>

namespace seedcorn {

std::string labels_json(std::span<const Label> labels, float zoom) {
  nlohmann::json out = nlohmann::json::array();
  const auto numbers = [zoom](const Rect& r) { return nlohmann::json{r.x * zoom, r.y * zoom, r.w * zoom, r.h * zoom}; };
  for (const Label& label : labels)
    out.push_back({{"text", label.text}, {"rect", numbers(label.rect)}, {"clip", numbers(label.clip)}});
  return out.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

}  // namespace seedcorn
