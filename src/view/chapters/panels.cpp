#include "view/chapters/panels.hpp"

#include <array>

namespace seedcorn {

std::unique_ptr<Panel> make_panel(ChapterId chapter) {
#define SEEDCORN_SHOWS(name, id, questions) make_panel<ChapterId::name>,
  constexpr std::array<std::unique_ptr<Panel> (*)(), kChapterCount> kPanels{SEEDCORN_CHAPTERS(SEEDCORN_SHOWS)};
#undef SEEDCORN_SHOWS
  return kPanels[static_cast<std::size_t>(chapter)]();
}

}  // namespace seedcorn
