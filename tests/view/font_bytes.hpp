// The fonts that the build has cut, as the page hands them over.
#pragma once

#include <cstdint>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

namespace seedcorn::test {

inline std::vector<std::uint8_t> font_bytes(const std::string& file) {
  std::ifstream in(std::string(SEEDCORN_FONTS) + "/" + file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace seedcorn::test
