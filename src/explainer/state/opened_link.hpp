// What a link asks for: the reader's choices, a chapter, and what of it could not be read.
#pragma once

#include <optional>
#include <vector>

#include "explainer/state/history.hpp"
#include "explainer/state/notice.hpp"

namespace seedcorn {

enum class ChapterId : unsigned char;

struct OpenedLink {
  std::optional<Choices> choices;  // empty: nothing in the link was read
  std::optional<ChapterId> chapter;
  std::vector<Notice> notices;  // what is wrong with it; the rest is good
};

}  // namespace seedcorn
