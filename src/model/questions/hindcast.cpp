#include "model/questions/hindcast.hpp"

#include <numeric>
#include <utility>

namespace seedcorn::model {

Hindcast::Hindcast(std::vector<std::uint32_t> draws, const Intervals& within)
    : draws_(std::move(draws)),
      within_(within),
      path_(lever_path(default_levers())),
      values_(kObservationCount * draws_.size()),
      percentiles_(draws_.size()) {}

bool Hindcast::advance(int units) {
  const std::size_t blocks = draws_.size() / kLanes, all = blocks + kObservationCount;
  for (int i = 0; i < units && done_ < all; ++i, ++done_) {
    const std::size_t first = done_ * kLanes;
    if (done_ < blocks)
      misfits_of(std::span(draws_).subspan(first).first<kLanes>(), within_, path_,
                 {values_.data() + first, draws_.size()});
    else
      finish(done_ - blocks);
  }
  return done_ == all;
}

void Hindcast::finish(std::size_t observation) {
  constexpr std::array<float, 3> kBand{5, 50, 95};
  std::array<float, kBand.size()> found{};
  percentiles_.of({values_.data() + observation * draws_.size(), draws_.size()}, kBand, found);
  result_[observation] = {found[0], found[1], found[2]};
}

std::vector<std::uint32_t> first_draws(std::size_t count) {
  std::vector<std::uint32_t> draws(count);
  std::iota(draws.begin(), draws.end(), 0u);
  return draws;
}

}  // namespace seedcorn::model
