// What the chapter on evidence says: how well the model's past fits each observation, and the facts by what they speak
// for.
#pragma once

#include <array>
#include <map>
#include <string>
#include <vector>

#include "explainer/compute/answers/answers.hpp"
#include "explainer/story/chapters/what_if.hpp"

namespace seedcorn {

class JsonReader;
struct Evidence;
struct Fact;
struct State;
struct Story;

// Where sources disagree, with the facts it is about.
struct Conflict {
  std::string title, text;
  std::vector<std::string> facts;  // ids
};

struct EvidenceText {
  std::string weights, off, counts, row;  // of the observations' weights
  std::array<std::string, model::kObservationCount> observations;
  std::string title, title_none, waiting, subtitle, too_low, too_high, fits, reading, reading_band, reading_before;
  std::string observation, before, after;  // columns of the table
  std::string wall, wall_subtitle;
  std::array<std::string, 3> bearings;  // by Bearing
  std::array<std::string, kGradeCount> grades;
  std::array<std::string, kAgeCount> ages;
  std::string count, nothing, old;  // of the facts shown; of a fact
  std::string conflicts_title, conflicts_subtitle;
  std::vector<Conflict> conflicts;
  WhatIfText what_if;
  using Words = std::map<std::string, std::string, std::less<>>;
  Words facts, values;  // labels, and values that are more than a number and a unit, by fact id
  Words dates;          // as the language writes them, by date of assets/evidence.json (tools/story.mjs)
  Words units;          // by unit of assets/evidence.json; "~" in front: no blank between number and unit
};

void read(JsonReader& reader, EvidenceText& text);

std::string evidence_title(const Story& story, const Answers& answers);
// One standard deviation to either side, on the observation's own scale, in the outcome's unit.
struct Spread {
  float low, high;
};
Spread spread_of(const model::Observation& observation);
std::string observation_value(const Story& story, std::size_t observation);  // as measured, with its spread
// In the reader's language.
std::string fact_label(const Story& story, const Fact& fact);
std::string fact_value(const Story& story, const Fact& fact);
std::string fact_date(const Story& story, const Fact& fact);
std::string fact_origin(const Story& story, const Fact& fact);  // source, date, grade, and whether it is old

// The facts with the bearing, grade and age that the reader has chosen, in the file's order.
std::vector<const Fact*> facts_shown(const Evidence& evidence, const State& state);
std::string bearing_name(const Story& story, const Evidence& evidence, const State& state,
                         std::size_t bearing);  // with how many of its facts are shown
std::string longest_bearing_name(const Story& story, const Evidence& evidence, std::size_t bearing);
std::string shown_count(const Story& story, const Evidence& evidence, const State& state);
std::string conflict_sources(const Evidence& evidence, const Conflict& conflict);

}  // namespace seedcorn
