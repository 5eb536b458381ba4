#include "view/controls/sandbox_controls.hpp"

#include <algorithm>

#include "view/controls/button.hpp"
#include "view/controls/history_strip.hpp"

namespace seedcorn {

namespace {

constexpr float kGap = 14;

struct Column {
  const Frame& frame;
  float x, top, width;
  float down = 0;

  float y() const { return top + down; }
  void heading(std::string_view id, std::string_view text) {
    const Pen& pen = frame.pen;
    down += kGap;
    pen.segment({x, pen.snapped(y())}, {x + width, pen.snapped(y())}, pen.theme().rule, 1);
    down += kGap;
    const float taken =
        pen.paragraph(x, y(), width, text, frame.style(type::kNote, pen.theme().muted, Weight::bold, 1.4f));
    frame.tell(id, {x, y(), width, taken});
    down += taken + 8;
  }
  void note(std::string_view id, std::string_view text, float room = 0) {
    const float taken = std::max(frame.pen.paragraph(x, y(), width, text, frame.note()), room);
    frame.tell(id, {x, y(), width, taken});
    down += taken;
  }
};

void draw_presets(Column& column) {
  const Frame& frame = column.frame;
  const Story& story = frame.scene.story;
  std::array<ButtonId, kPresetCount> buttons{};
  float room = 0;  // for the longest reason, so that nothing below moves
  for (std::size_t i = 0; i < kPresetCount; ++i) {
    buttons[i] = kPresets[i].button;
    room = std::max(room, frame.pen.height(preset_reason(story, kPresets[i]), frame.note(), column.width));
  }
  column.heading("presets", story.sandbox.presets_title);
  column.down += draw_buttons(frame, buttons, column.x, column.y(), column.width) + 8;
  column.note("preset.reason", preset_reason(story, frame.scene.state), room);
}

void draw_pins(Column& column) {
  const Frame& frame = column.frame;
  const Scene& scene = frame.scene;
  constexpr std::array kPins{ButtonId::pin_a, ButtonId::pin_b, ButtonId::pin_c};
  column.heading("pins", scene.story.sandbox.pins_title);
  column.down += draw_buttons(frame, kPins, column.x, column.y(), column.width) + 8;
  bool any = false;
  for (std::size_t pin = 0; pin < kPinCount; ++pin) {
    const std::string sentence = pin_sentence(scene.story, scene.state, scene.findings, scene.answers, pin);
    if (sentence.empty()) continue;
    any = true;
    column.note("pin." + std::to_string(pin), sentence);
    column.down += 6;
  }
  if (!any) column.note("pins.note", scene.story.sandbox.pins_note);
}

}  // namespace

float draw_sandbox_controls(const Frame& frame, float x, float y, float width) {
  Column column{frame, x, y, width};
  column.down += kGap;
  column.down += draw_history_strip(frame, x, column.y(), width);
  draw_presets(column);
  draw_pins(column);
  return column.down;
}

}  // namespace seedcorn
