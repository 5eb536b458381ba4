// The lines of text in the window for the page (docs/bridge.md).
#include <nlohmann/json.hpp>

#include "platform/app.hpp"

namespace seedcorn {

std::string App::labels_json() {
  nlohmann::json out = nlohmann::json::array();
  if (screen_.is_open() && extent_.has_area && story()) {
    std::vector<Label> labels;
    screen_.begin_frame(1e-4f, extent_.zoom);
    draw(&labels);
    screen_.end_frame(theme_of(state_.scheme).paper);
    for (const Label& label : labels) {
      const auto numbers = [zoom = extent_.zoom](const Rect& r) { return nlohmann::json{r.x * zoom, r.y * zoom, r.w * zoom, r.h * zoom}; };
      out.push_back({{"text", label.text}, {"rect", numbers(label.rect)}, {"clip", numbers(label.clip)}});
    }
  }
  return out.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

}  // namespace seedcorn
