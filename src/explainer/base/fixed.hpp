// Numbers with a given number of decimals. Not by printf, which would add 25 KB to the page's module.
#pragma once

#include <string>

namespace seedcorn {

// Rounds as printf does, half to even where the tie is exact. "-" only before what is negative after rounding. Writes
// "inf" and "nan"; beyond 9e15 the digits are those of 9e15.
std::string fixed(double value, int places);
std::string fixed_short(double value, int places);  // without zeros at its end

}  // namespace seedcorn
