#include "view/tornado_chart.hpp"

#include <algorithm>

#include "explainer/text.hpp"

namespace seedcorn {

namespace {

using model::TornadoResult;
using model::TornadoRow;

constexpr float kBar = 18, kRowGap = 12, kEnds = 96;  // room for what stands beside a bar's ends, CSS pixels

struct Scale {
  float left, width, low, high;
  float x(float lead) const { return left + width * (lead - low) / (high - low); }
};

Scale scale_of(const TornadoResult& tornado, float left, float width) {
  float low = tornado.now.median_lead, high = low;
  for (const TornadoRow& row : tornado.rows) {
    low = std::min({low, row.low.median_lead, row.high.median_lead});
    high = std::max({high, row.low.median_lead, row.high.median_lead});
  }
  return {left, width, low, std::max(high, low + 1)};
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
  const End ends[] = {{row.low.median_lead, lever.low, mixed(theme.paper, colour, 0.45f)}, {row.high.median_lead, lever.high, colour}};
  for (const End& end : ends) {
    const float at = scale.x(end.lead);
    frame.pen.list().AddRectFilled({std::min(now, at), y}, {std::max(now, at), y + kBar}, end.colour);
  }
  // Beside the bar: what stands left must not cross what stands right, also where both ends lie on one side.
  const bool low_left = row.low.median_lead <= row.high.median_lead;
  const End &left = ends[low_left ? 0 : 1], &right = ends[low_left ? 1 : 0];
  const TextStyle note = frame.note();
  const float top = y + (kBar - frame.pen.line_height(note)) / 2;
  frame.pen.line(std::min(now, scale.x(left.lead)) - 6, top, tornado_end(story, row.lever, left.value, left.lead), note, Align::right);
  frame.pen.line(std::max(now, scale.x(right.lead)) + 6, top, tornado_end(story, row.lever, right.value, right.lead), note);
}

}  // namespace

float draw_tornado(const Frame& frame, float x, float y, float width) {
  const Pen& pen = frame.pen;
  const Theme& theme = pen.theme();
  const TextStyle name = frame.style(type::kNote, theme.ink, Weight::bold, 1.4f);
  const float row = pen.line_height(name) + kBar + kRowGap, head = pen.line_height(frame.note()) + 4;
  const float height = head + row * static_cast<float>(model::kLeverCount);
  const Rect box{x, y, width, height};
  frame.tell("tornado", box);
  const Answer<TornadoResult>& answer = frame.scene.answers.tornado;
  if (!answer.value || !frame.visible(box)) return height;

  const TornadoResult& tornado = *answer.value;
  const Scale scale = scale_of(tornado, x + kEnds, width - 2 * kEnds);
  const float now = pen.snapped(scale.x(tornado.now.median_lead));
  pen.line(now, y, frame.scene.story.policy.tornado_now + " " + signed_decimal(static_cast<double>(tornado.now.median_lead), 1), frame.note(), Align::centre);
  float at = y + head;
  for (const TornadoRow& each : tornado.rows) {
    pen.line(x, at, frame.scene.story.lever(each.lever).name, name);
    draw_bar(frame, each, tornado, scale, at + pen.line_height(name));
    at += row;
  }
  pen.list().AddLine({now, y + head}, {now, at - kRowGap}, theme.ink, 1.5f);
  if (!answer.current) pen.list().AddRectFilled({x, y}, {x + width, y + height}, faded(theme.paper, 0.4f));
  return height;
}

}  // namespace seedcorn
