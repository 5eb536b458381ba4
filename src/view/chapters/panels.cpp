#include "view/chapters/panels.hpp"

#include <algorithm>
#include <array>

namespace seedcorn {

namespace {

struct Row {
  std::string_view chapter;
  std::unique_ptr<Panel> (*make)();
};

constexpr std::array<Row, 9> kPanels{{{"breakthrough", make_breakthrough_panel},
                                      {"closed", make_closed_panel},
                                      {"evidence", make_evidence_panel},
                                      {"hook", make_hook_panel},
                                      {"lead", make_lead_panel},
                                      {"open", make_open_panel},
                                      {"policy", make_policy_panel},
                                      {"seed-corn", make_seed_corn_panel},
                                      {"share", make_share_panel}}};

}  // namespace

std::unique_ptr<Panel> make_panel(std::string_view chapter) {
  const auto row = std::find_if(kPanels.begin(), kPanels.end(), [&](const Row& r) { return r.chapter == chapter; });
  return row == kPanels.end() ? nullptr : row->make();
}

}  // namespace seedcorn
