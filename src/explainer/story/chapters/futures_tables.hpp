// The tables of the chapters that count futures by year.
#pragma once

#include "explainer/story/table.hpp"

namespace seedcorn {

Table breakthrough_table(const Story& story, const Answers& answers);
Table seed_corn_table(const Story& story, const Answers& answers);

}  // namespace seedcorn
