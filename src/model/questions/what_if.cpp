#include "model/questions/what_if.hpp"

#include <algorithm>

#include "model/sort_few.hpp"

namespace seedcorn::model {
namespace {

// Of one assumption over members; `counts` says how often each particle is among them.
struct Moments {
  double mean = 0;
  double deviation = 0;
};

Moments moments_of(const Posterior& posterior, std::size_t assumption, const std::vector<std::uint32_t>& counts,
                   double total) {
  Moments result;
  for (std::size_t p = 0; p < counts.size(); ++p)
    result.mean += counts[p] * static_cast<double>(posterior.assumptions[p][assumption]);
  result.mean /= total;
  double squares = 0;
  for (std::size_t p = 0; p < counts.size(); ++p) {
    const double apart = static_cast<double>(posterior.assumptions[p][assumption]) - result.mean;
    squares += counts[p] * apart * apart;
  }
  result.deviation = static_cast<double>(sqrt(static_cast<float>(squares / total)));
  return result;
}

float size_of(float difference) { return difference < 0 ? -difference : difference; }

}  // namespace

WhatIf::WhatIf(const Posterior& posterior, const WhatIfQuestion& question)
    : posterior_(&posterior),
      claim_(question.claim),
      sample_(posterior, question.members, {moment_of(question.claim)}) {
  sample_.restart(question.levers);
}

bool WhatIf::advance(int blocks) {
  for (int i = 0; i < blocks && !sample_.complete(); ++i) {
    sample_.run_block();
    ++blocks_done_;
    if (sample_.complete()) finish();
  }
  return sample_.complete();
}

float WhatIf::progress() const { return static_cast<float>(blocks_done_) / static_cast<float>(sample_.blocks()); }

void WhatIf::finish() {
  const auto values = sample_.values(0);
  std::vector<std::uint32_t> all(posterior_->particles);
  std::vector<std::uint32_t> where_true(posterior_->particles);
  result_.members = static_cast<int>(values.size());
  result_.true_in = 0;
  for (std::size_t m = 0; m < values.size(); ++m) {
    ++all[m % posterior_->particles];
    if (!holds(claim_, values[m])) continue;
    ++where_true[m % posterior_->particles];
    ++result_.true_in;
  }
  for (std::size_t j = 0; j < kAssumptionCount; ++j) {
    const Moments usual = moments_of(*posterior_, j, all, result_.members);
    const Moments then = result_.true_in > 0 ? moments_of(*posterior_, j, where_true, result_.true_in) : usual;
    const double difference = usual.deviation > 0 ? (then.mean - usual.mean) / usual.deviation : 0;
    result_.rows[j] = {kAssumptions[j].key, static_cast<float>(usual.mean), static_cast<float>(then.mean),
                       static_cast<float>(difference)};
  }
  sort_few(result_.rows.begin(), result_.rows.end(),
           [](const WhatIfRow& a, const WhatIfRow& b) { return size_of(a.difference) > size_of(b.difference); });
}

}  // namespace seedcorn::model
