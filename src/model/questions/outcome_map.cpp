#include "model/questions/outcome_map.hpp"

#include <algorithm>

namespace seedcorn::model {
namespace {

constexpr std::size_t kCells = kMapSide * kMapSide;
constexpr std::array<std::size_t, 5> kStrides{16, 8, 4, 2, 1};  // each pass includes the ones before
constexpr std::size_t kLead = 0;                                // moments of the sample
constexpr std::size_t kShare = 1;

std::size_t cells_in_pass(std::size_t stride) { return (kMapSide / stride) * (kMapSide / stride); }

std::vector<std::uint16_t> coarse_first() {
  std::vector<std::uint16_t> order;
  std::vector<std::uint8_t> listed(kCells);
  for (const std::size_t stride : kStrides) {
    for (std::size_t y = 0; y < kMapSide; y += stride) {
      for (std::size_t x = 0; x < kMapSide; x += stride) {
        const std::size_t cell = y * kMapSide + x;
        if (listed[cell] == 0) order.push_back(static_cast<std::uint16_t>(cell));
        listed[cell] = 1;
      }
    }
  }
  return order;
}

// The nearest of 0, stride, 2 stride, ...
std::size_t nearest(std::size_t i, std::size_t stride) { return std::min((i + stride / 2) / stride * stride, kMapSide - stride); }

}  // namespace

float map_value(LeverId id, std::size_t i) {
  const Lever& row = lever(id);
  if (i == 0) return row.low;
  if (i == kMapSide - 1) return row.high;
  const float way = static_cast<float>(i) / static_cast<float>(kMapSide - 1);
  if (row.scale == Scale::linear) return row.low + (row.high - row.low) * way;
  const float low = math::log2(row.low);
  return math::min(math::max(math::exp2(low + (math::log2(row.high) - low) * way), row.low), row.high);
}

OutcomeMap::OutcomeMap(const Posterior& posterior, const MapQuestion& question)
    : question_(question),
      sample_(posterior, question.members, {{Outcome::lead, january(kMapYear)}, {Outcome::cn_share, january(kMapYear)}}),
      order_(coarse_first()),
      cells_(kCells),
      computed_(kCells) {
  begin_cell();
}

void OutcomeMap::begin_cell() {
  LeverValues levers = question_.levers;
  const std::size_t cell = order_[cells_done_];
  model::at(levers, question_.x) = map_value(question_.x, cell % kMapSide);
  model::at(levers, question_.y) = map_value(question_.y, cell / kMapSide);
  sample_.restart(levers);
}

bool OutcomeMap::advance(int blocks) {
  for (int i = 0; i < blocks && cells_done_ < kCells; ++i) {
    sample_.run_block();
    ++blocks_done_;
    if (!sample_.complete()) continue;
    const std::size_t cell = order_[cells_done_];
    cells_[cell] = {sample_.median(kLead), sample_.share_above(kLead, 0.0f), sample_.median(kShare)};
    computed_[cell] = 1;
    ++cells_done_;
    for (const std::size_t stride : kStrides)
      if (cells_done_ == cells_in_pass(stride)) stride_ = stride;
    if (cells_done_ < kCells) begin_cell();
  }
  return cells_done_ == kCells;
}

float OutcomeMap::progress() const { return static_cast<float>(blocks_done_) / static_cast<float>(kCells * sample_.blocks()); }

MapCell OutcomeMap::at(std::size_t x, std::size_t y) const {
  const std::size_t cell = y * kMapSide + x;
  if (computed_[cell] != 0) return cells_[cell];
  return cells_[nearest(y, stride_) * kMapSide + nearest(x, stride_)];
}

}  // namespace seedcorn::model
