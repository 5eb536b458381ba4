// How a wrong argument is reported: always one line that names it and the nearest valid one.
#pragma once

#include <string>
#include <string_view>

namespace seedcorn::cli {

std::string quoted(std::string_view text);
std::string no_such(std::string_view what, std::string_view given, std::string_view nearest);
std::string cannot_be(std::string_view what, std::string_view given, std::string_view nearest);

}  // namespace seedcorn::cli
