// What the sandbox says below its fan: the tornado of the levers and the map of two of them.
#pragma once

#include <string>
#include <vector>

#include "explainer/compute/answers/answers.hpp"

namespace seedcorn {

class JsonReader;
struct Story;
struct Table;

struct PolicyText {
  std::string tornado_title, tornado_flat, tornado_waiting, tornado_subtitle, tornado_now, tornado_end;
  std::string map_title_us, map_title_mixed, map_title_cn, map_waiting, map_subtitle, map_you, map_even, map_reading,
      map_odds;
  std::string footer;
  std::vector<std::string> table_columns;  // of the tornado's table
};

void read(JsonReader& reader, PolicyText& text);

std::string tornado_title(const Story& story, const Answers& answers);
std::string tornado_end(const Story& story, model::LeverId lever, float value, float lead);
const MapPicture* map_of(const Answers& answers, const Shown& shown);  // of the two levers shown, once there is any
std::string map_title(const Story& story, const Answers& answers, const Shown& shown);
std::string map_subtitle(const Story& story, const Shown& shown);
Table tornado_table(const Story& story, const Answers& answers);
Table map_table(const Story& story, const Answers& answers,
                const Shown& shown);  // some of its rows and columns, both ends among them
std::string lever_at(const Story& story, model::LeverId lever,
                     float value);  // its name and a value, as in "Openness of US labs 60%"

}  // namespace seedcorn
