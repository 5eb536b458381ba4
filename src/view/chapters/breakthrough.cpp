// Who finds the next Transformer? A hundred futures played one by one, the odds of all, and what a breakthrough
// changes.
#include "explainer/story/chapters/breakthrough.hpp"
#include "explainer/story/text.hpp"
#include "view/chapters/panels.hpp"
#include "view/charts/effect_chart.hpp"
#include "view/charts/futures_chart.hpp"
#include "view/layout/heading.hpp"

namespace seedcorn {

namespace {

class BreakthroughPanel final : public Panel {
 public:
  std::string title(const Scene& scene) const override {
    return breakthrough_title(scene.story, scene.findings, scene.answers);
  }
  std::string subtitle(const Scene& scene) const override { return breakthrough_subtitle(scene.story); }
  std::string footer(const Scene& scene) const override {
    return breakthrough_footer(scene.story, scene.answers, scene.calibration);
  }
  std::vector<std::string> longest_titles(const Scene& scene) const override {
    return breakthrough_titles(scene.story);
  }
  std::vector<std::string> longest_footers(const Scene& scene) const override {
    return breakthrough_footers(scene.story);
  }

  std::vector<HeadlineFigure> figures(const Scene& scene) const override {
    const Story& story = scene.story;
    const BreakthroughText& text = story.breakthrough;
    const auto values = [&](const Answer<model::FirstResult>& answer) -> std::array<std::string, 4> {
      const std::string unknown(kUnknown);
      if (!answer.value) return {unknown, unknown, unknown, unknown};
      const model::FirstResult& first = *answer.value;
      return {in_hundred(story, first.next.us), in_hundred(story, first.next.cn), effect_pair(story, first.us),
              effect_pair(story, first.cn)};
    };
    const auto now = values(scene.answers.first), then = values(scene.answers.first_baseline);
    const auto figure = [&](std::size_t i, const char* id, const std::string& label) {
      return HeadlineFigure{id, label, now[i], then[i]};
    };
    return {figure(0, "us_first", text.figure_us), figure(1, "cn_first", text.figure_cn),
            figure(2, "us_effect", text.figure_us_effect), figure(3, "cn_effect", text.figure_cn_effect)};
  }

  float narrow_height(float width) const override { return width * 1.05f; }
  float least_height() const override { return 260; }
  void draw(const Frame& frame, Rect box, bool narrow) override { futures_.draw(frame, box, narrow); }

  float draw_below(const Frame& frame, float x, float y, float width, bool narrow) override {
    constexpr float kHeight = 260, kTextShare = 0.36f, kGap = 40;
    const float text = narrow ? width : std::floor(width * kTextShare);
    ImGui::PushID("effect");
    const float head = draw_heading(frame, "effect",
                                    {effect_title(frame.scene.story, frame.scene.answers),
                                     effect_subtitle(frame.scene.story), effect_titles(frame.scene.story)},
                                    x, y, text);
    const Rect box = narrow ? Rect{x, y + head, width, kHeight}
                            : Rect{x + text + kGap, y, std::min(width - text - kGap, 820.0f), kHeight};
    effect_.draw(frame, box);
    ImGui::PopID();
    frame.tell("effect", box);
    return narrow ? head + kHeight : std::max(head, kHeight);
  }

 private:
  FuturesChart futures_;
  EffectChart effect_;
};

}  // namespace

template <>
std::unique_ptr<Panel> make_panel<ChapterId::breakthrough>() {
  return std::make_unique<BreakthroughPanel>();
}

}  // namespace seedcorn
