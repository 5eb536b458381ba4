#include <imgui_internal.h>

#include "reader.hpp"
#include "view/drawing/missing_glyphs.hpp"

namespace seedcorn {
namespace {

using test::Reader;

TEST(Fonts, EveryCharacterOfAStoryIsInTheWeightsItIsSetIn) {
  for (const Language language : {Language::en, Language::ko}) {
    Reader reader(language);
    EXPECT_TRUE(missing_glyphs(reader.view.fonts, reader.text()).empty());
  }
}

TEST(Fonts, ACharacterThatIsNotThereIsNamed) {
  Reader reader(Language::en);
  EXPECT_EQ(reader.view.fonts.missing(U"a\u4E2Db"), U"\u4E2D");
}

TEST(Fonts, BothWeightsAreDrawnAtTheScreensDensity) {
  Reader reader(Language::ko);
  ImGui::GetIO().DisplayFramebufferScale = {2, 2};
  reader.frame();
  for (const Weight weight : {Weight::regular, Weight::bold})
    EXPECT_EQ(reader.view.fonts.get(weight)->CurrentRasterizerDensity, 2);
}

TEST(Fonts, AFontCutShortAnywhereIsRefusedAndTheOldOneStays) {
  Reader reader(Language::en);
  const std::vector<std::uint8_t> whole = test::font_bytes("en-bold.ttf");
  ImFont* const before = reader.view.fonts.get(Weight::bold);
  for (std::size_t length = 0; length < whole.size() - 4; length += 997)
    EXPECT_NE(reader.view.fonts.load(Weight::bold, std::span(whole).first(length)), "") << length;
  EXPECT_EQ(reader.view.fonts.get(Weight::bold), before);
}

TEST(Fonts, AWebPageIsNotAFont) {
  Reader reader(Language::en);
  const std::string page = "<!doctype html><title>404 Not Found</title>";
  const std::vector<std::uint8_t> bytes(page.begin(), page.end());
  EXPECT_EQ(reader.view.fonts.load(Weight::regular, bytes), "regular font is not a TrueType font");
}

TEST(Fonts, AnotherLanguagesFontTakesThePlaceOfTheFirst) {
  Reader reader(Language::en);
  reader.frame();
  EXPECT_EQ(reader.view.fonts.load(Weight::regular, test::font_bytes("ko-regular.ttf")), "");
  EXPECT_EQ(reader.view.fonts.load(Weight::bold, test::font_bytes("ko-bold.ttf")), "");
  reader.frame();
  EXPECT_TRUE(reader.view.fonts.missing(U"가나다").size() < 3);
}

constexpr ImU16 kNotFound = 0xFFFE;  // IM_FONTGLYPH_INDEX_NOT_FOUND, which Dear ImGui keeps to itself

// What Dear ImGui was asked to draw and found no glyph for.
std::u32string asked_in_vain(ImFont* font) {
  std::u32string out;
  for (int i = 0; i < ImGui::GetIO().Fonts->Builder->BakedPool.Size; ++i) {
    const ImFontBaked& baked = ImGui::GetIO().Fonts->Builder->BakedPool[i];
    if (baked.ContainerFont != font) continue;
    for (int c = U' '; c < baked.IndexLookup.Size; ++c)
      if (baked.IndexLookup[c] == kNotFound) out += static_cast<char32_t>(c);
  }
  return out;
}

class DrawnFonts : public testing::TestWithParam<float> {};

TEST_P(DrawnFonts, NothingIsDrawnInAWeightThatHasNoGlyphForIt) {
  for (const Language language : {Language::en, Language::ko}) {
    Reader reader(language, GetParam(), 900);
    reader.frame();
    const float end = reader.view.report().height;
    for (reader.scroll = 0; reader.scroll < end; reader.scroll += 450) {
      reader.move(GetParam() * 0.7f, 450);
      reader.frame();
    }
    for (const Weight weight : {Weight::regular, Weight::bold})
      EXPECT_TRUE(asked_in_vain(reader.view.fonts.get(weight)).empty());
  }
}

TEST(Fonts, WhatIsDrawnWithoutAGlyphIsNoticed) {
  Reader reader(Language::en);
  Chapter chapter;
  chapter.id = "lead";
  chapter.question = "a\u4E2Db";
  reader.show_only(chapter);
  reader.frame();
  reader.frame();
  EXPECT_EQ(asked_in_vain(reader.view.fonts.get(Weight::bold)), U"\u4E2D");
}

INSTANTIATE_TEST_SUITE_P(Widths, DrawnFonts, testing::Values(360.0f, 1440.0f));

}  // namespace
}  // namespace seedcorn
