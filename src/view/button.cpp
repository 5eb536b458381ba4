#include "view/button.hpp"

#include <algorithm>

#include "explainer/text.hpp"

namespace seedcorn {

namespace {

constexpr float kPadding = 16, kGap = 10;

TextStyle label_style(const Frame& frame, ImU32 colour) { return frame.style(type::kBody, colour, Weight::bold, 1.4f); }

}  // namespace

float pill_width(const Frame& frame, std::string_view label) { return frame.pen.width(label, label_style(frame, 0)) + 2 * kPadding; }

float button_width(const Frame& frame, ButtonId id) {
  const Story& story = frame.scene.story;
  return std::max(pill_width(frame, button_name(story, id, false)), pill_width(frame, button_name(story, id, true)));
}

float draw_pill(const Frame& frame, ButtonId id, std::string_view rect, std::string_view label, float x, float y, float width) {
  const Pen& pen = frame.pen;
  const Theme& theme = pen.theme();
  const State& state = frame.scene.state;
  const bool useful = enabled(id, state), down = pressed(id, state);
  const Rect box{x, y, width, kHitTarget};
  const ImVec2 low{box.x, box.y}, high{box.x + box.w, box.y + box.h};
  const TextStyle style = label_style(frame, down ? theme.paper : useful ? theme.ink : theme.muted);
  if (down) pen.list().AddRectFilled(low, high, theme.ink, kHitTarget / 2);
  else pen.list().AddRect(low, high, useful ? theme.ink : theme.rule, kHitTarget / 2, 0, 1.5f);
  pen.line(box.x + box.w / 2, box.y + (box.h - pen.line_height(style)) / 2, label, style, Align::centre);
  const std::string name(rect);
  ImGui::SetCursorScreenPos(low);
  if (ImGui::InvisibleButton(name.c_str(), {box.w, box.h})) frame.actions.push_back(Press{id});
  if (useful && ImGui::IsItemHovered()) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
  frame.tell(name, box);
  return box.w;
}

float draw_button(const Frame& frame, ButtonId id, float x, float y) {
  const std::string& label = button_name(frame.scene.story, id, pressed(id, frame.scene.state));
  return draw_pill(frame, id, "button." + std::string(button(id).id), label, x, y, button_width(frame, id));
}

float draw_buttons(const Frame& frame, std::span<const ButtonId> buttons, float x, float y, float width) {
  if (buttons.empty()) return 0;
  float left = x, top = y;
  for (const ButtonId id : buttons) {
    if (frame.scene.state.withheld[static_cast<std::size_t>(id)]) continue;
    if (left > x && left + button_width(frame, id) > x + width) {
      left = x;
      top += kHitTarget + kGap;
    }
    left += draw_button(frame, id, left, top) + kGap;
  }
  return top + kHitTarget - y;
}

}  // namespace seedcorn
