#include "view/drawing/missing_glyphs.hpp"

#include <imgui.h>

namespace seedcorn {

std::u32string missing_glyphs(const Fonts& fonts, const Story& story) {
  std::u32string out;
  const auto look_for = [&](const std::u32string& characters, Weight weight) {
    ImFont* const font = fonts.get(weight);
    for (const char32_t c : characters)
      if (!font || !font->IsGlyphInFont(static_cast<ImWchar>(c))) out += c;
  };
  look_for(story.characters, Weight::regular);
  look_for(story.bold_characters, Weight::bold);
  return out;
}

}  // namespace seedcorn
