// The screen of a computer without one: Dear ImGui lays out and draws, and nothing is shown.
#include "platform/screen.hpp"

namespace seedcorn {

namespace {

void destroy(ImTextureData& texture) {
  texture.SetTexID(ImTextureID_Invalid);
  texture.SetStatus(ImTextureStatus_Destroyed);
}

}  // namespace

struct Surface::Host {
  Extent extent;
};

Surface::Surface() = default;
Surface::~Surface() = default;
bool Surface::is_lost() const { return false; }
void Surface::resize(const Extent& extent) { host_->extent = extent; }
std::string Surface::open(const Extent& extent) {
  host_ = std::make_unique<Host>(Host{extent});
  return {};
}
void Surface::begin_frame() {
  const Extent& extent = host_->extent;
  ImGuiIO& io = ImGui::GetIO();
  io.DisplaySize = {static_cast<float>(extent.width), static_cast<float>(extent.height)};
  io.DisplayFramebufferScale = {extent.pixel_ratio, extent.pixel_ratio};
}

std::string Screen::open(const Extent& extent) {
  ImGui::GetIO().BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
  return surface_.open(extent);
}

Screen::~Screen() {
  for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) destroy(*texture);
}

void Screen::set_lost(bool lost) { lost_ = lost; }
bool Screen::is_lost() { return lost_; }

void Screen::begin_frame(float seconds, float zoom) {
  surface_.begin_frame();
  ImGuiIO& io = ImGui::GetIO();
  io.DeltaTime = seconds;
  io.DisplaySize = {io.DisplaySize.x / zoom, io.DisplaySize.y / zoom};
  ImGui::NewFrame();
}

void Screen::end_frame(ImU32) {
  ImGui::Render();
  for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
    if (texture->Status == ImTextureStatus_WantCreate) texture->SetTexID(1);
    if (texture->Status == ImTextureStatus_WantDestroy)
      destroy(*texture);
    else if (texture->Status != ImTextureStatus_Destroyed)
      texture->SetStatus(ImTextureStatus_OK);
  }
}

}  // namespace seedcorn
