// In place of imgui_tables.cpp on the web: the page draws no table of Dear ImGui's, and its core asks only for these.
// Everything else of tables and columns is missing at the link, which says so if it is ever called.
#include <imgui.h>
#include <imgui_internal.h>

namespace ImGui {

void EndTable() {}
void EndColumns() {}
void TablePushColumnChannel(int) {}
void TablePopColumnChannel() {}
void TableSettingsAddSettingsHandler() {}
void TableGcCompactSettings() {}
void TableGcCompactTransientBuffers(ImGuiTable*) {}
void TableGcCompactTransientBuffers(ImGuiTableTempData*) {}

}  // namespace ImGui
