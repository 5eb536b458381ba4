// A language and a window to try a test in.
#pragma once

#include <gtest/gtest.h>

#include <ostream>
#include <string>

#include "explainer/state/state.hpp"

namespace seedcorn::test {

struct Case {
  Language language;
  float width, height;
};

inline std::ostream& operator<<(std::ostream& out, const Case& c) {
  return out << kLanguageIds[static_cast<std::size_t>(c.language)] << "_" << c.width << "x" << c.height;
}

inline std::string name(const testing::TestParamInfo<Case>& info) { return testing::PrintToString(info.param); }

}  // namespace seedcorn::test
