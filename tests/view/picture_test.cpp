// The picture that is taken along.
#include "view/layout/picture.hpp"
#include "explainer/messages/link.hpp"
#include "rects.hpp"
#include "view/chapters/panels.hpp"
#include "view/drawing/canvas_ink.hpp"

namespace seedcorn {
namespace {

using test::Reader;

constexpr ImVec2 kSize{960, 640};  // as web/share/share.js asks for

struct Drawn {
  Report report;
  std::vector<Label> labels;
};

class Pictures : public testing::TestWithParam<Language> {
 protected:
  Reader reader{GetParam(), kSize.x, kSize.y};

  Drawn draw(ChapterId chapter, const std::string& link) {
    Drawn out;
    Actions actions;
    const Evidence evidence = test::evidence();
    reader.frame();
    ImGui::NewFrame();
    const Scene scene{reader.state, reader.text(), evidence, reader.findings, reader.answers, {}};
    CanvasInk ink(*ImGui::GetBackgroundDrawList());
    const Pen pen(ink, ink, theme_of(Scheme::light), reader.view.fonts, 1, &out.labels);
    const auto panel = make_panel(chapter);
    draw_picture({scene, pen, out.report, actions, 0, id_of(chapter)}, *panel, kSize, link);
    ImGui::EndFrame();
    return out;
  }
};

Rect chart_of(const Drawn& drawn) {
  for (const Reported& each : drawn.report.rects)
    if (each.id.ends_with("/chart")) return each.rect;
  ADD_FAILURE() << "no chart";
  return {};
}

std::string changed_in_everything(State& state) {
  for (const model::Lever& lever : model::kLevers)
    update(state, SetLever{lever.key, lever.low + 0.37f * (lever.high - lever.low)});
  for (std::size_t i = 0; i < model::kObservationCount; ++i) update(state, SetWeight{i, 1.5f});
  for (const model::Assumption& row : model::kAssumptions) {
    update(state, SetAssumption{row.key, End::low, row.low + 0.123f * (row.high - row.low)});
    update(state, SetAssumption{row.key, End::high, row.low + 0.876f * (row.high - row.low)});
  }
  update(state, SetGuess{2});
  return "https://example.org/v1/?lang=en#" + link_of(state);
}

TEST_P(Pictures, HaveAChartOfUsefulHeightHoweverLongTheLink) {
  for (std::size_t i = 0; i + 1 < kChapterCount; ++i) {
    const auto chapter = static_cast<ChapterId>(i);
    reader.state.levers = model::default_levers();
    const float usual = chart_of(draw(chapter, "https://example.org/")).h;
    const std::string link = changed_in_everything(reader.state);
    ASSERT_GT(link.size(), 900u);
    const Drawn drawn = draw(chapter, link);
    const float line = 14 * 1.4f;
    EXPECT_GE(chart_of(drawn).h, usual - 2 * line - 1) << id_of(chapter);
    EXPECT_GE(chart_of(drawn).h, 150) << id_of(chapter);
  }
}

TEST_P(Pictures, SayByAnEllipsisThatTheirLinkIsShortened) {
  const std::string link = changed_in_everything(reader.state);
  std::string shown;
  for (const Label& label : draw(ChapterId::lead, link).labels)
    if (label.rect.y > kSize.y - 100 && (label.text.starts_with("https://") || !shown.empty())) shown += label.text;
  EXPECT_TRUE(shown.ends_with("\u2026")) << shown;
  EXPECT_TRUE(link.starts_with(shown.substr(0, shown.size() - 3))) << shown;
  const Drawn whole = draw(ChapterId::lead, "https://example.org/?lang=en#c=lead");
  EXPECT_TRUE(std::any_of(whole.labels.begin(), whole.labels.end(),
                          [](const Label& label) { return label.text == "https://example.org/?lang=en#c=lead"; }));
}

INSTANTIATE_TEST_SUITE_P(Languages, Pictures, testing::Values(Language::en, Language::ko));

}  // namespace
}  // namespace seedcorn
