#include "explainer/base/fixed.hpp"

#include <algorithm>
#include <cmath>

namespace seedcorn {

std::string fixed(double value, int places) {
  if (std::isnan(value)) return "nan";
  if (std::isinf(value)) return value < 0 ? "-inf" : "inf";
  double scale = 1;
  for (int i = 0; i < places; ++i) scale *= 10;
  const auto whole = static_cast<long long>(std::min(std::nearbyint(std::abs(value) * scale), 9e15));
  std::string digits = std::to_string(whole);
  if (places > 0) {
    const auto least = static_cast<std::size_t>(places) + 1;
    if (digits.size() < least) digits.insert(0, least - digits.size(), '0');
    digits.insert(digits.size() - static_cast<std::size_t>(places), ".");
  }
  return value < 0 && whole != 0 ? "-" + digits : digits;
}

std::string fixed_short(double value, int places) {
  std::string text = fixed(value, places);
  if (text.find('.') == std::string::npos) return text;
  text.erase(text.find_last_not_of('0') + 1);
  if (text.back() == '.') text.pop_back();
  return text;
}

}  // namespace seedcorn
