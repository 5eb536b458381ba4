#include "explainer/story/chapters/policy_tables.hpp"

#include "explainer/story/cells.hpp"
#include "explainer/story/text.hpp"

namespace seedcorn {

namespace {

constexpr std::array<std::size_t, 7> kCellsShown{0, 8, 16, 24, 31, 39, model::kMapSide - 1};

std::string value_at(const Story& story, model::LeverId lever, std::size_t cell) {
  return lever_number(story, model::lever(lever), model::map_value(lever, cell));
}

}  // namespace

Table tornado_table(const Story& story, const Answers& answers) {
  const PolicyText& text = story.policy;
  if (!answers.tornado.value) return {};
  Table table{text.tornado_subtitle, text.table_columns, {}};
  const auto add = [&](const std::string& lever, const std::string& value, const model::Prospect& there) {
    table.rows.push_back({lever, value, tenths(there.median_lead), percent(there.us_ahead), percent(there.next_breakthrough_us)});
  };
  add(text.tornado_now, "", answers.tornado.value->now);
  for (const model::TornadoRow& row : answers.tornado.value->rows) {
    const model::Lever& lever = model::lever(row.lever);
    for (const bool high : {false, true}) add(story.lever(row.lever).name, lever_number(story, lever, high ? lever.high : lever.low), high ? row.high : row.low);
  }
  return table;
}

// As the map is drawn: the highest value of the one lever above.
Table map_table(const Story& story, const Answers& answers, const Shown& shown) {
  const MapPicture* map = map_of(answers, shown);
  if (!map) return {};
  Table table{map_subtitle(story, shown), {"\u2191 " + story.lever(shown.up).name + ", " + story.lever(shown.across).name + " \u2192"}, {}};
  for (const std::size_t x : kCellsShown) table.columns.push_back(value_at(story, shown.across, x));
  for (auto y = kCellsShown.rbegin(); y != kCellsShown.rend(); ++y) {
    std::vector<Table::Cell>& row = table.rows.emplace_back();
    row.emplace_back(value_at(story, shown.up, *y));
    for (const std::size_t x : kCellsShown) row.emplace_back(tenths(map->cells[*y][x].median_lead));
  }
  return table;
}

}  // namespace seedcorn
