#include "view/controls/assumption_control.hpp"

#include <algorithm>
#include <cmath>

#include "explainer/story/text.hpp"
#include "view/drawing/pull.hpp"

namespace seedcorn {

namespace {

// A bin with a share of kHeadroom reaches the top, unless another has more.
constexpr float kDensity = 44, kKnob = 9, kEdge = kKnob + 3, kHeadroom = 0.12f;

struct Track {
  const model::Assumption& row;
  float left, right, y;
  float at(float value) const { return left + (right - left) * (value - row.low) / (row.high - row.low); }
  float value_at(float x) const {
    return row.low + (row.high - row.low) * std::clamp((x - left) / (right - left), 0.0f, 1.0f);
  }
};

// The prior as a triangle, and over it what the evidence leaves, as a histogram of the same area.
void draw_densities(const Frame& frame, const Track& track, float top) {
  const Theme& theme = frame.pen.theme();
  const Pen& pen = frame.pen;
  const float bottom = top + kDensity;
  const auto& beliefs = frame.scene.answers.beliefs.value;
  const Belief* belief = beliefs ? &(*beliefs)[static_cast<std::size_t>(track.row.key)] : nullptr;
  const float fullest =
      std::max(kHeadroom, belief ? *std::max_element(belief->shares.begin(), belief->shares.end()) : 0.0f);
  const float peak = kDensity * 2 / static_cast<float>(kBeliefBins) / fullest;  // of the triangle
  pen.polygon(std::array{ImVec2{track.left, bottom}, ImVec2{track.at(track.row.mode), bottom - peak},
                         ImVec2{track.right, bottom}},
              theme.track);
  if (belief) {
    const float bin = (track.right - track.left) / static_cast<float>(kBeliefBins);
    for (std::size_t i = 0; i < kBeliefBins; ++i) {
      const float x = track.left + static_cast<float>(i) * bin, height = kDensity * belief->shares[i] / fullest;
      if (height > 0) pen.box({x + 0.5f, bottom - height}, {x + bin - 0.5f, bottom}, faded(theme.ink, 0.55f));
    }
  }
  pen.segment({track.left, frame.pen.snapped(bottom)}, {track.right, frame.pen.snapped(bottom)}, theme.rule, 1);
}

// A drag holds the handle that is nearer at its beginning; where both are at the same place, the one on the side of the
// press. A double click gives the whole range back; its second press moves a handle only when it turns into a drag.
void handle_drag(const Frame& frame, const Track& track, const model::Interval& within) {
  ImGuiStorage& kept = *ImGui::GetStateStorage();
  const ImGuiID key = ImGui::GetItemID();
  if (const auto to = pulled_to(frame)) {
    const float low = track.at(within.low), high = track.at(within.high);
    if (ImGui::IsItemActivated())
      kept.SetBool(key, std::abs(to->x - high) < std::abs(to->x - low) || (low == high && to->x >= low));
    if (ImGui::IsMouseDoubleClicked(ImGuiMouseButton_Left))
      frame.actions.push_back(ResetAssumption{track.row.key});
    else if (ImGui::GetIO().MouseClickedLastCount[ImGuiMouseButton_Left] < 2 ||
             ImGui::IsMouseDragging(ImGuiMouseButton_Left))
      frame.actions.push_back(
          SetAssumption{track.row.key, kept.GetBool(key) ? End::high : End::low, track.value_at(to->x)});
  }
  if (ImGui::IsItemHovered()) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
}

void draw_handles(const Frame& frame, const Track& track, const model::Interval& within, bool lively) {
  const Theme& theme = frame.pen.theme();
  const Pen& pen = frame.pen;
  pen.segment({track.left, track.y}, {track.right, track.y}, theme.track, 3);
  pen.segment({track.at(within.low), track.y}, {track.at(within.high), track.y},
              within == whole_range(track.row.key) ? theme.muted : theme.seed, 3);
  for (const float end : {within.low, within.high}) {
    pen.disc({track.at(end), track.y}, lively ? kKnob + 1 : kKnob, theme.paper);
    pen.ring({track.at(end), track.y}, lively ? kKnob + 1 : kKnob, theme.ink, 2.5f);
  }
}

}  // namespace

float draw_assumption(const Frame& frame, const model::Assumption& row, float x, float y, float width) {
  const Scene& scene = frame.scene;
  const std::string id = "assumption." + std::string(row.id);
  const model::Interval within = model::at(scene.state.within, row.key);
  const TextStyle note = frame.note();
  const Rect hit{x, y + kDensity, width, kHitTarget};
  const Track track{row, x + kEdge, x + width - kEdge, hit.y + kHitTarget / 2 - 4};
  ImGui::SetCursorScreenPos({hit.x, hit.y});
  ImGui::InvisibleButton(id.c_str(), {hit.w, hit.h});
  const bool lively = ImGui::IsItemHovered() || ImGui::IsItemActive();
  handle_drag(frame, track, within);
  if (frame.visible({x, y, width, kDensity + kHitTarget})) {
    draw_densities(frame, track, y);
    draw_handles(frame, track, within, lively);
  }
  frame.tell(id + ".low", {x, hit.y, width / 2, hit.h});
  frame.tell(id + ".high", {x + width / 2, hit.y, width / 2, hit.h});
  // Room for two lines, or five in a slim column, is kept whatever the text, so that nothing moves during a drag.
  frame.pen.paragraph(x, hit.y + hit.h, width, assumption_words(scene.story, scene.state, scene.answers, row.key),
                      frame.style(type::kNote, frame.pen.theme().ink, Weight::regular, 1.4f));
  return kDensity + kHitTarget + (width < kSlim ? 5 : 2) * frame.pen.line_height(note);
}

}  // namespace seedcorn
