// Do you believe it? How the model's past fits what was measured, a weight for each observation, and the wall of facts.
#include <algorithm>

#include "explainer/text.hpp"
#include "view/assumption_wall.hpp"
#include "view/button.hpp"
#include "view/chapters/panels.hpp"
#include "view/fact_wall.hpp"
#include "view/fit_chart.hpp"
#include "view/weight_control.hpp"

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
    pen.list().AddLine({x, pen.snapped(y)}, {x + width, pen.snapped(y)}, theme.rule, 1);
    float down = 14;
    const float title = pen.paragraph(x, y + down, width, frame.scene.story.evidence.weights, frame.style(type::kNote, theme.muted, Weight::bold, 1.4f));
    frame.tell("weights", {x, y + down, width, title});
    down += title + 10;
    for (std::size_t i = 0; i < model::kObservationCount; ++i) down += draw_weight(frame, i, x, y + down, width) + 8;
    return down;
  }

  float draw_below(const Frame& frame, float x, float y, float width, bool narrow) override {
    const Pen& pen = frame.pen;
    const EvidenceText& text = frame.scene.story.evidence;
    const float assumptions = draw_assumptions(frame, x, y, width, narrow) + 30;
    y += assumptions;
    float down = pen.paragraph(x, y, width, text.wall, frame.style(type::kTitle, pen.theme().ink, Weight::bold, 1.3f));
    down += pen.paragraph(x, y + down, width, text.wall_subtitle, frame.note());
    frame.tell("wall.title", {x, y, width, down});
    down += 16 + draw_bearings(frame, x, y + down + 16, width) + 18;
    return assumptions + down + draw_fact_wall(frame, x, y + down, width, narrow);
  }

 private:
  // Which facts are shown: one button for each bearing, with how many there are.
  float draw_bearings(const Frame& frame, float x, float y, float width) {
    constexpr std::array kButtons{ButtonId::bearing_supports, ButtonId::bearing_against, ButtonId::bearing_context};
    const auto& facts = frame.scene.evidence.facts;
    float left = x, top = y;
    for (std::size_t i = 0; i < kButtons.size(); ++i) {
      const auto count = std::count_if(facts.begin(), facts.end(), [&](const Fact& fact) { return fact.bearing == kBearingIds[i]; });
      const std::string label = fill(frame.scene.story.evidence.bearings[i], {{"n", std::to_string(count)}});
      const float taken = pill_width(frame, label);
      if (left > x && left + taken > x + width) {
        left = x;
        top += kHitTarget + 8;
      }
      left += draw_pill(frame, kButtons[i], button(kButtons[i]).id, label, left, top, taken) + 10;
    }
    return top + kHitTarget - y;
  }

  std::unique_ptr<Panel> lead_ = make_lead_panel();
};

}  // namespace

std::unique_ptr<Panel> make_evidence_panel() { return std::make_unique<EvidencePanel>(); }

}  // namespace seedcorn
