// A chart's table for the page (docs/bridge.md).
#pragma once

#include <string>

#include "explainer/story/table.hpp"

namespace seedcorn {

// Without its rows it tells the page whether there is a table, and takes less time.
std::string table_json(const Table& table, bool with_rows);

}  // namespace seedcorn
