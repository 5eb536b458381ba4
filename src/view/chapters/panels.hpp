// Every chapter's panel, by the chapter's id in the story.
#pragma once

#include <memory>
#include <string_view>

#include "view/layout/panel.hpp"

namespace seedcorn {

// Null for a chapter without a panel.
std::unique_ptr<Panel> make_panel(std::string_view chapter);

std::unique_ptr<Panel> make_breakthrough_panel();
std::unique_ptr<Panel> make_closed_panel();
std::unique_ptr<Panel> make_hook_panel();
std::unique_ptr<Panel> make_lead_panel();
std::unique_ptr<Panel> make_open_panel();
std::unique_ptr<Panel> make_policy_panel();
std::unique_ptr<Panel> make_seed_corn_panel();
std::unique_ptr<Panel> make_evidence_panel();
std::unique_ptr<Panel> make_share_panel();

}  // namespace seedcorn
