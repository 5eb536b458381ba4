#include "view/charts/tornado_chart.hpp"

#include <algorithm>

#include "explainer/story/text.hpp"

namespace seedcorn {

namespace {

using model::TornadoResult;
using model::TornadoRow;

constexpr float kBar = 18, kRowGap = 12, kEnds = 96;  // room for what stands beside a bar's ends, CSS pixels
constexpr float kNarrowest = 2 * kEnds + 48;          // below, the ends stand under their bar

struct Scale {
  float left, width, low, high;
  bool narrow;
  float x(float lead) const { return left + width * (lead - low) / (high - low); }
};

Scale scale_of(const TornadoResult& tornado, float x, float room) {
  const bool narrow = room < kNarrowest;
  const float ends = narrow ? 0 : kEnds;
  float low = tornado.now.median_lead, high = low;
  for (const TornadoRow& row : tornado.rows) {
    low = std::min({low, row.low.median_lead, row.high.median_lead});
    high = std::max({high, row.low.median_lead, row.high.median_lead});
  }
  return {x + ends, room - 2 * ends, low, std::max(high, low + 1), narrow};
}

// The lower value's end is paler, so that a bar shows which way its lever works; both ends carry value and lead.
void draw_bar(const Frame& frame, const TornadoRow& row, const TornadoResult& tornado, const Scale& scale, float y) {
  const Theme& theme = frame.pen.theme();
  const model::Lever& lever = model::lever(row.lever);
  const Story& story = frame.scene.story;
  const ImU32 colour = lever.id.starts_with("cn_") ? theme.cn : theme.us;
  const float now = scale.x(tornado.now.median_lead);
  struct End {
    float lead, value;
    ImU32 colour;
  };
  const End ends[] = {{row.low.median_lead, lever.low, mixed(theme.paper, colour, 0.45f)},
                      {row.high.median_lead, lever.high, colour}};
  for (const End& end : ends) {
    const float at = scale.x(end.lead);
    frame.pen.box({std::min(now, at), y}, {std::max(now, at), y + kBar}, end.colour);
  }
  // Beside the bar: what stands left must not cross what stands right, also where both ends lie on one side.
  const bool low_left = row.low.median_lead <= row.high.median_lead;
  const End &left = ends[low_left ? 0 : 1], &right = ends[low_left ? 1 : 0];
  const TextStyle note = frame.note();
  const std::string left_end = tornado_end(story, row.lever, left.value, left.lead),
                    right_end = tornado_end(story, row.lever, right.value, right.lead);
  const float line = frame.pen.line_height(note), top = y + (kBar - line) / 2;
  if (scale.narrow) {
    frame.pen.line(scale.left, y + kBar, left_end, note);
    frame.pen.line(scale.left + scale.width, y + kBar + line, right_end, note, Align::right);
    return;
  }
  frame.pen.line(std::min(now, scale.x(left.lead)) - 6, top, left_end, note, Align::right);
  frame.pen.line(std::max(now, scale.x(right.lead)) + 6, top, right_end, note);
}

}  // namespace

float draw_tornado(const Frame& frame, float x, float y, float width) {
  const Pen& pen = frame.pen;
  const Theme& theme = pen.theme();
  const TextStyle name = frame.style(type::kNote, theme.ink, Weight::bold, 1.4f);
  const float ends = width < kNarrowest ? 2 * pen.line_height(frame.note()) : 0;
  float names = 0;
  for (const model::Lever& lever : model::kLevers)
    names = std::max(names, pen.height(frame.scene.story.lever(lever.key).name, name, width));
  const float row = names + kBar + ends + kRowGap, head = pen.line_height(frame.note()) + 4;
  const float height = head + row * static_cast<float>(model::kLeverCount);
  const Rect box{x, y, width, height};
  frame.tell("tornado", box);
  const Answer<TornadoResult>& answer = frame.scene.answers.tornado;
  if (!answer.value || !frame.visible(box)) return height;

  const TornadoResult& tornado = *answer.value;
  const Scale scale = scale_of(tornado, x, width);
  const float now = pen.snapped(scale.x(tornado.now.median_lead));
  const float half = pen.width(frame.scene.story.policy.tornado_now + " +10.0", frame.note()) / 2;
  pen.line(kept(now, x + half, x + width - half), y,
           frame.scene.story.policy.tornado_now + " " + signed_decimal(static_cast<double>(tornado.now.median_lead), 1),
           frame.note(), Align::centre);
  float at = y + head;
  for (const TornadoRow& each : tornado.rows) {
    const std::string& lever = frame.scene.story.lever(each.lever).name;
    pen.paragraph(x, at + names - pen.height(lever, name, width), width, lever, name);
    draw_bar(frame, each, tornado, scale, at + names);
    const bool beside_name = !scale.narrow && x + pen.width(lever, name) + 6 < now;  // else it stops at the bar
    const float top = beside_name ? at : at + names, bottom = at + names + kBar + (scale.narrow ? 0 : kRowGap);
    pen.segment({now, top}, {now, bottom}, theme.ink, 1.5f);
    at += row;
  }
  if (!answer.current) pen.box({x, y}, {x + width, y + height}, faded(theme.paper, 0.4f));
  return height;
}

}  // namespace seedcorn
