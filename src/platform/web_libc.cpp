// Replaces parts of the libc on the web, which would take 25 KB of the page's module.
//
// The libc's strtod reads long double. Here only the JSON reader calls it, for tokens that are JSON numbers already. It
// is exact for up to 15 digits and powers of ten up to 22, which covers every number in the story, the evidence and a
// scenario, and within two units in the last place for all others.
#include <emscripten/console.h>
#include <imgui.h>
#include <imgui_internal.h>

#include <array>
#include <cstdarg>
#include <cstdio>
#include <cstdlib>
#include <initializer_list>

namespace {

double power_of_ten(int exponent) {
  double power = 1, base = 10;
  for (; exponent > 0; exponent >>= 1, base *= base)
    if ((exponent & 1) != 0) power *= base;
  return power;
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

}  // namespace

extern "C" double strtod(const char* text, char** end) {
  const bool negative = *text == '-';
  if (negative || *text == '+') ++text;
  constexpr int kMostExponent = 400;
  double value = 0;
  int scale = 0, digits = 0;
  const auto take = [&](char c, int places) {
    if (digits < 18)
      value = value * 10 + (c - '0'), digits += value > 0 ? 1 : 0, scale -= places;
    else
      scale += 1 - places;  // further digits only move the point
  };
  for (; is_digit(*text); ++text) take(*text, 0);
  if (*text == '.')
    for (++text; is_digit(*text); ++text) take(*text, 1);
  if (*text == 'e' || *text == 'E') {
    const char* at = text + 1;
    const bool below = *at == '-';
    if (below || *at == '+') ++at;
    if (is_digit(*at)) {
      int exponent = 0;
      for (; is_digit(*at); ++at) exponent = exponent < kMostExponent ? exponent * 10 + (*at - '0') : exponent;
      scale += below ? -exponent : exponent;
      text = at;
    }
  }
  if (end) *end = const_cast<char*>(text);
  // In two steps, because a single power could overflow.
  for (const int limit : {300, kMostExponent}) {
    const int part = scale < -limit ? -limit : scale > limit ? limit : scale;
    value = part < 0 ? value / power_of_ten(-part) : value * power_of_ten(part);
    scale -= part;
  }
  return negative ? -value : value;
}

// In the libc these two share a file with strtod. Without them here, the linker would take that file as well.
extern "C" float strtof(const char* text, char** end) { return static_cast<float>(strtod(text, end)); }
extern "C" long double strtold(const char* text, char** end) { return strtod(text, end); }

// For the messages of the JSON library and of Dear ImGui's renderer, with the formats of
// cmake/third_party/imgui/format.cpp.
extern "C" int snprintf(char* buffer, size_t size, const char* format, ...) {
  va_list values;
  va_start(values, format);
  const int written = ImFormatStringV(buffer, size, format, values);
  va_end(values);
  return written;
}

// Writes to the console, whatever the file. Where no floating-point value is written, the compiler calls fprintf by one
// of the other two names below.
static int complain(const char* format, va_list values) {
  std::array<char, 1024> text;
  const int written = ImFormatStringV(text.data(), text.size(), format, values);
  emscripten_console_error(text.data());
  return written;
}
#define SEEDCORN_COMPLAINS(name)                        \
  extern "C" int name(FILE*, const char* format, ...) { \
    va_list values;                                     \
    va_start(values, format);                           \
    const int written = complain(format, values);       \
    va_end(values);                                     \
    return written;                                     \
  }
SEEDCORN_COMPLAINS(fprintf)
SEEDCORN_COMPLAINS(fiprintf)
SEEDCORN_COMPLAINS(__small_fprintf)
