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

}  // namespace seedcorn
