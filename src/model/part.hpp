// A computation split into parts. All parts together give the same bits as the whole.
#pragma once

#include <cstddef>

namespace seedcorn::model {

struct Part {
  std::size_t index = 0;
  std::size_t count = 1;
};

struct Range {
  std::size_t first = 0;
  std::size_t last = 0;  // not included
  constexpr std::size_t size() const { return last - first; }
};

// Which of `things`, in their order, belong to a part.
constexpr Range share_of(std::size_t things, Part part) {
  return {things * part.index / part.count, things * (part.index + 1) / part.count};
}

}  // namespace seedcorn::model
