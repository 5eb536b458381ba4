// Every chart that can be drawn by itself: each chapter's own, and those that stand below one.
#pragma once

#include <array>
#include <optional>
#include <string_view>

#include "explainer/state/chapters.hpp"

namespace seedcorn {

struct Chart {
  ChapterId chapter{};
  std::string_view below{};  // the id of a chart below the chapter's own; empty: that one
};

inline constexpr std::array<Chart, 3> kChartsBelow{{
    {ChapterId::policy, "small"},
    {ChapterId::policy, "tornado"},
    {ChapterId::policy, "map"},
}};

constexpr std::string_view id_of(Chart chart) { return chart.below.empty() ? id_of(chart.chapter) : chart.below; }

constexpr std::optional<Chart> find_chart(std::string_view id) {
  for (const Chart& chart : kChartsBelow)
    if (chart.below == id) return chart;
  if (const auto chapter = find_chapter(id)) return Chart{*chapter};
  return std::nullopt;
}

}  // namespace seedcorn
