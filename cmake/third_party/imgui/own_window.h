// Included before Dear ImGui's core on the web. The page draws in one window of its own, without decoration, and the
// document has the keyboard: what a window can be besides is a constant there, so that the compiler leaves out what
// serves it (menus, pop-ups, tooltips, windows in windows, moving about by keyboard and gamepad), and the widgets of
// such windows are missing.
#pragma once
#define IMGUI_DEFINE_MATH_OPERATORS
#include <imgui.h>
#include <imgui_internal.h>

#define ImGuiWindowFlags_AlwaysAutoResize 0
#define ImGuiWindowFlags_AlwaysHorizontalScrollbar 0
#define ImGuiWindowFlags_AlwaysVerticalScrollbar 0
#define ImGuiWindowFlags_ChildMenu 0
#define ImGuiWindowFlags_ChildWindow 0
#define ImGuiWindowFlags_HorizontalScrollbar 0
#define ImGuiWindowFlags_MenuBar 0
#define ImGuiWindowFlags_Modal 0
#define ImGuiWindowFlags_NavFlattened 0
#define ImGuiWindowFlags_Popup 0
#define ImGuiWindowFlags_Tooltip 0
#define ImGuiConfigFlags_NavEnableGamepad 0
#define ImGuiConfigFlags_NavEnableKeyboard 0

namespace ImGui {
inline bool no_button(ImGuiID, const ImVec2&) { return false; }
inline bool no_selectable(const char*, bool, int = 0, const ImVec2& = {}) { return false; }
inline void no_widget() {}
inline void no_widget(const char*) {}
inline void no_widget(ImGuiAxis) {}
}  // namespace ImGui

#define CloseButton no_button
#define CollapseButton no_button
#define EndMultiSelect no_widget
#define EndTabBar no_widget
#define Scrollbar no_widget
#define Selectable no_selectable
#define SeparatorText no_widget
