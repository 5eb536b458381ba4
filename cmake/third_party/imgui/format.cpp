// In place of the libc's printf on the web, which is 20 KB: the formats that Dear ImGui's core uses for names of
// windows and for settings. %s, %d, %i, %u, %X and %c, with a width and leading zeros; anything else is written as it
// stands.
#include <imgui.h>
#include <imgui_internal.h>

#include <stdarg.h>

namespace {

struct Out {
  char* at;
  char* end;  // room for the zero is kept
  int wanted = 0;
  void put(char c) {
    if (at < end) *at++ = c;
    ++wanted;
  }
};

void put_number(Out& out, unsigned value, bool negative, unsigned base, int width, char pad,
                const char* symbols = "0123456789ABCDEF") {
  char digits[12];
  int n = 0;
  do digits[n++] = symbols[value % base];
  while ((value /= base) != 0);
  if (negative) digits[n++] = '-';
  for (int left = width - n; left > 0; --left) out.put(pad);
  while (n > 0) out.put(digits[--n]);
}

}  // namespace

int ImFormatStringV(char* buf, size_t buf_size, const char* fmt, va_list args) {
  char none;
  Out out{buf ? buf : &none, buf ? buf + buf_size - 1 : &none};
  for (; *fmt; ++fmt) {
    if (*fmt != '%') {
      out.put(*fmt);
      continue;
    }
    const char pad = fmt[1] == '0' || fmt[1] == '.' ? '0' : ' ';
    if (fmt[1] == '.') ++fmt;
    int width = 0;
    while (fmt[1] >= '0' && fmt[1] <= '9') width = 10 * width + (*++fmt - '0');
    switch (*++fmt) {
      case 's':
        for (const char* text = va_arg(args, const char*); text && *text; ++text) out.put(*text);
        break;
      case 'd':
      case 'i': {
        const int value = va_arg(args, int);
        put_number(out, value < 0 ? 0u - static_cast<unsigned>(value) : static_cast<unsigned>(value), value < 0, 10,
                   width, pad);
        break;
      }
      case 'u': put_number(out, va_arg(args, unsigned), false, 10, width, pad); break;
      case 'x': put_number(out, va_arg(args, unsigned), false, 16, width, pad, "0123456789abcdef"); break;
      case 'X': put_number(out, va_arg(args, unsigned), false, 16, width, pad); break;
      case 'c': out.put(static_cast<char>(va_arg(args, int))); break;
      case '\0': --fmt; break;
      default: out.put(*fmt);
    }
  }
  if (!buf) return out.wanted;
  *out.at = 0;
  return static_cast<int>(out.at - buf);
}

int ImFormatString(char* buf, size_t buf_size, const char* fmt, ...) {
  va_list args;
  va_start(args, fmt);
  const int written = ImFormatStringV(buf, buf_size, fmt, args);
  va_end(args);
  return written;
}

int seedcorn_scan(const char* text, const char* format, ...) {
  va_list args;
  va_start(args, format);
  int found = 0;
  for (; *format; ++format) {
    if (format[0] == '%' && format[1] == 'd') {
      if (*text < '0' || *text > '9') break;
      int value = 0;
      for (; *text >= '0' && *text <= '9'; ++text) value = 10 * value + (*text - '0');
      *va_arg(args, int*) = value;
      ++found;
      ++format;
    } else if (*text++ != *format) {
      break;
    }
  }
  va_end(args);
  return found;
}
