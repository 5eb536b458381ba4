#include "explainer/story/chapters/chapter.hpp"

namespace seedcorn {

template <>
std::string sentence<ChapterId::share>(const ChapterSource& source) {
  return patterned_sentence(ChapterId::share, source);
}

// The table of the chart that is to be exported.
template <>
Table table<ChapterId::share>(const ChapterSource& source) {
  return source.state.chart == ChapterId::share ? Table{} : table_of(source.state.chart, source);
}

}  // namespace seedcorn
