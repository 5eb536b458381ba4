// What would you do? The lead's fan with every lever, and below it what matters most from here and the map of two levers.
#include <algorithm>

#include "explainer/text.hpp"
#include "view/chapters/panels.hpp"
#include "view/heading.hpp"
#include "view/map_chart.hpp"
#include "view/tornado_chart.hpp"

namespace seedcorn {

namespace {

constexpr float kGap = 56, kTextGap = 12;

Heading tornado_heading(const Frame& frame) {
  const Story& story = frame.scene.story;
  Heading heading{tornado_title(story, frame.scene.answers), story.policy.tornado_subtitle, {story.policy.tornado_flat}};
  for (const model::Lever& lever : model::kLevers)
    heading.longest.push_back(fill(story.policy.tornado_title, {{"lever", story.lever(lever.key).name}, {"months", "10.0"}}));
  return heading;
}

Heading map_heading(const Frame& frame) {
  const Story& story = frame.scene.story;
  const model::MapQuestion asked = frame.scene.answers.map.value ? frame.scene.answers.map.value->question : model::MapQuestion{};
  return {map_title(story, frame.scene.answers), map_subtitle(story, asked),
          {story.policy.map_title_us, story.policy.map_title_cn, fill(story.policy.map_title_mixed, {{"percent", "100%"}})}};
}

class PolicyPanel final : public Panel {
 public:
  std::string title(const Scene& scene) const override { return lead_->title(scene); }
  std::string subtitle(const Scene& scene) const override { return lead_->subtitle(scene); }
  std::string footer(const Scene& scene) const override { return lead_->footer(scene); }
  std::vector<HeadlineFigure> figures(const Scene& scene) const override { return lead_->figures(scene); }
  std::vector<std::string> longest_titles(const Scene& scene) const override { return lead_->longest_titles(scene); }
  std::vector<std::string> longest_footers(const Scene& scene) const override { return lead_->longest_footers(scene); }
  void draw(const Frame& frame, Rect box, bool narrow) override { lead_->draw(frame, box, narrow); }

  float draw_below(const Frame& frame, float x, float y, float width, bool narrow) override {
    const float column = narrow ? width : (width - kGap) / 2;
    const float tornado = draw_part(frame, "tornado", tornado_heading(frame), x, y, column, [&](float top) { return draw_tornado(frame, x, top, column); });
    const float left = narrow ? x : x + column + kGap, top = narrow ? y + tornado + kGap / 2 : y;
    const float map = draw_part(frame, "map", map_heading(frame), left, top, column, [&](float at) { return map_.draw(frame, left, at, column); });
    const float bottom = narrow ? top + map : y + std::max(tornado, map);
    const float footer = frame.pen.paragraph(x, bottom + kTextGap, width, frame.scene.story.policy.footer, frame.note());
    frame.tell("below.footer", {x, bottom + kTextGap, width, footer});
    return bottom + kTextGap + footer - y;
  }

 private:
  template <class Draw>
  float draw_part(const Frame& frame, const std::string& id, const Heading& heading, float x, float y, float width, Draw draw) {
    const float head = draw_heading(frame, id, heading, x, y, width);
    return head + draw(y + head);
  }

  std::unique_ptr<Panel> lead_ = make_lead_panel();
  MapChart map_;
};

}  // namespace

std::unique_ptr<Panel> make_policy_panel() { return std::make_unique<PolicyPanel>(); }

}  // namespace seedcorn
