// The tables of the sandbox's charts below its fan.
#pragma once

#include "explainer/story/table.hpp"

namespace seedcorn {

Table tornado_table(const Story& story, const Answers& answers);
Table map_table(const Story& story, const Answers& answers, const Shown& shown);  // some of its rows and columns, both ends among them

}  // namespace seedcorn
