#include "explainer/base/utf8.hpp"

#include <set>

namespace seedcorn {

char32_t next_character(std::string_view text, std::size_t& at) {
  const auto first = static_cast<unsigned char>(text[at++]);
  if (first < 0x80) return first;
  const int more = first >= 0xF0 ? 3 : first >= 0xE0 ? 2 : first >= 0xC0 ? 1 : 0;
  if (more == 0) return 0xFFFD;
  auto character = static_cast<char32_t>(first & (0x3F >> more));
  for (int i = 0; i < more; ++i) {
    if (at >= text.size() || (static_cast<unsigned char>(text[at]) & 0xC0) != 0x80) return 0xFFFD;
    character = (character << 6) | (static_cast<unsigned char>(text[at++]) & 0x3Fu);
  }
  return character;
}

std::u32string distinct_characters(std::string_view text) {
  std::set<char32_t> seen;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_character(text, at);
    if (c > 0x20) seen.insert(c);
  }
  return {seen.begin(), seen.end()};
}

std::string utf8(char32_t c) {
  std::string out;
  if (c < 0x80) return {static_cast<char>(c)};
  if (c < 0x800)
    out += static_cast<char>(0xC0 | (c >> 6));
  else {
    if (c < 0x10000)
      out += static_cast<char>(0xE0 | (c >> 12));
    else
      (out += static_cast<char>(0xF0 | (c >> 18))) += static_cast<char>(0x80 | ((c >> 12) & 0x3F));
    out += static_cast<char>(0x80 | ((c >> 6) & 0x3F));
  }
  return out += static_cast<char>(0x80 | (c & 0x3F));
}

}  // namespace seedcorn
