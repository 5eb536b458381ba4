#include "view/controls/button.hpp"

#include <algorithm>

#include "explainer/story/text.hpp"

namespace seedcorn {

namespace {

constexpr float kPadding = 16, kAbove = 9, kGap = 10;

TextStyle label_style(const Frame& frame, ImU32 colour) { return frame.style(type::kBody, colour, Weight::bold, 1.4f); }

// As large as the longer of its names needs.
ImVec2 button_size(const Frame& frame, ButtonId id, float most) {
  const std::string &up = button_name(frame.scene.story, id, false), &down = button_name(frame.scene.story, id, true);
  const float width = std::min(std::max(pill_width(frame, up), pill_width(frame, down)), most);
  return {width, std::max(pill_height(frame, up, width), pill_height(frame, down, width))};
}

}  // namespace

float pill_width(const Frame& frame, std::string_view label) {
  return frame.pen.width(label, label_style(frame, 0)) + 2 * kPadding;
}

float pill_height(const Frame& frame, std::string_view label, float width) {
  return std::max(kHitTarget, frame.pen.height(label, label_style(frame, 0), width - 2 * kPadding) + 2 * kAbove);
}

void draw_pill(const Frame& frame, ButtonId id, std::string_view rect, std::string_view label, const Rect& box) {
  const Pen& pen = frame.pen;
  const Theme& theme = pen.theme();
  const State& state = frame.scene.state;
  const bool useful = enabled(id, state), down = pressed(id, state);
  const ImVec2 low{box.x, box.y}, high{box.x + box.w, box.y + box.h};
  const TextStyle style = label_style(frame, down ? theme.paper : useful ? theme.ink : theme.muted);
  if (down)
    pen.box(low, high, theme.ink, kHitTarget / 2);
  else
    pen.outline(low, high, useful ? theme.ink : theme.rule, kHitTarget / 2, 1.5f);
  const std::vector<std::string_view> lines = pen.lines(label, style, box.w - 2 * kPadding);
  float top = box.y + (box.h - pen.line_height(style) * static_cast<float>(lines.size())) / 2;
  for (const std::string_view line : lines) {
    pen.line(box.x + box.w / 2, top, line, style, Align::centre);
    top += pen.line_height(style);
  }
  const std::string name(rect);
  ImGui::SetCursorScreenPos(low);
  if (ImGui::InvisibleButton(name.c_str(), {box.w, box.h})) frame.actions.push_back(Press{id});
  if (useful && ImGui::IsItemHovered()) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
  frame.tell(name, box);
}

float draw_buttons(const Frame& frame, std::span<const ButtonId> buttons, float x, float y, float width) {
  if (buttons.empty()) return 0;
  float left = x, top = y, row = kHitTarget;
  for (const ButtonId id : buttons) {
    if (frame.scene.state.withheld[static_cast<std::size_t>(id)]) continue;
    const ImVec2 size = button_size(frame, id, width);
    if (left > x && left + size.x > x + width) {
      left = x;
      top += row + kGap;
      row = kHitTarget;
    }
    draw_pill(frame, id, "button." + std::string(button(id).id),
              button_name(frame.scene.story, id, pressed(id, frame.scene.state)), {left, top, size.x, size.y});
    left += size.x + kGap;
    row = std::max(row, size.y);
  }
  return top + row - y;
}

}  // namespace seedcorn
