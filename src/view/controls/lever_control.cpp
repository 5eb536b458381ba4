#include "view/controls/lever_control.hpp"

#include <algorithm>

#include "explainer/state/lever_scale.hpp"
#include "explainer/story/text.hpp"
#include "view/drawing/pull.hpp"

namespace seedcorn {

namespace {

constexpr float kKnob = 11;        // radius
constexpr float kTrack = 4;        // thickness
constexpr float kGap = 14;         // between what stands left and what stands right
constexpr float kWordGap = 6;      // between words and number
constexpr float kNumberRoom = 58;  // "20.0 : 1"
constexpr float kTrackRow = kHitTarget - 4;

struct Track {
  float left, right, y;
  float at(const model::Lever& lever, float value) const {
    return left + (right - left) * track_position(lever, value);
  }
};

ImU32 colour_of(const Theme& theme, model::LeverId id) {
  return model::lever(id).id.starts_with("cn_") ? theme.cn : theme.us;
}

struct HeadingStyles {
  TextStyle name, words;
};

// Whether words and number fit on one line with what stands left of them, at every value of the lever: the place of the
// words does not change during a drag.
bool words_fit_beside(const Frame& frame, const model::Lever& lever, float left, float width,
                      const HeadingStyles& styles) {
  const LeverText& text = frame.scene.story.lever(lever.key);
  float words = 0;
  for (const Word& each : text.words) words = std::max(words, frame.pen.width(each.text, styles.words));
  const float number = std::max(frame.pen.width(lever_number(frame.scene.story, lever, lever.low), styles.name),
                                frame.pen.width(lever_number(frame.scene.story, lever, lever.high), styles.name));
  return left + words + kWordGap + number <= width;
}

// Name on the left, words and number on the right; the words get a line of their own where they do not fit, and in a
// slim column the name as well.
float draw_heading(const Frame& frame, const model::Lever& lever, float value, float x, const float top, float width) {
  float y = top;
  const Pen& pen = frame.pen;
  const Theme& theme = pen.theme();
  const Story& story = frame.scene.story;
  const HeadingStyles styles{frame.style(type::kBody, theme.ink, Weight::bold, 1.4f),
                             frame.style(type::kBody, theme.muted, Weight::regular, 1.4f)};
  const std::string &name = story.lever(lever.key).name, &word = lever_word(story, lever, value);
  const bool slim = width < kSlim;
  if (slim) y += pen.paragraph(x, y, width, name, styles.name);
  const float number = pen.line(x + width, y, lever_number(story, lever, value), styles.name, Align::right);
  const float room = std::max(number, kNumberRoom);
  frame.tell("value." + std::string(lever.id), {x + width - room, y, room, pen.line_height(styles.name)});
  const float line = pen.line_height(styles.name);
  if (words_fit_beside(frame, lever, slim ? 0 : pen.width(name, styles.name) + kGap, width, styles)) {
    pen.line(x + width - number - kWordGap, y, word, styles.words, Align::right);
    if (!slim) pen.line(x, y, name, styles.name);
    return y + line - top;
  }
  y += slim ? line : pen.paragraph(x, y, width - kNumberRoom - kGap, name, styles.name);
  pen.line(x, y, word, styles.words);
  return y + line - top;
}

void draw_today_mark(const Frame& frame, float x, float y, float reach) {
  frame.pen.segment({x, y - reach}, {x, y + reach}, frame.pen.theme().ink, 2);
}

void draw_past_mark(const Frame& frame, float x, float y) { frame.pen.ring({x, y}, 4, frame.pen.theme().muted, 1.5f); }

void draw_track(const Frame& frame, const model::Lever& lever, float value, const Track& track, bool lively) {
  const Theme& theme = frame.pen.theme();
  const Pen& pen = frame.pen;
  const ImU32 colour = colour_of(theme, lever.key);
  const float now = track.at(lever, lever.normal), knob = track.at(lever, value);
  const float y = frame.pen.snapped(track.y);

  pen.box({track.left, y - kTrack / 2}, {track.right, y + kTrack / 2}, theme.track, kTrack / 2);
  pen.box({std::min(now, knob), y - kTrack / 2}, {std::max(now, knob), y + kTrack / 2}, colour);
  if (lever.history_points > 0) draw_past_mark(frame, track.at(lever, lever.history[0].value), y);
  draw_today_mark(frame, now, y, 9);
  pen.disc({knob, y}, kKnob + 2, theme.knob_edge);
  pen.disc({knob, y}, lively ? kKnob + 1 : kKnob, colour);
}

void handle_drag(const Frame& frame, const model::Lever& lever, const Track& track) {
  const auto to = pulled_to(frame, lever.key);
  if (!to) return;
  if (ImGui::IsMouseDoubleClicked(ImGuiMouseButton_Left)) {
    frame.actions.push_back(ResetLever{lever.key});
    return;
  }
  // The second press of a double click has just reset the lever: it moves it again only when it turns into a drag.
  const bool second_press = ImGui::GetIO().MouseClickedLastCount[ImGuiMouseButton_Left] >= 2;
  if (second_press && !ImGui::IsMouseDragging(ImGuiMouseButton_Left)) return;
  pull_lever(frame, lever, (to->x - track.left) / (track.right - track.left));
}

// A triangle under the track, with its meaning written as near to it as there is room. Returns the height taken.
float draw_lever_mark(const Frame& frame, const model::Lever& lever, const LeverMark& mark, const Track& track, float x,
                      float y, float width) {
  constexpr float kHalf = 5, kHeight = 7, kUnderTrack = 13;
  const Theme& theme = frame.pen.theme();
  const TextStyle style = frame.style(type::kNote, theme.ink, Weight::bold, 1.3f);
  float left = x;
  if (mark.value) {
    const float at = track.at(lever, *mark.value), tip = track.y + kUnderTrack;
    frame.pen.polygon(std::array{ImVec2{at, tip}, ImVec2{at - kHalf, tip + kHeight}, ImVec2{at + kHalf, tip + kHeight}},
                      theme.ink);
    const float text = frame.pen.width(mark.text, style);
    if (width >= kSlim) left = kept(at - text / 2, x, x + width - text);
  }
  const float least = width < kSlim ? 2 * frame.pen.line_height(style) : 0;  // kept whatever the text
  const float down = std::max(frame.pen.paragraph(left, y, width - (left - x), mark.text, style), least) + 4;
  frame.tell("mark." + std::string(lever.id), {x, y, width, down});
  return down;
}

// Where the value comes from; beside it, once the lever has moved, a link that resets it.
float draw_detail(const Frame& frame, const model::Lever& lever, bool changed, float x, float y, float width) {
  const Pen& pen = frame.pen;
  const std::string& label = frame.scene.story.ui.reset;
  const TextStyle action = frame.style(type::kNote, pen.theme().ink, Weight::bold, 1.4f);
  const float label_width = pen.width(label, action);
  const float room = width - label_width - kGap;  // kept free even when unused, so that nothing moves on the first drag
  const float taken = pen.paragraph(x, y, room, lever_history(frame.scene.story, lever), frame.note());

  const float hit_width = std::max(label_width, kHitTarget), line = pen.line_height(action);
  // Where this overlaps the track, the track gets the press, because it is drawn first.
  const Rect hit{x + width - hit_width, y + line / 2 - kHitTarget / 2, hit_width, kHitTarget};
  if (!changed) return taken;
  frame.tell("reset." + std::string(lever.id), {x + width - label_width, y, label_width, line});
  pen.line(x + width, y, label, action, Align::right);
  pen.segment({x + width - label_width, y + line - 1}, {x + width, y + line - 1}, pen.theme().muted, 1);
  ImGui::SetCursorScreenPos({hit.x, hit.y});
  if (ImGui::InvisibleButton("reset", {hit.w, hit.h})) frame.actions.push_back(ResetLever{lever.key});
  if (ImGui::IsItemHovered()) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
  return taken;
}

}  // namespace

LeverMark comeback_lever_mark(const Scene& scene) {
  LeverMark mark{model::LeverId::us_openness, {}, comeback_mark(scene.story, scene.answers)};
  if (const auto& comeback = scene.answers.comeback.value)
    if (const model::TippingPoint& point = comeback->points[1].front(); point.found) mark.value = point.value;
  return mark;
}

float draw_lever(const Frame& frame, model::LeverId id, const LeverMark* mark, float x, float y, float width) {
  const model::Lever& lever = model::lever(id);
  const float value = model::at(frame.scene.state.levers, id);
  ImGui::PushID(lever.id.data(), lever.id.data() + lever.id.size());

  float down = draw_heading(frame, lever, value, x, y, width);
  const Track track{x + kKnob, x + width - kKnob, y + down + kTrackRow / 2};
  ImGui::SetCursorScreenPos({x, y + down});
  ImGui::InvisibleButton("track", {width, kTrackRow});
  handle_drag(frame, lever, track);
  if (ImGui::IsItemHovered()) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
  draw_track(frame, lever, value, track, ImGui::IsItemHovered() || ImGui::IsItemActive());
  frame.tell(std::string(lever.id), {x, y + down, width, kTrackRow}, 0, kTrackRow / 2 - kKnob - 2);

  down += kTrackRow;
  if (mark) down += draw_lever_mark(frame, lever, *mark, track, x, y + down, width);
  down += draw_detail(frame, lever, value != lever.normal, x, y + down, width);
  ImGui::PopID();
  return down;
}

void draw_lever_key(const Frame& frame, float right, float y) {
  const UiText& ui = frame.scene.story.ui;
  const TextStyle style = frame.note();
  const float top = y - frame.pen.line_height(style) / 2;
  float x = right -
            frame.pen.line(right, top, fill(ui.past_mark, {{"year", std::to_string(model::kFirstYear)}}), style,
                           Align::right) -
            10;
  draw_past_mark(frame, x, y);
  x -= 22;
  x -= frame.pen.line(x, top, ui.today_mark, style, Align::right) + 7;
  draw_today_mark(frame, x, y, 7);
}

void pull_lever(const Frame& frame, const model::Lever& lever, float position) {
  const float value = snapped(lever, track_value(lever, position));
  if (value != model::at(frame.scene.state.levers, lever.key)) frame.actions.push_back(SetLever{lever.key, value});
}

}  // namespace seedcorn
