#include "explainer/messages/table_json.hpp"

#include <nlohmann/json.hpp>
#include <span>

namespace seedcorn {

std::string table_json(const Table& table, bool with_rows) {
  nlohmann::json rows = nlohmann::json::array();
  for (const auto& row : with_rows ? std::span(table.rows) : std::span(table.rows).first(0)) {
    nlohmann::json& cells = rows.emplace_back(nlohmann::json::array());
    for (const Table::Cell& cell : row) std::visit([&cells](const auto& value) { cells.push_back(value); }, cell);
  }
  const nlohmann::json out{{"caption", table.caption}, {"columns", table.columns}, {"rows", std::move(rows)}};
  return out.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

}  // namespace seedcorn
