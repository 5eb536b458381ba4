#include "view/charts/guess_scale.hpp"

#include <algorithm>
#include <cmath>

#include "view/charts/chart_frame.hpp"
#include "view/drawing/pull.hpp"

namespace seedcorn {

namespace {

constexpr float kKnob = 11, kTrack = 4;  // as on a lever's track

struct Track {
  float left, right, y;
  float at(float value) const {
    return left + (right - left) * std::log(value / kLowestGuess) / std::log(kHighestGuess / kLowestGuess);
  }
  float value(float x) const {
    return kLowestGuess * std::pow(kHighestGuess / kLowestGuess, std::clamp((x - left) / (right - left), 0.0f, 1.0f));
  }
};

TextStyle name_style(const Frame& frame, ImU32 colour) { return frame.style(type::kBody, colour, Weight::bold, 1.4f); }

TextStyle side_style(const Frame& frame, ImU32 colour) { return frame.style(type::kNote, colour, Weight::bold, 1.4f); }

// Whether the names of the scale's sides stand one below the other.
bool stacked(const Frame& frame) {
  constexpr float kBeside = 48;  // the page's margins, and room between both
  const HookText& text = frame.scene.story.hook;
  return frame.pen.width(text.fewer, side_style(frame, 0)) + frame.pen.width(text.greater, side_style(frame, 0)) +
             kBeside >
         frame.window.x;
}

void handle_drag(const Frame& frame, const Track& track) {
  if (const auto to = pulled_to(frame)) frame.actions.push_back(SetGuess{track.value(to->x)});
  if (ImGui::IsItemHovered()) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
}

void draw_track(const Frame& frame, const Track& track) {
  const Pen& pen = frame.pen;
  const Theme& theme = pen.theme();
  const float y = pen.snapped(track.y);
  pen.box({track.left, y - kTrack / 2}, {track.right, y + kTrack / 2}, theme.track, kTrack / 2);
  for (float tick = kLowestGuess; tick <= kHighestGuess; tick *= 2) {
    const float x = pen.snapped(track.at(tick));
    pen.segment({x, y + kKnob + 3}, {x, y + kKnob + 9}, theme.muted, 1);
    pen.line(x, y + kKnob + 10, axis_number(frame.scene.story, AxisUnit::multiple, tick), frame.note(), Align::centre);
  }
}

// A name in its own row above the track, with a line down to its mark.
void draw_name(const Frame& frame, const Track& track, float value, const std::string& name, float top, ImU32 colour,
               Rect bounds) {
  const TextStyle style = name_style(frame, colour);
  const float x = track.at(value), width = frame.pen.width(name, style);
  frame.pen.segment({x, top + frame.pen.line_height(style) - 2}, {x, track.y}, colour, 1.5f);
  const float left = kept(x - width / 2, bounds.x, bounds.x + bounds.w - width), line = frame.pen.line_height(style);
  frame.pen.box({left - 2, top + 1}, {left + width + 2, top + line - 2}, frame.pen.theme().paper);
  frame.pen.line(left, top, name, style);
}

}  // namespace

float guess_scale_height(const Frame& frame) {
  return 2 * frame.pen.line_height(name_style(frame, 0)) + kHitTarget +
         (stacked(frame) ? 3 : 2) * frame.pen.line_height(frame.note()) - 8;
}

void draw_guess_scale(const Frame& frame, const GuessScale& scale, float x, float y, float width) {
  const Pen& pen = frame.pen;
  const Theme& theme = pen.theme();
  const float row = pen.line_height(name_style(frame, 0));
  const Rect hit{x, y + 2 * row, width, kHitTarget};
  const Track track{x + kKnob + 4, x + width - kKnob - 4, hit.y + hit.h / 2};
  ImGui::SetCursorScreenPos({hit.x, hit.y});
  ImGui::InvisibleButton("guess", {hit.w, hit.h});
  const bool lively = scale.open && (ImGui::IsItemHovered() || ImGui::IsItemActive());
  if (scale.open) handle_drag(frame, track);
  frame.tell("guess", hit, 0, hit.h / 2 - kKnob - 3);

  draw_track(frame, track);
  const float names = track.y + kKnob + 10 + pen.line_height(frame.note());
  pen.line(x, names, scale.low_name, side_style(frame, theme.us));
  pen.line(x + width, stacked(frame) ? names + pen.line_height(side_style(frame, 0)) : names, scale.high_name,
           side_style(frame, theme.cn), Align::right);

  if (scale.answer) draw_name(frame, track, *scale.answer, scale.answer_name, y, theme.ink, {x, y, width, row});
  if (scale.guess)
    draw_name(frame, track, *scale.guess, scale.guess_name, y + row, theme.muted, {x, y, width, row});
  else if (scale.open && !frame.still)
    pen.line(x + width / 2, y + row, scale.hint,
             frame.style(width < kSlim ? type::kNote : type::kBody, theme.muted, Weight::regular, 1.4f), Align::centre);
  if (scale.guess) {
    pen.disc({track.at(*scale.guess), track.y}, (lively ? kKnob + 1 : kKnob) + 2, theme.paper);
    pen.ring({track.at(*scale.guess), track.y}, lively ? kKnob + 1 : kKnob, theme.ink, 3);
  }
  if (scale.answer) pen.disc({track.at(*scale.answer), track.y}, 6, theme.ink);
}

}  // namespace seedcorn
