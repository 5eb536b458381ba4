// What must hold of every layout.
#pragma once

#include "reader.hpp"

namespace seedcorn::test {

inline bool overlap(const Rect& a, const Rect& b) {
  constexpr float kTouch = 0.5f;
  return a.x + kTouch < b.x + b.w && b.x + kTouch < a.x + a.w && a.y + kTouch < b.y + b.h && b.y + kTouch < a.y + a.h;
}

inline void expect_no_overlap(const Report& report) {
  for (std::size_t i = 0; i < report.rects.size(); ++i)
    for (std::size_t j = 0; j < i; ++j) {
      const Reported &a = report.rects[i], &b = report.rects[j];
      EXPECT_FALSE(a.fixed == b.fixed && overlap(a.rect, b.rect)) << a.id << " and " << b.id;
    }
}

inline void expect_inside(const Report& report, float width) {
  for (const Reported& each : report.rects) {
    EXPECT_GE(each.rect.x, 0) << each.id;
    EXPECT_LE(each.rect.x + each.rect.w, width + 0.5f) << each.id;
    EXPECT_LE(each.rect.y + each.rect.h, report.height) << each.id;
    EXPECT_GT(each.rect.w, 0) << each.id;
    EXPECT_GT(each.rect.h, 0) << each.id;
  }
}

}  // namespace seedcorn::test
