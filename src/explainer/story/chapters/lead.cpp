#include "explainer/story/chapters/chapter.hpp"
#include "explainer/story/chapters/sandbox.hpp"
#include "explainer/story/text.hpp"

namespace seedcorn {

template <>
std::string sentence<ChapterId::lead>(const ChapterSource& source) {
  return result_sentence(source.story, source.findings.figures());
}

template <>
Table table<ChapterId::lead>(const ChapterSource& source) {
  return outcome_table(source, ShownId::lead);
}

}  // namespace seedcorn
