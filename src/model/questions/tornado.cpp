#include "model/questions/tornado.hpp"

#include <algorithm>

#include "model/sort_few.hpp"

namespace seedcorn::model {

float part_of(const Prospect& prospect, ProspectPart part) {
  switch (part) {
    case ProspectPart::median_lead: return prospect.median_lead;
    case ProspectPart::us_ahead: return prospect.us_ahead;
    case ProspectPart::next_breakthrough_us: return prospect.next_breakthrough_us;
  }
  return 0;
}

float effect(const Prospect& now, const TornadoRow& row, ProspectPart part) {
  const auto [least, most] = std::minmax({part_of(now, part), part_of(row.low, part), part_of(row.high, part)});
  return most - least;
}

Tornado::Tornado(const Posterior& posterior, const LeverValues& levers, int members)
    : levers_(levers), sample_(posterior, members, {{Outcome::lead, january(kTornadoYear)}}, Until::end) {
  sample_.restart(levers_);
}

LeverValues Tornado::setting(std::size_t number) const {
  LeverValues levers = levers_;
  if (number == 0) return levers;
  const Lever& row = kLevers[(number - 1) / 2];
  at(levers, row.key) = number % 2 == 1 ? row.low : row.high;
  return levers;
}

bool Tornado::advance(int blocks) {
  for (int i = 0; i < blocks && settings_done_ < kSettings; ++i) {
    sample_.run_block();
    ++blocks_done_;
    if (!sample_.complete()) continue;
    prospects_[settings_done_] = {sample_.median(0), sample_.share_above(0, 0.0f), sample_.us_first()};
    if (++settings_done_ < kSettings) sample_.restart(setting(settings_done_));
  }
  return settings_done_ == kSettings;
}

float Tornado::progress() const {
  return static_cast<float>(blocks_done_) / static_cast<float>(kSettings * sample_.blocks());
}

TornadoResult Tornado::result(ProspectPart sorted_by) const {
  TornadoResult result{prospects_[0], {}};
  for (std::size_t i = 0; i < kLeverCount; ++i)
    result.rows[i] = {kLevers[i].key, prospects_[1 + 2 * i], prospects_[2 + 2 * i]};
  sort_few(result.rows.begin(), result.rows.end(), [&](const TornadoRow& a, const TornadoRow& b) {
    return effect(result.now, a, sorted_by) > effect(result.now, b, sorted_by);
  });
  return result;
}

}  // namespace seedcorn::model
