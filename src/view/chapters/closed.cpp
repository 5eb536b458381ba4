// What does a secret buy? The lead taken apart into computing, open ideas and secrets, in the mean run.
#include "explainer/story/text.hpp"
#include "view/chapters/panels.hpp"
#include "view/charts/parts_chart.hpp"

namespace seedcorn {

namespace {

constexpr auto k2035 = static_cast<std::size_t>(model::january(2035));

struct Runs {
  model::Decomposition parts;
  float edge = 0, baseline_edge = 0;  // months in 2035
};

Runs runs_of(const model::LeverValues& levers, const model::Intervals& within) {
  const model::AssumptionValues assumptions = model::modal_assumptions(within);
  const auto edge = [&](const model::LeverValues& values) {
    return model::mean_run(values, assumptions)[model::Outcome::edge][k2035];
  };
  return {model::decompose(levers, model::default_levers(), assumptions), edge(levers), edge(model::default_levers())};
}

class ClosedPanel final : public Panel {
 public:
  std::string title(const Scene& scene) const override {
    return closed_title(scene.story, runs(scene).parts, scene.findings.changed);
  }
  std::string subtitle(const Scene& scene) const override { return scene.story.closed.subtitle; }
  std::string footer(const Scene& scene) const override { return scene.story.closed.footer; }

  std::vector<HeadlineFigure> figures(const Scene& scene) const override {
    const Story& story = scene.story;
    const ClosedText& text = story.closed;
    const Runs& r = runs(scene);
    const model::LeadParts &now = r.parts.current, &then = r.parts.baseline;
    const auto figure = [&](const char* id, std::string label, const std::string& value, const std::string& baseline) {
      return HeadlineFigure{id, std::move(label), value, baseline};
    };
    const auto part = [&](const char* id, const std::string& name, float value, float baseline) {
      return figure(id, fill(text.part_label, {{"name", name}}), signed_months(value), signed_months(baseline));
    };
    return {
        part("compute", text.compute, now.compute[k2035], then.compute[k2035]),
        part("open_ideas", text.open_ideas, now.open_ideas[k2035], then.open_ideas[k2035]),
        part("secrets", text.secrets, now.secrets[k2035], then.secrets[k2035]),
        figure("edge", text.edge_label, edge_text(story, r.edge), decimal(static_cast<double>(r.baseline_edge), 1))};
  }

  std::vector<std::string> longest_titles(const Scene& scene) const override {
    const auto titles = closed_longest_titles(scene.story);
    return {titles.begin(), titles.end()};
  }
  std::vector<std::string> longest_footers(const Scene& scene) const override { return {scene.story.closed.footer}; }

  float least_height() const override { return 200; }
  void draw(const Frame& frame, Rect box, bool narrow) override {
    if (frame.visible(box)) chart_.draw(frame, box, narrow, runs(frame.scene).parts);
  }

 private:
  // The mean run takes microseconds, but is asked for several times a frame.
  const Runs& runs(const Scene& scene) const {
    if (!runs_ || levers_ != scene.state.levers || within_ != scene.state.within) {
      levers_ = scene.state.levers;
      within_ = scene.state.within;
      runs_ = runs_of(levers_, within_);
    }
    return *runs_;
  }

  PartsChart chart_;
  mutable model::LeverValues levers_{};
  mutable model::Intervals within_{};
  mutable std::optional<Runs> runs_;
};

}  // namespace

template <>
std::unique_ptr<Panel> make_panel<ChapterId::closed>() {
  return std::make_unique<ClosedPanel>();
}

}  // namespace seedcorn
