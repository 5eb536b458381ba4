// The data behind a chapter's chart, in rows that can be read aloud.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "explainer/compute/answers/answers.hpp"
#include "explainer/compute/findings.hpp"
#include "explainer/state/state.hpp"
#include "explainer/story/story.hpp"

namespace seedcorn {

struct Table {
  using Cell = std::variant<std::string, double>;
  std::string caption;
  std::vector<std::string> columns;
  std::vector<std::vector<Cell>> rows;
};

// What chapters make their sentences and tables of.
struct ChapterSource {
  const Story& story;
  const Findings& findings;
  const Answers& answers;
  const State& state;
};

// Numbers as tables have them: a share in percent with one decimal.
double tenths(float value);
double hundredths(float value);
double percent(float share);

std::string percentile_name(const Story& story, float percentile);  // "5%"
std::string year_name(const Story& story, int year);
// Names of a table's columns: `first`, then the middle future and the bounds of nine in ten futures.
std::vector<std::string> fan_columns(const Story& story, const std::string& first);

}  // namespace seedcorn
