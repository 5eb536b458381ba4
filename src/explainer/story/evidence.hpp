// The facts the page shows (assets/evidence.json), and the measured points of the lead with the facts they rest on.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "explainer/base/result.hpp"
#include "model/time.hpp"

namespace seedcorn {

struct Fact {
  std::string id, label, value, unit, source, url, date, grade, bearing, note;
  int month = 0;  // the last that `date` may mean, counted as the model's steps are
};

// Older than a year by the model's now, not by the reader's clock: two readers who compare notes see the same wall.
// tools/page/age.mjs has the same rule.
constexpr bool is_old(const Fact& fact) { return model::kNow - fact.month > 12; }

struct Evidence {
  std::vector<Fact> facts;
  const Fact* find(std::string_view id) const;
};

// Fails by naming file and key; every observation of the model must find its sources among the facts.
Result<Evidence> parse_evidence(const std::string& file, std::string_view json);

}  // namespace seedcorn
