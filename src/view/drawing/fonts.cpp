#include "view/drawing/fonts.hpp"

#include <cstring>

namespace seedcorn {

namespace {

constexpr std::size_t kHeader = 12, kRecord = 16;  // OpenType: offset table, then one record per table

std::uint32_t u16(std::span<const std::uint8_t> b, std::size_t at) {
  return static_cast<std::uint32_t>(b[at] << 8 | b[at + 1]);
}
std::uint32_t u32(std::span<const std::uint8_t> b, std::size_t at) { return u16(b, at) << 16 | u16(b, at + 2); }

// ImGui's loader asserts on broken data; a font cut short by the network must be found before it gets there.
std::string fault_of(std::span<const std::uint8_t> b) {
  if (b.size() < kHeader || (u32(b, 0) != 0x00010000u && u32(b, 0) != 0x74727565u)) return "is not a TrueType font";
  const std::size_t tables = u16(b, 4);
  if (b.size() < kHeader + tables * kRecord) return "is cut short";
  for (std::size_t i = 0; i < tables; ++i) {
    const std::size_t record = kHeader + i * kRecord;
    const std::uint64_t end = std::uint64_t{u32(b, record + 8)} + u32(b, record + 12);
    if (end > b.size()) return "is cut short";
  }
  return {};
}

}  // namespace

std::string Fonts::load(Weight weight, std::span<const std::uint8_t> bytes) {
  const std::string fault = fault_of(bytes);
  if (!fault.empty()) return std::string(weight == Weight::regular ? "regular" : "bold") + " font " + fault;

  ImFontAtlas& atlas = *ImGui::GetIO().Fonts;
  ImFont*& slot = fonts_[static_cast<std::size_t>(weight)];
  void* copy = IM_ALLOC(bytes.size());  // the atlas owns and frees it
  std::memcpy(copy, bytes.data(), bytes.size());
  ImFont* const loaded = atlas.AddFontFromMemoryTTF(copy, static_cast<int>(bytes.size()));
  if (!loaded) return "font could not be read";
  if (slot) atlas.RemoveFont(slot);
  line_breaks_.forget();
  slot = loaded;
  if (weight == Weight::regular) ImGui::GetIO().FontDefault = loaded;
  return {};
}

void Fonts::set_density(float density) {
  if (density_ != density) line_breaks_.forget();
  density_ = density;
  for (ImFont* font : fonts_)
    if (font) font->CurrentRasterizerDensity = density;
}

std::u32string Fonts::missing(const std::u32string& characters) const {
  std::u32string out;
  for (const char32_t c : characters)
    for (ImFont* font : fonts_)
      if (!font || !font->IsGlyphInFont(static_cast<ImWchar>(c))) {
        out += c;
        break;
      }
  return out;
}

}  // namespace seedcorn
