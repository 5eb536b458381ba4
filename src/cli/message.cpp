#include "cli/message.hpp"

namespace seedcorn::cli {

std::string quoted(std::string_view text) {
  std::string line = "\"";
  for (const char letter : text) line += letter >= 0 && letter < ' ' ? '?' : letter;
  return line + '"';
}

std::string no_such(std::string_view what, std::string_view given, std::string_view nearest) {
  return "there is no " + std::string(what) + ' ' + quoted(given) + "; the nearest is " + quoted(nearest);
}

std::string cannot_be(std::string_view what, std::string_view given, std::string_view nearest) {
  return std::string(what) + " cannot be " + quoted(given) + "; the nearest valid value is " + std::string(nearest);
}

}  // namespace seedcorn::cli
