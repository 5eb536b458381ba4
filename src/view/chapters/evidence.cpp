// Do you believe it? How the model's past fits what was measured, a weight for each observation, and the wall of facts.
#include <array>

#include "explainer/story/text.hpp"
#include "view/chapters/assumption_wall.hpp"
#include "view/chapters/fact_wall.hpp"
#include "view/chapters/panels.hpp"
#include "view/chapters/what_if.hpp"
#include "view/charts/fit_chart.hpp"
#include "view/controls/button.hpp"
#include "view/controls/weight_control.hpp"

namespace seedcorn {

namespace {

class EvidencePanel final : public Panel {
 public:
  std::string title(const Scene& scene) const override { return evidence_title(scene.story, scene.answers); }
  std::string subtitle(const Scene& scene) const override { return scene.story.evidence.subtitle; }
  std::string footer(const Scene& scene) const override { return lead_->footer(scene); }
  std::vector<std::string> longest_titles(const Scene& scene) const override {
    const EvidenceText& text = scene.story.evidence;
    return {fill(text.title, {{"n", "10"}, {"of", "11"}, {"before", "10"}}), text.title_none, text.waiting};
  }
  std::vector<std::string> longest_footers(const Scene& scene) const override { return lead_->longest_footers(scene); }
  float narrow_height(float) const override { return 340; }
  void draw(const Frame& frame, Rect box, bool narrow) override {
    if (frame.visible(box)) draw_fit(frame, box, narrow);
  }

  float draw_controls(const Frame& frame, float x, float y, float width) override {
    const Pen& pen = frame.pen;
    const Theme& theme = pen.theme();
    pen.segment({x, pen.snapped(y)}, {x + width, pen.snapped(y)}, theme.rule, 1);
    float down = 14;
    const float title = pen.paragraph(x, y + down, width, frame.scene.story.evidence.weights,
                                      frame.style(type::kNote, theme.muted, Weight::bold, 1.4f));
    frame.tell("weights", {x, y + down, width, title});
    down += title + 10;
    for (std::size_t i = 0; i < model::kObservationCount; ++i) down += draw_weight(frame, i, x, y + down, width) + 8;
    constexpr std::array kReset{ButtonId::reset_evidence};
    return down + draw_buttons(frame, kReset, x, y + down, width);
  }

  float draw_below(const Frame& frame, float x, float y, float width, bool narrow) override {
    constexpr float kApart = 44;
    float down = draw_what_if(frame, x, y, width) + kApart;
    down += draw_assumptions(frame, x, y + down, width, narrow) + kApart;
    down += draw_fact_wall(frame, x, y + down, width, narrow) + kApart;
    return down + draw_conflicts(frame, x, y + down, width, narrow);
  }

 private:
  std::unique_ptr<Panel> lead_ = make_panel<ChapterId::lead>();
};

}  // namespace

template <>
std::unique_ptr<Panel> make_panel<ChapterId::evidence>() {
  return std::make_unique<EvidencePanel>();
}

}  // namespace seedcorn
