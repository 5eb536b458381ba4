// What would you do? Every lever, any outcome, and below it all outcomes at once, what matters most from here, and the
// map of two levers.
#include <algorithm>

#include "explainer/compute/answers/shown_curves.hpp"
#include "explainer/story/chapters/chapter.hpp"
#include "explainer/story/text.hpp"
#include "view/chapters/panels.hpp"
#include "view/charts/lead_chart.hpp"
#include "view/charts/map_chart.hpp"
#include "view/charts/small_charts.hpp"
#include "view/charts/tornado_chart.hpp"
#include "view/controls/sandbox_controls.hpp"
#include "view/controls/selector.hpp"
#include "view/layout/heading.hpp"

namespace seedcorn {

namespace {

constexpr float kGap = 56, kTextGap = 12;

// With the longest of its titles.
Heading heading_of(const Frame& frame, std::string_view chart) {
  const Story& story = frame.scene.story;
  const ChartHeading now =
      seedcorn::heading_of(chart, {story, frame.scene.findings, frame.scene.answers, frame.scene.state});
  Heading heading{now.title, now.subtitle, {now.title}};
  if (chart == "tornado") {
    heading.longest = {story.policy.tornado_flat};
    for (const model::Lever& lever : model::kLevers)
      heading.longest.push_back(
          fill(story.policy.tornado_title, {{"lever", story.lever(lever.key).name}, {"months", "10.0"}}));
  }
  if (chart == "map")
    heading.longest = {story.policy.map_title_us, story.policy.map_title_cn,
                       fill(story.policy.map_title_mixed, {{"percent", share_told(story, 0.999f)}})};
  return heading;
}

// The chart of the outcome that the reader has chosen; the lead's is the same as everywhere.
class OutcomeChart {
 public:
  void draw(const Frame& frame, Rect box, bool narrow) {
    const Answers& answers = frame.scene.answers;
    pins_.clear();
    for (std::size_t pin = 0; pin < kPinCount; ++pin)
      if (answers.pins[pin].value)
        pins_.push_back(
            {static_cast<char>('A' + pin), &curve_of(*answers.pins[pin].value, frame.scene.state.shown.outcome)});
    if (frame.scene.state.shown.outcome == ShownId::lead)
      lead_.draw(frame, box, narrow, pins_);
    else
      chart_.draw(frame, box, narrow, picture_of(frame));
  }

 private:
  ValueRange range_of(ShownId shown, const Fan& fan, int first) const {
    if (shown == ShownId::us_ahead || shown == ShownId::cn_share) return kWholePercent;
    const auto from = static_cast<std::size_t>(first);
    float low = fan.front()[from], high = fan.back()[from];
    for (const Curve* curve : {&fan.front(), &fan.back()}) {
      const auto [least, most] = std::minmax_element(curve->begin() + first, curve->end());
      low = std::min(low, *least);
      high = std::max(high, *most);
    }
    for (const PinnedCurve& pin : pins_)
      high = std::max(high, *std::max_element(pin.median->begin() + first, pin.median->end()));
    if (shown == ShownId::idea_ratio) return multiples_around(std::max(low, 1 / 64.0f), std::min(high, 64.0f));
    return amounts_until(high);
  }

  FanPicture picture_of(const Frame& frame) {
    const Scene& scene = frame.scene;
    const ShownId shown = scene.state.shown.outcome;
    const OutcomeText& text = outcome_text(scene.story, shown);
    FanPicture p;
    p.colour = shown == ShownId::cn_share || shown == ShownId::idea_ratio ? frame.pen.theme().cn : frame.pen.theme().us;
    p.above = text.above;
    p.below = text.below;
    p.us_above = shown == ShownId::us_ahead;
    p.spread = shown != ShownId::us_ahead;
    p.level = shown == ShownId::idea_ratio ? 1.0f : 0.5f;
    p.computing = scene.story.open.computing;
    p.reading = scene.story.open.reading;
    p.observed = scene.story.chart.observed;
    p.observed_value = scene.story.sandbox.outcome_measured;
    p.number = [shown](const Story& story, float value) { return shown_number(story, shown, value); };
    p.pins = pins_;
    p.range = kWholePercent;
    if (const model::OutcomeFan* fan = fan_of(scene.answers.outcomes, shown)) {
      fan_ = fan->values;
      p.metric = fan->outcome;
      p.first = fan->first;
    } else if (const ShownCurve* curve = curve_now(scene.findings, scene.answers, shown)) {
      fan_.fill(*curve);
    } else {
      return p;
    }
    p.fan = &fan_;
    p.current = p.spread ? scene.answers.outcomes.current : scene.findings.futures->current;
    if (!scene.state.held || shown_ != shown) range_ = range_of(shown, fan_, p.first);
    shown_ = shown;
    p.range = range_;
    if (scene.findings.changed) p.baseline = curve_at_baseline(scene.findings, scene.answers, shown);
    return p;
  }

  LeadChart lead_;
  FanChart chart_;
  Fan fan_{};
  ValueRange range_;  // holds still while a lever is held
  ShownId shown_ = ShownId::count;
  std::vector<PinnedCurve> pins_;
};

class PolicyPanel final : public Panel {
 public:
  std::string title(const Scene& scene) const override {
    return scene.state.shown.outcome == ShownId::lead
               ? lead_->title(scene)
               : outcome_title(scene.story, scene.findings, scene.answers, scene.state);
  }
  std::string subtitle(const Scene& scene) const override {
    return outcome_text(scene.story, scene.state.shown.outcome).subtitle;
  }
  std::string footer(const Scene& scene) const override { return lead_->footer(scene); }
  std::vector<HeadlineFigure> figures(const Scene& scene) const override { return lead_->figures(scene); }
  std::vector<std::string> longest_titles(const Scene& scene) const override { return lead_->longest_titles(scene); }
  std::vector<std::string> longest_subtitles(const Scene& scene) const override {
    std::vector<std::string> all;
    for (const OutcomeText& text : scene.story.sandbox.outcomes) all.push_back(text.subtitle);
    return all;
  }
  std::vector<std::string> longest_footers(const Scene& scene) const override { return lead_->longest_footers(scene); }
  std::vector<LeverMark> marks(const Scene& scene) const override { return {comeback_lever_mark(scene)}; }

  // Where the last chapter shows this chart, it has no list to choose from.
  float control_height(const Frame& frame) const override {
    if (frame.chapter != id_of(ChapterId::policy)) return 0;
    return selector_size(frame, SelectorId::outcome, width_).y + 4;
  }
  float least_height() const override { return 140 + kHitTarget; }
  void draw(const Frame& frame, Rect box, bool narrow) override {
    width_ = box.w;
    const float above = control_height(frame);
    if (above > 0) draw_selector(frame, SelectorId::outcome, box.x, box.y, box.w);
    chart_.draw(frame, {box.x, box.y + above, box.w, box.h - above}, narrow);
  }
  float draw_controls(const Frame& frame, float x, float y, float width) override {
    return draw_sandbox_controls(frame, x, y, width);
  }

  float draw_below(const Frame& frame, float x, float y, float width, bool narrow) override {
    const Story& story = frame.scene.story;
    const float small = draw_chart_below(frame, "small", x, y, width);
    const float below = y + small + kGap * 0.75f, column = narrow ? width : (width - kGap) / 2;
    const float tornado = draw_chart_below(frame, "tornado", x, below, column);
    const float left = narrow ? x : x + column + kGap, top = narrow ? below + tornado + kGap / 2 : below;
    const float map = draw_chart_below(frame, "map", left, top, column);
    const float bottom = narrow ? top + map : below + std::max(tornado, map);
    const float footer = frame.pen.paragraph(x, bottom + kTextGap, width, story.policy.footer, frame.note());
    frame.tell("below.footer", {x, bottom + kTextGap, width, footer});
    return bottom + kTextGap + footer - y;
  }
  float draw_chart_below(const Frame& frame, std::string_view chart, float x, float y, float width) override {
    const float head = draw_heading(frame, std::string(chart), heading_of(frame, chart), x, y, width), top = y + head;
    if (chart == "tornado") return head + draw_tornado(frame, x, top, width);
    return head + (chart == "map" ? draw_map(frame, x, top, width) : draw_small_charts(frame, x, top, width));
  }

 private:
  // Its two levers are chosen above it, side by side where there is room.
  float draw_map(const Frame& frame, float x, float y, float width) {
    if (frame.still) return map_.draw(frame, x, y, width);  // its axes name them
    const ImVec2 across = selector_size(frame, SelectorId::map_across, width),
                 up = selector_size(frame, SelectorId::map_up, width);
    const bool beside = across.x + 24 + up.x <= width;
    draw_selector(frame, SelectorId::map_across, x, y, width);
    draw_selector(frame, SelectorId::map_up, beside ? x + across.x + 24 : x, beside ? y : y + across.y + 2, width);
    const float controls = (beside ? 0 : across.y + 2) + up.y + 10;
    return controls + map_.draw(frame, x, y + controls, width);
  }

  std::unique_ptr<Panel> lead_ = make_panel<ChapterId::lead>();
  float width_ = 600;  // of the chart's box
  OutcomeChart chart_;
  MapChart map_;
};

}  // namespace

template <>
std::unique_ptr<Panel> make_panel<ChapterId::policy>() {
  return std::make_unique<PolicyPanel>();
}

}  // namespace seedcorn
