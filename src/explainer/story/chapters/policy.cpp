#include "explainer/story/chapters/policy.hpp"

#include <algorithm>
#include <cmath>

#include "explainer/base/json_reader.hpp"
#include "explainer/story/chapters/chapter.hpp"
#include "explainer/story/chapters/sandbox.hpp"
#include "explainer/story/story.hpp"
#include "explainer/story/text.hpp"

namespace seedcorn {

namespace {

constexpr std::array<std::size_t, 7> kCellsShown{0, 8, 16, 24, 31, 39, model::kMapSide - 1};

std::string value_at(const Story& story, model::LeverId lever, std::size_t cell) {
  return lever_number(story, model::lever(lever), model::map_value(lever, cell));
}

constexpr float kFlat = 0.3f;  // months of lead that the strongest lever must be worth before it is called strong

float share_with_us_ahead(const MapPicture& picture) {
  std::size_t ahead = 0;
  for (const auto& row : picture.cells)
    ahead += static_cast<std::size_t>(
        std::count_if(row.begin(), row.end(), [](const model::MapCell& cell) { return cell.median_lead > 0; }));
  return static_cast<float>(ahead) / static_cast<float>(model::kMapSide * model::kMapSide);
}

}  // namespace

void read(JsonReader& reader, PolicyText& t) {
  const auto& in = reader.object(reader.object(reader.root(), "panels", ""), "policy", "panels");
  read_texts(reader, in, "panels.policy",
             {{"tornado_title", &t.tornado_title},
              {"tornado_flat", &t.tornado_flat},
              {"tornado_waiting", &t.tornado_waiting},
              {"tornado_subtitle", &t.tornado_subtitle},
              {"tornado_now", &t.tornado_now},
              {"tornado_end", &t.tornado_end},
              {"map_title_us", &t.map_title_us},
              {"map_title_mixed", &t.map_title_mixed},
              {"map_title_cn", &t.map_title_cn},
              {"map_waiting", &t.map_waiting},
              {"map_subtitle", &t.map_subtitle},
              {"map_you", &t.map_you},
              {"map_even", &t.map_even},
              {"map_reading", &t.map_reading},
              {"map_odds", &t.map_odds},
              {"footer", &t.footer}});
  t.table_columns = read_list(reader, in, "table_columns", "panels.policy");
}

std::string lever_at(const Story& story, model::LeverId lever, float value) {
  return story.lever(lever).name + " " + lever_number(story, model::lever(lever), value);
}

std::string tornado_title(const Story& story, const Answers& answers) {
  const PolicyText& text = story.policy;
  if (!answers.tornado.value) return text.tornado_waiting;
  const model::TornadoResult& tornado = *answers.tornado.value;
  const model::TornadoRow& first = tornado.rows.front();
  const float span = model::effect(tornado.now, first, model::ProspectPart::median_lead);
  if (span < kFlat) return text.tornado_flat;
  return fill(text.tornado_title,
              {{"lever", story.lever(first.lever).name}, {"months", decimal(static_cast<double>(span), 1)}});
}

std::string tornado_end(const Story& story, model::LeverId lever, float value, float lead) {
  return fill(story.policy.tornado_end, {{"value", lever_number(story, model::lever(lever), value)},
                                         {"lead", signed_decimal(static_cast<double>(lead), 1)}});
}

const MapPicture* map_of(const Answers& answers, const Shown& shown) {
  const auto& map = answers.map.value;
  return map && map->stride > 0 && map->question.x == shown.across && map->question.y == shown.up ? &*map : nullptr;
}

std::string map_title(const Story& story, const Answers& answers, const Shown& shown) {
  const PolicyText& text = story.policy;
  const MapPicture* map = map_of(answers, shown);
  if (!map) return text.map_waiting;
  const float share = share_with_us_ahead(*map);
  if (share == 1.0f) return text.map_title_us;
  if (share == 0.0f) return text.map_title_cn;
  return fill(text.map_title_mixed, {{"percent", share_told(story, share)}});
}

std::string map_subtitle(const Story& story, const Shown& shown) {
  return fill(story.policy.map_subtitle, {{"x", story.lever(shown.across).name}, {"y", story.lever(shown.up).name}});
}

Table tornado_table(const Story& story, const Answers& answers) {
  const PolicyText& text = story.policy;
  if (!answers.tornado.value) return {};
  Table table{text.tornado_subtitle, text.table_columns, {}};
  const auto add = [&](const std::string& lever, const std::string& value, const model::Prospect& there) {
    table.rows.push_back(
        {lever, value, tenths(there.median_lead), percent(there.us_ahead), percent(there.next_breakthrough_us)});
  };
  add(text.tornado_now, "", answers.tornado.value->now);
  for (const model::TornadoRow& row : answers.tornado.value->rows) {
    const model::Lever& lever = model::lever(row.lever);
    for (const bool high : {false, true})
      add(story.lever(row.lever).name, lever_number(story, lever, high ? lever.high : lever.low),
          high ? row.high : row.low);
  }
  return table;
}

// In the order in which the map is drawn: the highest value of the vertical lever comes first.
Table map_table(const Story& story, const Answers& answers, const Shown& shown) {
  const MapPicture* map = map_of(answers, shown);
  if (!map) return {};
  Table table{map_subtitle(story, shown),
              {"\u2191 " + story.lever(shown.up).name + ", " + story.lever(shown.across).name + " \u2192"},
              {}};
  for (const std::size_t x : kCellsShown) table.columns.push_back(value_at(story, shown.across, x));
  for (auto y = kCellsShown.rbegin(); y != kCellsShown.rend(); ++y) {
    std::vector<Table::Cell>& row = table.rows.emplace_back();
    row.emplace_back(value_at(story, shown.up, *y));
    for (const std::size_t x : kCellsShown) row.emplace_back(tenths(map->cells[*y][x].median_lead));
  }
  return table;
}

template <>
std::string sentence<ChapterId::policy>(const ChapterSource& source) {
  return patterned_sentence(ChapterId::policy, source);
}

template <>
Table table<ChapterId::policy>(const ChapterSource& source) {
  return outcome_table(source, source.state.shown.outcome);
}

}  // namespace seedcorn
