#include "reader.hpp"
#include "view/missing_glyphs.hpp"

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
  for (const Weight weight : {Weight::regular, Weight::bold}) EXPECT_EQ(reader.view.fonts.get(weight)->CurrentRasterizerDensity, 2);
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

}  // namespace
}  // namespace seedcorn
