// What do you think? The chart to be exported: that of the chapter the reader comes from, or another one.
#include "view/chapters/panels.hpp"

namespace seedcorn {

namespace {

// Heights of what the page lays over the canvas: the choice of a chart, and the line that says what has been done.
constexpr float kChoice = 56, kSaid = 64;

class SharePanel final : public Panel {
 public:
  std::string title(const Scene& scene) const override { return of(scene).title(scene); }
  std::string subtitle(const Scene& scene) const override { return of(scene).subtitle(scene); }
  std::string footer(const Scene& scene) const override { return of(scene).footer(scene); }
  std::vector<HeadlineFigure> figures(const Scene& scene) const override { return of(scene).figures(scene); }
  std::vector<std::string> longest_titles(const Scene& scene) const override { return of(scene).longest_titles(scene); }
  std::vector<std::string> longest_footers(const Scene& scene) const override {
    return of(scene).longest_footers(scene);
  }
  std::vector<std::string> longest_subtitles(const Scene& scene) const override {
    return of(scene).longest_subtitles(scene);
  }
  float narrow_height(float width) const override { return panel_ ? panel_->narrow_height(width) : 0; }
  float least_height() const override { return 10000; }  // never stays on a phone: this chapter has no levers
  float control_height(const Frame& frame) const override { return of(frame.scene).control_height(frame); }
  void draw(const Frame& frame, Rect box, bool narrow) override { of(frame.scene).draw(frame, box, narrow); }

  float draw_controls(const Frame& frame, float x, float y, float width) override {
    const bool slim = width < kSlim;  // label and list stand below each other, and what is said takes more lines
    const float choice = slim ? 1.5f * kChoice : kChoice, said = slim ? 2 * kSaid : kSaid;
    frame.tell("choice", {x, y + 12, width, choice});
    frame.tell("said", {x, y + 12 + choice, width, said});
    return 12 + choice + said;
  }

 private:
  Panel& of(const Scene& scene) const {
    if (!panel_ || chart_ != scene.state.chart) {
      chart_ = scene.state.chart;
      panel_ = make_panel(chart_);
    }
    return *panel_;
  }

  mutable ChapterId chart_ = ChapterId::share;
  mutable std::unique_ptr<Panel> panel_;
};

}  // namespace

template <>
std::unique_ptr<Panel> make_panel<ChapterId::share>() {
  return std::make_unique<SharePanel>();
}

}  // namespace seedcorn
