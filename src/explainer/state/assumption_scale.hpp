// Which values of an assumption can be chosen, and how one of its ends moves.
#pragma once

#include <string>

#include "model/assumptions.hpp"

namespace seedcorn {

enum class End : unsigned char { low, high };

// Decimals of the values that can be chosen: a range has from 50 to 600 of them.
int places_of(const model::Assumption& row);
// The nearest choosable value within the prior's range.
float snapped(const model::Assumption& row, float value);
// Moves one end of the interval. If it would pass the other end, that moves along.
model::Interval moved(const model::Assumption& row, model::Interval within, End end, float value);

inline const model::Interval& whole_range(model::AssumptionId id) { return model::at(model::kWholeRanges, id); }

// Without zeros at its end.
std::string assumption_number(const model::Assumption& row, float value);

}  // namespace seedcorn
