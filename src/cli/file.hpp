// Files as a whole.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace seedcorn::cli {

// Empty if the file cannot be read.
std::optional<std::string> read_file(const std::string& path);
// False if it cannot be written.
bool write_file(const std::string& path, std::string_view text);

}  // namespace seedcorn::cli
