// The data behind a chapter's chart, in rows that can be read aloud.
#pragma once

#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "explainer/state/chapters.hpp"
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

// What tables are made of.
struct TableSource {
  const Story& story;
  const Findings& findings;
  const Answers& answers;
  const State& state;
};

// Empty for a chapter without a chart.
Table table_of(ChapterId chapter, const TableSource& source);
// Of a chapter by its id, or of the sandbox's further charts: `tornado`, `map`.
Table table_of(std::string_view chart, const TableSource& source);

}  // namespace seedcorn
