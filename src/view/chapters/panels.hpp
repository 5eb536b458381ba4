// Every chapter's panel: each defines make_panel for its row of explainer/state/chapters.hpp, in a file of its own.
#pragma once

#include <memory>

#include "explainer/state/chapters.hpp"
#include "view/layout/panel.hpp"

namespace seedcorn {

// Null for a chapter that is all text.
template <ChapterId>
std::unique_ptr<Panel> make_panel();

#define SEEDCORN_SHOWS(name, id, questions) \
  template <>                               \
  std::unique_ptr<Panel> make_panel<ChapterId::name>();
SEEDCORN_CHAPTERS(SEEDCORN_SHOWS)
#undef SEEDCORN_SHOWS

// The same, for a chapter that is known only at run time.
std::unique_ptr<Panel> make_panel(ChapterId chapter);

}  // namespace seedcorn
