// What does the harvest cost? Labs that hire more against labs that hold back, and the year from which they harvest
// less.
#include "explainer/story/chapters/seed_corn.hpp"
#include "explainer/story/text.hpp"
#include "view/chapters/panels.hpp"
#include "view/charts/harvest_chart.hpp"

namespace seedcorn {

namespace {

class SeedCornPanel final : public Panel {
 public:
  std::string title(const Scene& scene) const override { return seed_corn_title(scene.story, scene.answers); }
  std::string subtitle(const Scene& scene) const override { return seed_corn_subtitle(scene.story, scene.answers); }
  std::string footer(const Scene& scene) const override {
    return seed_corn_footer(scene.story, scene.answers, scene.calibration);
  }
  std::vector<std::string> longest_titles(const Scene& scene) const override { return seed_corn_titles(scene.story); }
  std::vector<std::string> longest_subtitles(const Scene& scene) const override {
    return seed_corn_subtitles(scene.story);
  }
  std::vector<std::string> longest_footers(const Scene& scene) const override { return seed_corn_footers(scene.story); }

  std::vector<HeadlineFigure> figures(const Scene& scene) const override {
    const Story& story = scene.story;
    const SeedCornText& text = story.seed_corn;
    const auto values = [&](const Answer<HarvestPicture>& answer) -> std::array<std::string, 4> {
      const std::string unknown(kUnknown);
      if (!answer.value) return {unknown, unknown, unknown, unknown};
      const model::HarvestResult& result = answer.value->result;
      return {futures_of_hundred(story, result.within_five_years), futures_of_hundred(story, 1 - result.never),
              futures_of_hundred(story, result.never), futures_of_hundred(story, result.without_gain)};
    };
    const auto now = values(scene.answers.harvest), then = values(scene.answers.harvest_baseline);
    const auto figure = [&](std::size_t i, const char* id, const std::string& label) {
      return HeadlineFigure{id, with_years(story, label), now[i], then[i]};
    };
    return {figure(0, "within_five_years", text.figure_five), figure(1, "by_the_end", text.figure_end),
            figure(2, "never", text.figure_never), figure(3, "without_gain", text.figure_without)};
  }

  float narrow_height(float width) const override { return width; }
  float least_height() const override { return 260; }
  void draw(const Frame& frame, Rect box, bool narrow) override { chart_.draw(frame, box, narrow); }

 private:
  HarvestChart chart_;
};

}  // namespace

template <>
std::unique_ptr<Panel> make_panel<ChapterId::seed_corn>() {
  return std::make_unique<SeedCornPanel>();
}

}  // namespace seedcorn
