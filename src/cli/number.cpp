#include "cli/number.hpp"

#include <array>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <limits>

namespace seedcorn::cli {
namespace {

template <class... Values>
std::string print(const char* format, Values... values) {
  std::array<char, 400> text;
  const int length = std::snprintf(text.data(), text.size(), format, values...);
  return std::string(text.data(), static_cast<std::size_t>(length));
}

}  // namespace

double number_in(std::string_view text) {
  const std::string copy(text);
  char* end = nullptr;
  const double value = std::strtod(copy.c_str(), &end);
  const bool whole = !copy.empty() && end == copy.c_str() + copy.size() && copy.front() > ' ';
  return whole ? value : std::numeric_limits<double>::quiet_NaN();
}

double nearest_whole(double value, double low, double high, double otherwise) {
  if (std::isnan(value)) return otherwise;
  return std::round(std::fmin(std::fmax(value, low), high));
}

std::string fixed(double value, int decimals) { return print("%.*f", decimals, value); }

std::string shortest(float value) {
  for (int digits = 1;; ++digits) {
    const std::string text = print("%.*g", digits, static_cast<double>(value));
    const bool plain = text.find('e') == std::string::npos;
    if (digits >= 9 || (plain && static_cast<float>(number_in(text)) == value)) return text;
  }
}

double decimal(float value) { return number_in(shortest(value)); }

double rounded(float value) { return std::round(static_cast<double>(value) * 1e6) / 1e6; }

}  // namespace seedcorn::cli
