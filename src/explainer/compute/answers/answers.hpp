// What the chapters show beyond the lead's own futures: answers to the questions of src/model/questions.
#pragma once

#include <optional>
#include <vector>

#include "explainer/compute/findings.hpp"
#include "explainer/state/state.hpp"
#include "model/questions/decompose.hpp"
#include "model/questions/first.hpp"
#include "model/questions/harvest.hpp"
#include "model/questions/hindcast.hpp"
#include "model/questions/member_paths.hpp"
#include "model/questions/outcome_fan.hpp"
#include "model/questions/outcome_map.hpp"
#include "model/questions/tipping.hpp"
#include "model/questions/tornado.hpp"
#include "model/questions/what_if.hpp"

namespace seedcorn {

// Absent until first computed. A value that is not current belongs to earlier levers or evidence, and is being
// replaced.
template <class T>
struct Answer {
  std::optional<T> value;
  bool current = false;
};

// The futures that the reader can play one by one: members 0 .. kFuturesPlayed - 1.
using PlayedFutures = std::vector<model::MemberPath>;

// How many futures every answer counts: enough for whole percents. Settings that are compared have the same random
// numbers.
inline constexpr int kAnsweredFutures = 4096;

// How much of the new PhDs labs take when they hold back: what the survey behind today's value found for 2010
// (phd_industry_2010_cra).
inline constexpr float kHeldBackDrain = 0.44f;
inline constexpr int kHeldBackYear = 2010;

// The US labs' harvest with as much hiring as the reader has set, against that of labs that hold back. Where the reader
// has set no more hiring than that (`extremes`), the most against the least that the lever allows.
struct HarvestPicture {
  float low_drain = 0, high_drain = 0;
  bool extremes = false;
  model::HarvestResult result;
};

// The smallest US openness at which builders come back: without state support for Chinese open source, with the support
// that is set, and with full support.
struct Comeback {
  std::array<float, 3> support{};
  std::array<std::vector<model::TippingPoint>, 3> points;  // for half and for nine tenths of the futures
};

// The map while it is being refined: `stride` cells are one patch.
struct MapPicture {
  model::MapQuestion question;
  std::size_t stride = 0;
  std::array<std::array<model::MapCell, model::kMapSide>, model::kMapSide> cells{};  // [y][x]
};

// How far the model's past is from each observation before the evidence is weighed (all draws from the prior) and after
// it (the particles).
struct Fit {
  model::Deviations before{}, after{};
};

// What the evidence leaves of an assumption: a histogram over its prior's range, and the middle nine tenths.
inline constexpr std::size_t kBeliefBins = 24;
struct Belief {
  std::array<float, kBeliefBins> shares{};
  float low = 0, high = 0;
};
using Beliefs = std::array<Belief, model::kAssumptionCount>;

// What the sandbox can show beyond the lead's own futures, in the order of kShown's outcomes.
using OutcomeCurves = std::vector<model::OutcomeFan>;

// What a pinned setting of the levers leads to.
struct PinPicture {
  Figures figures;
  std::array<float, model::kPoints> lead{}, us_ahead{};  // as the figures, of as many futures as the lead's own
  OutcomeCurves curves;
};

// In which assumptions the futures where a statement holds differ from all futures.
struct WhatIfPicture {
  ClaimId claim = ClaimId::count;
  model::WhatIfResult result;
};

struct Answers {
  Answer<model::OutcomeFan> idea_ratio, cn_share, cn_share_baseline;
  Answer<Comeback> comeback;
  Answer<PlayedFutures> futures;
  Answer<model::FirstResult> first, first_baseline;
  Answer<HarvestPicture> harvest, harvest_baseline;
  Answer<model::TornadoResult> tornado;
  Answer<MapPicture> map;
  Answer<OutcomeCurves> outcomes, outcomes_baseline;
  std::array<Answer<PinPicture>, kPinCount> pins;
  Answer<Fit> fit;
  Answer<WhatIfPicture> what_if;
  Answer<Beliefs> beliefs;
};

}  // namespace seedcorn
