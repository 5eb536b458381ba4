// Why did builders switch? China's share of new work on open models, and the US openness that brings builders back.
#include "explainer/story/text.hpp"
#include "view/chapters/panels.hpp"
#include "view/charts/fan_chart.hpp"

namespace seedcorn {

namespace {

class OpenPanel final : public Panel {
 public:
  std::string title(const Scene& scene) const override {
    return open_title(scene.story, scene.findings, scene.answers, scene.state);
  }
  std::string subtitle(const Scene& scene) const override { return scene.story.open.subtitle; }
  std::string footer(const Scene& scene) const override {
    return scene.calibration.complete ? scene.story.open.footer : scene.story.chart.footer_calibrating;
  }

  std::vector<HeadlineFigure> figures(const Scene& scene) const override {
    const Story& story = scene.story;
    std::vector<HeadlineFigure> out{{"cn_share",
                                     story.cn_share.label,
                                     figure_texts(story, scene.findings.figures()).cn_share,
                                     figure_texts(story, scene.findings.baseline_figures()).cn_share,
                                     {}}};
    constexpr std::array<const char*, 3> kIds{"without_support", "support_as_set", "full_support"};
    const auto texts = comeback_texts(story, scene.answers);
    for (std::size_t i = 0; i < texts.size(); ++i)
      out.push_back({kIds[i], texts[i].label, texts[i].half, {}, texts[i].most});
    return out;
  }

  std::vector<std::string> longest_titles(const Scene& scene) const override {
    const auto titles = open_longest_titles(scene.story);
    return {titles.begin(), titles.end()};
  }
  std::vector<std::string> longest_footers(const Scene& scene) const override {
    return {scene.story.open.footer, scene.story.chart.footer_calibrating};
  }

  std::vector<LeverMark> marks(const Scene& scene) const override { return {comeback_lever_mark(scene)}; }

  float least_height() const override { return 200; }
  void draw(const Frame& frame, Rect box, bool narrow) override {
    const Scene& scene = frame.scene;
    const OpenText& text = scene.story.open;
    if (!frame.visible(box)) return;
    FanPicture picture;
    picture.metric = model::Outcome::cn_share;
    picture.range = kWholePercent;
    if (scene.answers.cn_share.value) picture.fan = &scene.answers.cn_share.value->values;
    if (scene.findings.changed && scene.answers.cn_share_baseline.value)
      picture.baseline = &scene.answers.cn_share_baseline.value->values[kMedian];
    picture.current = scene.answers.cn_share.current;
    picture.colour = frame.pen.theme().cn;
    picture.level = 0.5f;
    picture.above = text.mostly_cn;
    picture.below = text.mostly_us;
    picture.computing = text.computing;
    picture.reading = text.reading;
    picture.observed = scene.story.chart.observed;
    picture.observed_value = text.observed_value;
    picture.number = share_text;
    chart_.draw(frame, box, narrow, picture);
  }

 private:
  FanChart chart_;
};

}  // namespace

template <>
std::unique_ptr<Panel> make_panel<ChapterId::open>() {
  return std::make_unique<OpenPanel>();
}

}  // namespace seedcorn
