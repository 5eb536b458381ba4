#pragma once

#include <string>
#include <string_view>

namespace seedcorn {

// The next code point from `at` on; moves `at`. A faulty byte reads as U+FFFD. `at` must be inside the text.
char32_t next_character(std::string_view text, std::size_t& at);

// Printable characters of the text, once each, sorted.
std::u32string distinct_characters(std::string_view text);

std::string utf8(char32_t character);

}  // namespace seedcorn
