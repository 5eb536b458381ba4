#include "explainer/story/chapters/chapter.hpp"

#include "explainer/story/chapters/policy.hpp"
#include "explainer/story/text.hpp"

namespace seedcorn {

namespace {

struct Says {
  std::string (*sentence)(const ChapterSource&);
  Table (*table)(const ChapterSource&);
};
#define SEEDCORN_SAYS(name, id, questions) Says{sentence<ChapterId::name>, table<ChapterId::name>},
constexpr std::array<Says, kChapterCount> kSays{SEEDCORN_CHAPTERS(SEEDCORN_SAYS)};
#undef SEEDCORN_SAYS

}  // namespace

std::string sentence_of(ChapterId chapter, const ChapterSource& source) {
  return kSays[static_cast<std::size_t>(chapter)].sentence(source);
}
Table table_of(ChapterId chapter, const ChapterSource& source) {
  return kSays[static_cast<std::size_t>(chapter)].table(source);
}

ChartHeading heading_of(std::string_view chart_below, const ChapterSource& source) {
  const auto& [story, findings, answers, state] = source;
  if (chart_below == "tornado") return {tornado_title(story, answers), story.policy.tornado_subtitle};
  if (chart_below == "map") return {map_title(story, answers, state.shown), map_subtitle(story, state.shown)};
  return {story.sandbox.small_title, story.sandbox.small_subtitle};
}

Table table_of(std::string_view chart, const ChapterSource& source) {
  if (chart == "tornado") return tornado_table(source.story, source.answers);
  if (chart == "map") return map_table(source.story, source.answers, source.state.shown);
  const auto chapter = find_chapter(chart);
  return chapter ? table_of(*chapter, source) : Table{};
}

std::string patterned_sentence(ChapterId chapter, const ChapterSource& source) {
  const std::string& pattern = source.story.sentences[static_cast<std::size_t>(chapter)];
  return pattern.empty() ? std::string() : result_sentence(source.story, pattern, source.findings.figures());
}

}  // namespace seedcorn
