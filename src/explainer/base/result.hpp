// A value or a sentence that says what is wrong, naming the file and key.
#pragma once

#include <optional>
#include <string>
#include <utility>

namespace seedcorn {

template <class T>
struct Result {
  std::optional<T> value;
  std::string error;

  static Result ok(T v) { return {std::move(v), {}}; }
  static Result fail(std::string why) { return {std::nullopt, std::move(why)}; }
  explicit operator bool() const { return value.has_value(); }
};

}  // namespace seedcorn
