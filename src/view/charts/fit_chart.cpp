#include "view/charts/fit_chart.hpp"

#include <algorithm>
#include <cmath>

#include "explainer/story/text.hpp"
#include "view/charts/tooltip.hpp"

namespace seedcorn {

namespace {

constexpr float kReach = 4;  // standard deviations on either side

struct Strip {
  float left, width, top, row;  // of the rows, canvas coordinates
  float x(float deviation) const {
    return left + width * (std::clamp(deviation, -kReach, kReach) + kReach) / (2 * kReach);
  }
  float y(std::size_t i) const { return top + row * (static_cast<float>(i) + 0.5f); }
};

// In full if the row is high enough, else as far as one line goes.
void draw_name(const Pen& pen, float x, float middle, const std::string& text, const TextStyle& style, float width,
               float most) {
  const float height = pen.height(text, style, width), line = pen.line_height(style);
  if (height <= most)
    pen.paragraph(x, middle - height / 2, width, text, style);
  else
    pen.line(x, middle - line / 2,
             std::string(pen.lines(text, style, width - pen.width(" \u2026", style)).front()) + " \u2026", style);
}

// Whether what the ends mean stands on two lines.
bool stacked(const Frame& frame, float width) {
  const EvidenceText& text = frame.scene.story.evidence;
  return frame.pen.width(text.too_low + text.too_high, frame.note()) + 48 > width;
}

void draw_axis(const Frame& frame, const Strip& strip, float bottom) {
  const Pen& pen = frame.pen;
  const Theme& theme = pen.theme();
  const EvidenceText& text = frame.scene.story.evidence;
  const TextStyle note = frame.note();
  pen.box({strip.x(-1), strip.top}, {strip.x(1), bottom}, theme.track);
  pen.segment({pen.snapped(strip.x(0)), strip.top}, {pen.snapped(strip.x(0)), bottom}, theme.ink, 1.5f);
  const float y = strip.top - pen.line_height(note) - 2, half = pen.width(text.fits, note) / 2;
  for (const float mark : {-3.0f, -2.0f, 2.0f, 3.0f}) {
    pen.segment({pen.snapped(strip.x(mark)), strip.top}, {pen.snapped(strip.x(mark)), bottom}, theme.rule, 1);
    const bool has_room = strip.x(std::abs(mark)) - strip.x(0) > half + 14;
    if (has_room) pen.line(strip.x(mark), y, signed_decimal(static_cast<double>(mark), 0), note, Align::centre);
  }
  pen.line(strip.x(0), y, text.fits, note, Align::centre);
  pen.line(strip.left, bottom + 2, "\u2190 " + text.too_low, note);
  pen.line(strip.left + strip.width, bottom + 2 + (stacked(frame, strip.width) ? pen.line_height(note) : 0),
           text.too_high + " \u2192", note, Align::right);
}

// All draws as a pale band with a line at its median. The particles as a bar with a dot, hollow if the observation does
// not count.
void draw_row(const Frame& frame, const Strip& strip, std::size_t i, const Fit& fit) {
  const Theme& theme = frame.pen.theme();
  const model::Deviation &before = fit.before[i], &after = fit.after[i];
  const bool counts = frame.scene.state.weights[i] > 0;
  const ImU32 colour = counts ? theme.us : theme.muted;
  const float y = strip.y(i), half = std::min(8.0f, strip.row * 0.36f), middle = strip.x(before.median);
  const Pen& pen = frame.pen;
  pen.box({strip.x(before.low), y - half}, {strip.x(before.high), y + half}, faded(theme.muted, 0.22f), half / 2);
  pen.segment({middle, y - half}, {middle, y + half}, theme.muted, 2);
  pen.segment({strip.x(after.low), y}, {strip.x(after.high), y}, faded(colour, 0.6f), 5);
  if (!counts) pen.disc({strip.x(after.median), y}, 5, theme.paper);
  if (counts)
    pen.disc({strip.x(after.median), y}, 5, colour);
  else
    pen.ring({strip.x(after.median), y}, 5, colour, 2);
}

void read_pointer(const Frame& frame, const Strip& strip, const Rect& box, const Fit& fit) {
  const Rect rows{box.x, strip.top, box.w, strip.row * static_cast<float>(model::kObservationCount)};
  const ImVec2 mouse = frame.reading.value_or(ImGui::GetIO().MousePos);
  ImGui::SetCursorScreenPos({rows.x, rows.y});
  ImGui::InvisibleButton("fit", {rows.w, rows.h});
  if (frame.reading ? !rows.has(mouse.x, mouse.y) : !ImGui::IsItemHovered()) return;
  const auto i = std::min(static_cast<std::size_t>(std::max(0.0f, (mouse.y - strip.top) / strip.row)),
                          model::kObservationCount - 1);
  const EvidenceText& text = frame.scene.story.evidence;
  const auto filled = [](const std::string& sentence, const model::Deviation& row) {
    const auto sds = [](float v) { return signed_decimal(static_cast<double>(v), 1); };
    return fill(sentence, {{"v", sds(row.median)}, {"low", sds(row.low)}, {"high", sds(row.high)}});
  };
  TooltipText tooltip;
  tooltip.title = observation_value(frame.scene.story, i);
  tooltip.lines = {filled(text.reading, fit.after[i])};
  tooltip.notes = {filled(text.reading_band, fit.after[i]), filled(text.reading_before, fit.before[i])};
  draw_tooltip(frame, tooltip, {strip.x(fit.after[i].median), strip.y(i)}, box);
}

}  // namespace

void draw_fit(const Frame& frame, Rect box, bool narrow) {
  const Pen& pen = frame.pen;
  const TextStyle note = frame.note(), name = frame.style(type::kNote, pen.theme().ink, Weight::regular, 1.4f);
  const float line = pen.line_height(note), number = 26;
  const float names = narrow ? number : box.w * 0.46f;
  const float rows = box.h - (stacked(frame, box.w - names) ? 3 : 2) * line - 6;
  const Strip strip{box.x + names, box.w - names, box.y + line + 4,
                    rows / static_cast<float>(model::kObservationCount)};
  draw_axis(frame, strip, strip.top + rows);
  const Answer<Fit>& answer = frame.scene.answers.fit;
  for (std::size_t i = 0; i < model::kObservationCount; ++i) {
    const float y = strip.y(i) - line / 2;
    pen.line(box.x + 16, y, std::to_string(i + 1), frame.style(type::kNote, pen.theme().muted, Weight::bold, 1.4f),
             Align::right);
    if (!narrow)
      draw_name(pen, box.x + number, strip.y(i), frame.scene.story.evidence.observations[i], name, names - number - 12,
                strip.row);
    if (answer.value) draw_row(frame, strip, i, *answer.value);
  }
  if (answer.value) read_pointer(frame, strip, box, *answer.value);
}

}  // namespace seedcorn
