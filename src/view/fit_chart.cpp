#include "view/fit_chart.hpp"

#include <algorithm>

#include "explainer/text.hpp"
#include "view/tooltip.hpp"

namespace seedcorn {

namespace {

constexpr float kReach = 4;  // standard deviations on either side

struct Strip {
  float left, width, top, row;  // of the rows, canvas coordinates
  float x(float deviation) const { return left + width * (std::clamp(deviation, -kReach, kReach) + kReach) / (2 * kReach); }
  float y(std::size_t i) const { return top + row * (static_cast<float>(i) + 0.5f); }
};

std::string first_line(const Pen& pen, const std::string& text, const TextStyle& style, float width) {
  const auto lines = pen.lines(text, style, width);
  if (lines.size() <= 1) return text;
  const auto shorter = pen.lines(text, style, width - pen.width(" \u2026", style));
  return std::string(shorter.front()) + " \u2026";
}

void draw_axis(const Frame& frame, const Strip& strip, float bottom) {
  const Pen& pen = frame.pen;
  const Theme& theme = pen.theme();
  const EvidenceText& text = frame.scene.story.evidence;
  const TextStyle note = frame.note();
  pen.list().AddRectFilled({strip.x(-1), strip.top}, {strip.x(1), bottom}, theme.track);
  for (const float mark : {-3.0f, -2.0f, 2.0f, 3.0f}) pen.list().AddLine({pen.snapped(strip.x(mark)), strip.top}, {pen.snapped(strip.x(mark)), bottom}, theme.rule, 1);
  pen.list().AddLine({pen.snapped(strip.x(0)), strip.top}, {pen.snapped(strip.x(0)), bottom}, theme.ink, 1.5f);
  const float y = strip.top - pen.line_height(note) - 2;
  pen.line(strip.x(0), y, text.fits, note, Align::centre);
  pen.line(strip.left, bottom + 2, "\u2190 " + text.too_low, note);
  pen.line(strip.left + strip.width, bottom + 2, text.too_high + " \u2192", note, Align::right);
}

void draw_row(const Frame& frame, const Strip& strip, std::size_t i, const Fit::Row& row) {
  const Theme& theme = frame.pen.theme();
  const bool counts = frame.scene.state.weights[i] > 0;
  const ImU32 colour = counts ? theme.us : theme.muted;
  const float y = strip.y(i);
  frame.pen.list().AddLine({strip.x(row.low), y}, {strip.x(row.high), y}, faded(colour, 0.45f), 6);
  if (counts) frame.pen.list().AddCircleFilled({strip.x(row.median), y}, 5, colour);
  else frame.pen.list().AddCircle({strip.x(row.median), y}, 5, colour, 0, 2);
}

void read_pointer(const Frame& frame, const Strip& strip, const Rect& box, const Fit& fit) {
  const ImVec2 mouse = ImGui::GetIO().MousePos;
  ImGui::SetCursorScreenPos({box.x, strip.top});
  ImGui::InvisibleButton("fit", {box.w, strip.row * static_cast<float>(fit.rows.size())});
  if (!ImGui::IsItemHovered()) return;
  const auto i = std::min(static_cast<std::size_t>(std::max(0.0f, (mouse.y - strip.top) / strip.row)), fit.rows.size() - 1);
  const EvidenceText& text = frame.scene.story.evidence;
  const auto sds = [](float v) { return signed_decimal(static_cast<double>(v), 1); };
  TooltipText tooltip;
  tooltip.title = observation_value(frame.scene.story, i);
  tooltip.lines = {fill(text.reading, {{"v", sds(fit.rows[i].median)}})};
  tooltip.notes = {fill(text.reading_band, {{"low", sds(fit.rows[i].low)}, {"high", sds(fit.rows[i].high)}})};
  draw_tooltip(frame, tooltip, {strip.x(fit.rows[i].median), strip.y(i)}, box);
}

}  // namespace

void draw_fit(const Frame& frame, Rect box, bool narrow) {
  const Pen& pen = frame.pen;
  const TextStyle note = frame.note(), name = frame.style(type::kNote, pen.theme().ink, Weight::regular, 1.4f);
  const float line = pen.line_height(note), number = 26;
  const float names = narrow ? number : box.w * 0.46f;
  const float rows = box.h - 2 * line - 6;
  const Strip strip{box.x + names, box.w - names, box.y + line + 4, rows / static_cast<float>(model::kObservationCount)};
  draw_axis(frame, strip, strip.top + rows);
  const Answer<Fit>& answer = frame.scene.answers.fit;
  for (std::size_t i = 0; i < model::kObservationCount; ++i) {
    const float y = strip.y(i) - line / 2;
    pen.line(box.x + 16, y, std::to_string(i + 1), frame.style(type::kNote, pen.theme().muted, Weight::bold, 1.4f), Align::right);
    if (!narrow) pen.line(box.x + number, y, first_line(pen, frame.scene.story.evidence.observations[i], name, names - number - 12), name);
    if (answer.value) draw_row(frame, strip, i, answer.value->rows[i]);
  }
  if (answer.value) read_pointer(frame, strip, box, *answer.value);
}

}  // namespace seedcorn
