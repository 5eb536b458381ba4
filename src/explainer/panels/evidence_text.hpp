// What the chapter on evidence says: how well the model's past fits each observation, and the facts by what they speak for.
#pragma once

#include <array>
#include <map>
#include <string>

#include "explainer/answers/answers.hpp"

namespace seedcorn {

class JsonReader;
struct Fact;
struct Story;

struct EvidenceText {
  std::string weights, off, counts, row, reset;  // of the observations' weights
  std::array<std::string, model::kObservationCount> observations;
  std::array<std::string, 3> scales;  // by ObservationScale: what the standard deviation is measured in, if that needs saying
  std::string title, title_none, waiting, subtitle, too_low, too_high, fits, reading, reading_band, reading_before;
  std::string observation, before, after;  // columns of the table
  std::string wall, wall_subtitle;
  std::array<std::string, 3> bearings;         // by Bearing
  using Words = std::map<std::string, std::string, std::less<>>;
  Words facts, values;  // labels, and values that are more than a number and a unit, by fact id
  Words units;          // by unit of assets/evidence.json; "~" in front: no blank between number and unit
};

void read(JsonReader& reader, EvidenceText& text);

std::string evidence_title(const Story& story, const Answers& answers);
std::string observation_value(const Story& story, std::size_t observation);  // as measured, with its standard deviation
// In the reader's language.
std::string fact_label(const Story& story, const Fact& fact);
std::string fact_value(const Story& story, const Fact& fact);

}  // namespace seedcorn
