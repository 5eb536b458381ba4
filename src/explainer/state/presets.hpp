// Settings of the levers that have a name. What each stands for and why is in the story (panels.policy.presets).
#pragma once

#include <initializer_list>
#include <utility>

#include "explainer/state/buttons.hpp"
#include "model/levers.hpp"

namespace seedcorn {

struct Preset {
  ButtonId button = ButtonId::count;
  model::LeverValues levers{};
};

constexpr model::LeverValues with(std::initializer_list<std::pair<model::LeverId, float>> changes) {
  model::LeverValues levers = model::default_levers();
  for (const auto& [lever, value] : changes) model::at(levers, lever) = value;
  return levers;
}

inline constexpr std::size_t kPresetCount = 8;
inline constexpr std::array<Preset, kPresetCount> kPresets{{
    {ButtonId::preset_as_is, model::default_levers()},
    {ButtonId::preset_us_opens, with({{model::LeverId::us_openness, 0.8f}})},
    {ButtonId::preset_cn_closes, with({{model::LeverId::cn_openness, 0.24f}})},
    {ButtonId::preset_both_open, with({{model::LeverId::us_openness, 0.9f}, {model::LeverId::cn_openness, 0.9f}})},
    {ButtonId::preset_both_closed, with({{model::LeverId::us_openness, 0.1f}, {model::LeverId::cn_openness, 0.1f}})},
    {ButtonId::preset_universities,
     with({{model::LeverId::us_public_research, 2.0f}, {model::LeverId::us_talent_drain, 0.44f}})},
    {ButtonId::preset_welcome, with({{model::LeverId::us_talent_inflow, 1.0f}})},
    {ButtonId::preset_parity, with({{model::LeverId::compute_ratio, 1.0f}})},
}};

constexpr const Preset* find_preset(ButtonId button) {
  for (const Preset& preset : kPresets)
    if (preset.button == button) return &preset;
  return nullptr;
}

}  // namespace seedcorn
