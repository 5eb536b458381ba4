// How many? The reader guesses a ratio; then it is revealed, with the model's own.
#include <algorithm>

#include "explainer/story/text.hpp"
#include "view/chapters/panels.hpp"
#include "view/charts/fan_chart.hpp"
#include "view/charts/guess_scale.hpp"
#include "view/layout/story_column.hpp"

namespace seedcorn {

namespace {

ValueRange range_of(const Scene& scene) {
  float low = kLowestGuess, high = kHighestGuess;
  if (scene.state.revealed && scene.answers.idea_ratio.value) {
    const Fan& fan = scene.answers.idea_ratio.value->values;
    for (std::size_t step = 0; step <= model::kNow; ++step) {
      low = std::min(low, std::max(fan.front()[step], 1 / 64.0f));
      high = std::max(high, std::min(fan.back()[step], 64.0f));
    }
  }
  return multiples_around(low, high);
}

FanPicture picture_of(const Frame& frame) {
  const Scene& scene = frame.scene;
  const HookText& text = scene.story.hook;
  FanPicture picture;
  picture.range = range_of(scene);
  picture.last = model::kNow;
  picture.named_until = model::january(2025);  // the guess and the reported ratio stand to the right of it
  picture.colour = mixed(frame.pen.theme().ink, frame.pen.theme().muted, 0.5f);
  picture.level = 1;
  picture.name = text.model;
  picture.above = text.mostly_cn;
  picture.below = text.mostly_us;
  picture.reading = text.reading;
  picture.observed = text.claim;
  picture.observed_value = text.claim_value;
  picture.number = ratio_text;
  if (!scene.state.revealed) return picture;
  picture.metric = model::Outcome::idea_ratio;
  picture.computing = text.computing;
  if (scene.answers.idea_ratio.value) picture.fan = &scene.answers.idea_ratio.value->values;
  picture.current = scene.answers.idea_ratio.current;
  return picture;
}

// The guess beside the reported ratio, in its month.
void draw_guess(const Frame& frame, const ChartFrame& chart) {
  const State& state = frame.scene.state;
  if (!state.guess) return;
  const Theme& theme = frame.pen.theme();
  const std::string name =
      fill(frame.scene.story.hook.your_guess, {{"v", ratio_text(frame.scene.story, *state.guess)}});
  const TextStyle style = frame.style(type::kNote, theme.ink, Weight::bold, 1.4f);
  const ImVec2 at{chart.x(static_cast<float>(reported_ratio().step)) - 12, chart.y(*state.guess)};
  const float width = frame.pen.width(name, style), line = frame.pen.line_height(style);
  frame.pen.disc(at, 7, theme.paper);
  frame.pen.ring(at, 6, theme.ink, 2.5f);
  const float left = std::max(at.x - 11 - width, 2.0f);
  float top = at.y - line / 2;
  // The sides' names stand above and below the rule, from the plot's left on.
  const HookText& text = frame.scene.story.hook;
  const float rule = chart.y(1),
              names = std::max(frame.pen.width(text.mostly_cn, style), frame.pen.width(text.mostly_us, style));
  const bool over_names = left < chart.plot().x + names + 8 && std::abs(at.y - rule) < 1.5f * line + 4;
  if (over_names) top = at.y <= rule ? rule - 2 * line - 4 : rule + line + 4;
  top = kept(top, chart.plot().y, chart.plot().y + chart.plot().h - line);
  frame.pen.box({left - 2, top}, {left + width + 1, top + line}, faded(theme.paper, 0.8f));
  frame.pen.line(left, top, name, style);
}

class HookPanel final : public Panel {
 public:
  std::string title(const Scene& scene) const override { return hook_title(scene.story, scene.answers, scene.state); }
  std::string subtitle(const Scene& scene) const override { return scene.story.hook.subtitle; }
  std::string footer(const Scene& scene) const override {
    return scene.state.revealed && !scene.calibration.complete ? scene.story.chart.footer_calibrating
                                                               : hook_footer(scene.story, scene.state);
  }
  std::vector<std::string> longest_titles(const Scene& scene) const override {
    return hook_longest_titles(scene.story);
  }
  std::vector<std::string> longest_footers(const Scene& scene) const override {
    return {scene.story.hook.footer, scene.story.hook.footer_revealed};
  }
  float narrow_height(float) const override { return 360; }
  float control_height(const Frame& frame) const override { return guess_scale_height(frame) + 24; }

  void draw(const Frame& frame, Rect box, bool narrow) override {
    const Story& story = frame.scene.story;
    const State& state = frame.scene.state;
    const HookText& text = story.hook;
    GuessScale scale{state.guess, {}, {}, {}, text.hint, text.fewer, text.greater, !state.revealed};
    if (state.guess) scale.guess_name = fill(text.your_guess, {{"v", ratio_text(story, *state.guess)}});
    if (state.revealed) {
      scale.answer = reported_ratio().value;
      scale.answer_name = fill(text.reported, {{"v", ratio_text(story, *scale.answer)}});
    }
    draw_guess_scale(frame, scale, box.x, box.y, box.w);
    const float above = control_height(frame);
    const Rect below{box.x, box.y + above, box.w, box.h - above};
    if (!frame.visible(below)) return;
    const ChartFrame chart = chart_.draw(frame, below, narrow, picture_of(frame));
    draw_guess(frame, chart);
  }

  // The quotation that is the answer, once it is revealed. Until then its room is kept free.
  float draw_controls(const Frame& frame, float x, float y, float width) override {
    const auto& chapters = frame.scene.story.chapters;
    const auto chapter =
        std::find_if(chapters.begin(), chapters.end(), [&](const Chapter& c) { return c.id == frame.chapter; });
    if (chapter == chapters.end() || !chapter->reveal) return 0;
    const float gap = 18;
    if (!frame.scene.state.revealed) return gap + quote_height(frame, *chapter->reveal, width);
    return gap + draw_quote(frame, "reveal", *chapter->reveal, x, y + gap, width);
  }

 private:
  FanChart chart_;
};

}  // namespace

template <>
std::unique_ptr<Panel> make_panel<ChapterId::hook>() {
  return std::make_unique<HookPanel>();
}

}  // namespace seedcorn
