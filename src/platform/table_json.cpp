// A chart's table for the page (docs/bridge.md).
#include <nlohmann/json.hpp>
#include <span>

#include "explainer/story/table.hpp"
#include "platform/app.hpp"

namespace seedcorn {

std::string App::table_json(std::string_view chart, bool with_rows) const {
  const Story* text = story();
  if (!text) return "{}";
  const Table table = table_of(chart, {*text, recompute_.findings(), answering_.answers(), state_});
  nlohmann::json rows = nlohmann::json::array();
  for (const auto& row : with_rows ? std::span(table.rows) : std::span(table.rows).first(0)) {
    nlohmann::json& cells = rows.emplace_back(nlohmann::json::array());
    for (const Table::Cell& cell : row) std::visit([&cells](const auto& value) { cells.push_back(value); }, cell);
  }
  const nlohmann::json out{{"caption", table.caption}, {"columns", table.columns}, {"rows", std::move(rows)}};
  return out.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

}  // namespace seedcorn
