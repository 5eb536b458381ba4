// What comes from outside is checked here, once, before it reaches a run.
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "model/assumptions.hpp"
#include "model/levers.hpp"

namespace seedcorn::model {

// A value that was refused: not a number, or out of range.
struct Refusal {
  std::string_view id;
  float value = 0;
  float nearest = 0;  // the nearest value that would do; the default if there is none
};

std::optional<Refusal> refuse(LeverId id, float value);
std::optional<Refusal> refuse(AssumptionId id, float value);
// The first refusal in the order of the tables.
std::optional<Refusal> refuse(const LeverValues& levers);
std::optional<Refusal> refuse(const AssumptionValues& assumptions);

// The names that need the fewest letters changed.
std::string_view closest_name(std::string_view given, std::span<const std::string_view> names);
std::string_view closest_lever(std::string_view id);
std::string_view closest_assumption(std::string_view id);

}  // namespace seedcorn::model
