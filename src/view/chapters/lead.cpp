// Is the lead slipping? The lead in months with its fan, and the four figures that follow from it.
#include "explainer/story/text.hpp"
#include "view/chapters/panels.hpp"
#include "view/charts/lead_chart.hpp"

namespace seedcorn {

namespace {

class LeadPanel final : public Panel {
 public:
  std::string title(const Scene& scene) const override { return chart_title(scene.story, scene.findings); }
  std::string subtitle(const Scene& scene) const override { return scene.story.chart.subtitle; }
  std::string footer(const Scene& scene) const override {
    return chart_footer(scene.story, scene.findings, scene.calibration);
  }

  std::vector<HeadlineFigure> figures(const Scene& scene) const override {
    const Story& story = scene.story;
    const FigureTexts now = figure_texts(story, scene.findings.figures()),
                      then = figure_texts(story, scene.findings.baseline_figures());
    const auto figure = [&](const char* id, const FigureText& text, const std::string& value,
                            const std::string& baseline) {
      return HeadlineFigure{id, text.label, value, baseline};
    };
    return {figure("lead", story.lead, now.lead, then.lead),
            figure("us_ahead", story.us_ahead, now.us_ahead, then.us_ahead),
            figure("idea_ratio", story.idea_ratio, now.idea_ratio, then.idea_ratio),
            figure("cn_share", story.cn_share, now.cn_share, then.cn_share)};
  }

  std::vector<std::string> longest_titles(const Scene& scene) const override {
    const ChartText& text = scene.story.chart;
    std::vector<std::string> titles;
    for (const std::string* pattern :
         {&text.waiting, &text.same, &text.same_grows, &text.hardly, &text.adds, &text.takes, &text.china})
      titles.push_back(fill(*pattern, {{"lead", "10.0"}, {"change", "10.0"}}));
    return titles;
  }
  std::vector<std::string> longest_footers(const Scene& scene) const override {
    const ChartText& text = scene.story.chart;
    std::vector<std::string> footers;
    for (const std::string* pattern : {&text.footer, &text.footer_few})
      footers.push_back(fill(*pattern, {{"n", "10,240"}, {"ess", "100,000"}, {"draws", "131,072"}}));
    return footers;
  }

  void draw(const Frame& frame, Rect box, bool narrow) override { chart_.draw(frame, box, narrow); }

 private:
  LeadChart chart_;
};

}  // namespace

template <>
std::unique_ptr<Panel> make_panel<ChapterId::lead>() {
  return std::make_unique<LeadPanel>();
}

}  // namespace seedcorn
