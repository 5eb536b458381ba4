// What the chapter on closed labs says: the lead as computing, open ideas and secrets, and the labs' edge.
#pragma once

#include <array>
#include <string>

#include "model/questions/decompose.hpp"

namespace seedcorn {

class JsonReader;
struct Story;

struct ClosedText {
  std::string same_costs, same_adds, same_signed, hardly, adds, takes;  // the finding, as the panel's title
  std::string subtitle, footer, sentence;
  std::string compute, open_ideas, secrets, lead, reading, reading_part;
  std::string part_label, edge_label;  // figures
};

void read(JsonReader& reader, ClosedText& text);

std::string closed_title(const Story& story, const model::Decomposition& parts, bool changed);
std::array<std::string, 6> closed_longest_titles(const Story& story);
std::string closed_sentence(const Story& story, const model::Decomposition& parts, float edge);  // edge: months in 2035
std::string signed_months(float months);                                                         // "+3.3"
std::string edge_text(const Story& story, float months);

}  // namespace seedcorn
