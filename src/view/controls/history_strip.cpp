#include "view/controls/history_strip.hpp"

#include <algorithm>
#include <cmath>

#include "explainer/story/text.hpp"
#include "view/drawing/pull.hpp"

namespace seedcorn {

namespace {

constexpr float kKnob = 9, kDot = 3;
constexpr std::size_t kMostDots = 40;  // more would run together

}  // namespace

float draw_history_strip(const Frame& frame, float x, float y, float width) {
  const Pen& pen = frame.pen;
  const Theme& theme = pen.theme();
  const SandboxText& text = frame.scene.story.sandbox;
  const Place place = place_of(frame.scene.state.history);
  const TextStyle title = frame.style(type::kNote, theme.muted, Weight::bold, 1.4f);
  const float below = width < kSlim ? pen.line_height(title) : 0, line = pen.line_height(title) + below;
  pen.line(x, y, text.history_title, title);
  pen.line(x + width, y + below,
           fill(text.history_place, {{"at", std::to_string(place.at)}, {"of", std::to_string(place.of)}}), frame.note(),
           Align::right);

  const Rect hit{x, y + line, width, kHitTarget};
  const float left = x + kKnob, right = x + width - kKnob, middle = pen.snapped(hit.y + hit.h / 2);
  const auto last = static_cast<float>(std::max<std::size_t>(place.of, 1));
  const auto at = [&](std::size_t step) { return left + (right - left) * static_cast<float>(step) / last; };
  ImGui::SetCursorScreenPos({hit.x, hit.y});
  ImGui::InvisibleButton("history", {hit.w, hit.h});
  if (const auto to = held_at(); to && place.of > 0) {
    const float part = std::clamp((to->x - left) / (right - left), 0.0f, 1.0f);
    frame.actions.push_back(TravelTo{static_cast<std::size_t>(std::lround(part * last))});
  }
  if (ImGui::IsItemHovered()) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
  pen.segment({left, middle}, {right, middle}, theme.track, 3);
  if (place.of > 0) {
    pen.segment({left, middle}, {at(place.at), middle}, theme.muted, 3);
    if (place.of <= kMostDots)
      for (std::size_t step = 0; step <= place.of; ++step) pen.disc({at(step), middle}, kDot, theme.muted);
  }
  pen.disc({at(place.at), middle}, kKnob, place.of > 0 ? theme.ink : theme.track);
  frame.tell("history", hit);
  return line + hit.h;
}

}  // namespace seedcorn
