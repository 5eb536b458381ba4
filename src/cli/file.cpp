#include "cli/file.hpp"

#include <array>
#include <cstdio>

namespace seedcorn::cli {

std::optional<std::string> read_file(const std::string& path) {
  std::FILE* file = std::fopen(path.c_str(), "rb");
  if (!file) return std::nullopt;
  std::string text;
  std::array<char, 65536> part;
  while (const std::size_t got = std::fread(part.data(), 1, part.size(), file)) text.append(part.data(), got);
  const bool whole = std::ferror(file) == 0;  // a folder can be opened, but not read
  std::fclose(file);
  return whole ? std::optional(std::move(text)) : std::nullopt;
}

bool write_file(const std::string& path, std::string_view text) {
  std::FILE* file = std::fopen(path.c_str(), "wb");
  if (!file) return false;
  const bool whole = std::fwrite(text.data(), 1, text.size(), file) == text.size();
  return std::fclose(file) == 0 && whole;
}

}  // namespace seedcorn::cli
