// The chapters of the page, in its order. Their texts are in the story.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

namespace seedcorn {

enum class ChapterId : unsigned char { hook, lead, open, closed, breakthrough, seed_corn, policy, evidence, share, count };
inline constexpr std::size_t kChapterCount = static_cast<std::size_t>(ChapterId::count);
inline constexpr std::array<std::string_view, kChapterCount> kChapterIds{"hook",         "lead",      "open",   "closed",  "breakthrough",
                                                                         "seed-corn", "policy", "evidence", "share"};

constexpr std::string_view id_of(ChapterId chapter) { return kChapterIds[static_cast<std::size_t>(chapter)]; }

constexpr std::optional<ChapterId> find_chapter(std::string_view id) {
  for (std::size_t i = 0; i < kChapterCount; ++i)
    if (kChapterIds[i] == id) return static_cast<ChapterId>(i);
  return std::nullopt;
}

}  // namespace seedcorn
