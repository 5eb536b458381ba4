// A window that changes its size, density and letters at will: sixteen bytes are the four numbers of a change, as a
// browser would tell them. One chapter is drawn after each.
#include <imgui_internal.h>

#include <cstring>

#include "platform/extent.hpp"
#include "reader.hpp"
#include "sound.hpp"

using namespace seedcorn;

namespace {

constexpr std::size_t kMost = 24;  // changes: a frame takes its time

void require_sound(const Report& report) {
  for (const Reported& each : report.rects) {
    fuzz::require(std::isfinite(each.rect.x) && std::isfinite(each.rect.y), "everything has a place");
    fuzz::require(each.rect.w > 0 && each.rect.h > 0 && std::isfinite(each.rect.w) && std::isfinite(each.rect.h),
                  "everything has a size");
  }
  for (const ImDrawList* list : ImGui::GetDrawData()->CmdLists)
    for (const ImDrawVert& vertex : list->VtxBuffer)
      fuzz::require(std::isfinite(vertex.pos.x) && std::isfinite(vertex.pos.y), "what is drawn is somewhere");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static test::Reader reader(Language::en);
  ImGuiIO& io = ImGui::GetIO();
  std::array<float, 4> told{};
  for (std::size_t change = 0; change < kMost && size >= sizeof(told);
       ++change, data += sizeof(told), size -= sizeof(told)) {
    std::memcpy(told.data(), data, sizeof(told));
    const Extent extent = extent_of(told[0], told[1], told[2], told[3]);
    if (!extent.has_area) continue;
    io.DisplaySize = {static_cast<float>(extent.width) / extent.zoom, static_cast<float>(extent.height) / extent.zoom};
    const float density = extent.pixel_ratio * extent.zoom;
    if (density != io.DisplayFramebufferScale.x && io.Fonts->Builder)
      ImFontAtlasBuildDiscardBakes(io.Fonts, 0);  // as src/platform/window.cpp does
    io.DisplayFramebufferScale = {density, density};
    update(reader.state, ShowOnly{static_cast<ChapterId>(data[0] % (kChapterCount - 1))});
    reader.scroll = static_cast<float>(data[1]) * 8;
    reader.frame();
    require_sound(reader.view.report());
  }
  return 0;
}
