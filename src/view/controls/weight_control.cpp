#include "view/controls/weight_control.hpp"

#include <algorithm>
#include <cmath>

#include "explainer/story/text.hpp"
#include "view/drawing/pull.hpp"

namespace seedcorn {

namespace {

constexpr float kStep = 0.5f, kRow = 36, kWordRoom = 96, kNumber = 26, kEdge = 10;

struct Places {
  float left, right, y;
  float at(float weight) const { return left + (right - left) * weight / kHeaviest; }
  float weight_at(float x) const {
    return std::clamp(std::round((x - left) / (right - left) * kHeaviest / kStep) * kStep, 0.0f, kHeaviest);
  }
};

void draw_places(const Frame& frame, const Places& places, float weight, bool lively) {
  const Theme& theme = frame.pen.theme();
  const Pen& pen = frame.pen;
  pen.segment({places.left, places.y}, {places.right, places.y}, theme.track, 3);
  pen.segment({places.at(std::min(weight, 1.0f)), places.y}, {places.at(std::max(weight, 1.0f)), places.y}, theme.seed,
              3);
  for (float place = 0; place <= kHeaviest; place += kStep) pen.disc({places.at(place), places.y}, 2.5f, theme.muted);
  pen.segment({places.at(1), places.y - 8}, {places.at(1), places.y + 8}, theme.ink, 2);
  const float knob = places.at(weight);
  pen.disc({knob, places.y}, lively ? 10.0f : 9.0f, weight > 0 ? theme.ink : theme.paper);
  pen.ring({knob, places.y}, lively ? 10.0f : 9.0f, theme.ink, 2);
}

}  // namespace

float draw_weight(const Frame& frame, std::size_t observation, float x, float y, float width) {
  const Pen& pen = frame.pen;
  const Theme& theme = pen.theme();
  const Story& story = frame.scene.story;
  const std::string id(model::kObservations[observation].sources[0]);
  const float weight = frame.scene.state.weights[observation];
  ImGui::PushID(id.c_str());

  const TextStyle note = frame.note();
  pen.line(x + 16, y, std::to_string(observation + 1), frame.style(type::kNote, theme.muted, Weight::bold, 1.4f),
           Align::right);
  const float text = pen.paragraph(x + kNumber, y, width - kNumber, observation_value(story, observation),
                                   frame.style(type::kNote, theme.ink, Weight::regular, 1.4f));
  frame.tell("weight." + id + ".name", {x, y, width, text});

  const bool slim = width < kSlim;  // the word stands below
  const float word_room = slim ? kEdge : kWordRoom, word = slim ? pen.line_height(note) : 0;
  const Rect track{x + kNumber, y + text, width - kNumber, kRow};
  const Places places{track.x + kEdge, track.x + track.w - word_room, track.y + kRow / 2};
  ImGui::SetCursorScreenPos({track.x, track.y});
  ImGui::InvisibleButton("places", {track.w - word_room + kEdge, kRow});
  if (const auto to = pulled_to(frame)) frame.actions.push_back(SetWeight{observation, places.weight_at(to->x)});
  if (ImGui::IsItemHovered()) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
  draw_places(frame, places, weight, ImGui::IsItemHovered() || ImGui::IsItemActive());
  pen.line(track.x + track.w, slim ? track.y + kRow : places.y - pen.line_height(note) / 2, weight_word(story, weight),
           note, Align::right);
  frame.tell("weight." + id, track);
  ImGui::PopID();
  return text + kRow + word;
}

}  // namespace seedcorn
