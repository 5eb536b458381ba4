// Numbers as text, with a point whatever the user's locale: the program never leaves the "C" locale.
#pragma once

#include <string>
#include <string_view>

namespace seedcorn::cli {

// NaN unless all of `text` is a number.
double number_in(std::string_view text);
// The whole number nearest to `value` within the bounds; `otherwise` for NaN.
double nearest_whole(double value, double low, double high, double otherwise);

std::string fixed(double value, int decimals);
// The fewest digits that are read back as this float.
std::string shortest(float value);
// The decimal number a float stands for: 0.24, not 0.239999994635582. Good for JSON.
double decimal(float value);
// For results: six decimals, as in the CSV.
double rounded(float value);

}  // namespace seedcorn::cli
