// What every chapter has to say of its results: each defines these for its row of state/chapters.hpp, in a file of its
// own.
#pragma once

#include <string>
#include <string_view>

#include "explainer/state/chapters.hpp"
#include "explainer/story/table.hpp"

namespace seedcorn {

// Its result in one sentence; empty where there is none.
template <ChapterId>
std::string sentence(const ChapterSource& source);
// The data behind its chart; empty where there is none.
template <ChapterId>
Table table(const ChapterSource& source);

#define SEEDCORN_SAYS(name, id, questions)                     \
  template <>                                                  \
  std::string sentence<ChapterId::name>(const ChapterSource&); \
  template <>                                                  \
  Table table<ChapterId::name>(const ChapterSource&);
SEEDCORN_CHAPTERS(SEEDCORN_SAYS)
#undef SEEDCORN_SAYS

// The same, for a chapter that is known only at run time.
std::string sentence_of(ChapterId chapter, const ChapterSource& source);
Table table_of(ChapterId chapter, const ChapterSource& source);
// What stands above one of the charts below a chapter's own (state/charts.hpp): its finding, and what is drawn.
struct ChartHeading {
  std::string title, subtitle;
};
ChartHeading heading_of(std::string_view chart_below, const ChapterSource& source);
// Of a chapter by its id, or of a chart below its own.
Table table_of(std::string_view chart, const ChapterSource& source);

// The story's own pattern for the chapter (`sentences.<id>`), filled with the figures; empty where it has none.
std::string patterned_sentence(ChapterId chapter, const ChapterSource& source);

}  // namespace seedcorn
