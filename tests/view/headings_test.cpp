// How headings break into lines.
#include "rects.hpp"
#include "view/drawing/canvas_ink.hpp"
#include "view/drawing/line_breaks.hpp"

namespace seedcorn {
namespace {

using test::Reader;

class Headings : public testing::TestWithParam<Language> {
 protected:
  Reader reader{GetParam()};
  Headings() { reader.frame(); }

  Pen pen() {
    ink.emplace(*ImGui::GetBackgroundDrawList());
    return {*ink, *ink, theme_of(Scheme::light), reader.view.fonts, 1};
  }
  std::optional<CanvasInk> ink;
};

// Where a heading has several lines, they are as even as lines of whole words can be.
void expect_even(const Pen& pen, const std::string& text, const TextStyle& style, float room) {
  const std::vector<std::string_view> lines = pen.lines(text, style, room);
  if (lines.size() < 2) return;
  float widest = 0;
  for (const std::string_view line : lines) widest = std::max(widest, pen.width(line, style));
  EXPECT_LE(widest, room + 0.5f) << text;
  const std::string_view last = lines.back(), before = lines[lines.size() - 2];
  // The last word of the line above would not fit beside the last line, or would leave a line shorter than it.
  const std::size_t blank = before.rfind(' ');
  if (blank == std::string_view::npos) return;
  const std::string joined = std::string(before.substr(blank + 1)) + " " + std::string(last);
  EXPECT_GE(pen.width(joined, style) + 1, pen.width(before, style))
      << "'" << before << "' above '" << last << "' in " << room;
}

TEST_P(Headings, EndInNoShortWordInAColumnOfAnyWidth) {
  ImGui::NewFrame();
  for (const Chapter& chapter : reader.text().chapters)
    for (const float em : {type::kQuestion, type::kQuestionNarrow, type::kQuestionSlim, type::kTitle, 18.0f})
      for (float room = 148; room < 760; room += 7)
        expect_even(pen(), chapter.question, {em, Weight::bold, 0, 1.22f}, room);
  ImGui::EndFrame();
}

TEST_P(Headings, AreOneLineInABoxMadeForTheirWidthWhateverItsPadding) {
  ImGui::NewFrame();
  for (const Chapter& chapter : reader.text().chapters)
    for (const std::string& text : {chapter.name, chapter.kicker, chapter.question})
      for (float em = 12; em < 40; em += 0.7f)
        for (const float padding : {7.0f, 16.0f, 22.5f}) {
          const TextStyle style{em, Weight::bold};
          const float box = pen().width(text, style) + 2 * padding;
          EXPECT_EQ(pen().lines(text, style, box - 2 * padding).size(), 1u) << text << ", " << em << " and " << padding;
        }
  ImGui::EndFrame();
}

TEST_P(Headings, TakeNoMoreLinesThanTheyNeedAndCutNoWord) {
  ImGui::NewFrame();
  for (const Chapter& chapter : reader.text().chapters)
    for (float room = 200; room < 760; room += 13) {
      const TextStyle heading{type::kQuestionNarrow, Weight::bold, 0, 1.22f};
      const auto lines = pen().lines(chapter.question, heading, room);
      float used = 0;
      std::string joined;
      for (const std::string_view line : lines) {
        used = std::max(used, pen().width(line, heading));
        joined += (joined.empty() ? "" : " ") + std::string(line);
      }
      EXPECT_EQ(joined, chapter.question);
      EXPECT_LE(used, room);
    }
  ImGui::EndFrame();
}

TEST_P(Headings, KeepTogetherWhatABindingBlankBinds) {
  ImGui::NewFrame();
  const std::string text = "one two\u00a0three four";
  const TextStyle style{type::kBody, Weight::regular, 0, 1.5f};
  const Pen drawn = pen();
  for (float room = drawn.width("two\u00a0three", style) + 1; room < 300; room += 3)
    for (const std::string_view line : drawn.lines(text, style, room))
      EXPECT_EQ(line.find("two") == std::string_view::npos, line.find("three") == std::string_view::npos) << line;
  ImGui::EndFrame();
}

INSTANTIATE_TEST_SUITE_P(Languages, Headings, testing::Values(Language::en, Language::ko));

}  // namespace
}  // namespace seedcorn
