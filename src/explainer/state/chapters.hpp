// The chapters of the page, one row each. Their texts are in the story.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace seedcorn {

// What a chapter's panel can ask the engine beyond the lead's own futures; the most urgent first.
enum class Question : unsigned char {
  idea_ratio,
  cn_share,
  cn_share_baseline,
  comeback,
  futures,
  first,
  first_baseline,
  harvest,
  harvest_baseline,
  outcomes,
  outcomes_baseline,
  pins,
  tornado,
  map,
  fit,
  what_if,
  beliefs,
  count
};
inline constexpr std::size_t kQuestionCount = static_cast<std::size_t>(Question::count);

// A set of questions, one bit each.
using Questions = std::uint32_t;
static_assert(kQuestionCount <= 32);
template <class... Each>
constexpr Questions asks(Each... question) {
  return (Questions{0} | ... | (Questions{1} << static_cast<unsigned>(question)));
}

// In the order of the page: name, id (in the story and in links), what the panel asks. All that each chapter must have
// is declared from these rows (story/chapters/chapter.hpp, view/chapters/panels.hpp): a chapter that lacks a part does
// not link, and the linker names the part. C++ cannot loop over names, so the table is a macro.
#define SEEDCORN_CHAPTERS(CHAPTER)                                                                                     \
  CHAPTER(hook, "hook", asks(Question::idea_ratio))                                                                    \
  CHAPTER(lead, "lead", asks())                                                                                        \
  CHAPTER(open, "open", asks(Question::cn_share, Question::cn_share_baseline, Question::comeback))                     \
  CHAPTER(closed, "closed", asks())                                                                                    \
  CHAPTER(breakthrough, "breakthrough", asks(Question::futures, Question::first, Question::first_baseline))            \
  CHAPTER(seed_corn, "seed-corn", asks(Question::harvest, Question::harvest_baseline))                                 \
  CHAPTER(policy, "policy",                                                                                            \
          asks(Question::comeback, Question::outcomes, Question::outcomes_baseline, Question::pins, Question::tornado, \
               Question::map))                                                                                         \
  CHAPTER(evidence, "evidence", asks(Question::fit, Question::what_if, Question::beliefs))                             \
  CHAPTER(share, "share", asks())

#define SEEDCORN_NAME(name, id, questions) name,
enum class ChapterId : unsigned char { SEEDCORN_CHAPTERS(SEEDCORN_NAME) count };
#undef SEEDCORN_NAME
inline constexpr std::size_t kChapterCount = static_cast<std::size_t>(ChapterId::count);

struct ChapterRow {
  std::string_view id;
  Questions questions;
};
#define SEEDCORN_ROW(name, id, questions) ChapterRow{id, questions},
inline constexpr std::array<ChapterRow, kChapterCount> kChapters{SEEDCORN_CHAPTERS(SEEDCORN_ROW)};
#undef SEEDCORN_ROW

constexpr std::string_view id_of(ChapterId chapter) { return kChapters[static_cast<std::size_t>(chapter)].id; }
constexpr bool asks_for(ChapterId chapter, Question question) {
  return (kChapters[static_cast<std::size_t>(chapter)].questions & asks(question)) != 0;
}

constexpr std::optional<ChapterId> find_chapter(std::string_view id) {
  for (std::size_t i = 0; i < kChapterCount; ++i)
    if (kChapters[i].id == id) return static_cast<ChapterId>(i);
  return std::nullopt;
}

}  // namespace seedcorn
