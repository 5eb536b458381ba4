#include "model/questions/outcome_map.hpp"

#include <algorithm>

namespace seedcorn::model {
namespace {

constexpr std::array<std::size_t, 5> kStrides{16, 8, 4, 2, 1};  // each pass includes the ones before
// A second or two on a slow phone: well below the five after which a silent worker counts as failed.
constexpr std::size_t kCellsAtOnce = 96;
constexpr std::size_t kLead = 0;  // moments of the sample
constexpr std::size_t kShare = 1;

std::size_t cells_in_pass(std::size_t stride) { return (kMapSide / stride) * (kMapSide / stride); }

std::vector<std::uint16_t> coarse_first() {
  std::vector<std::uint16_t> order;
  std::vector<std::uint8_t> listed(kMapCells);
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

const std::vector<std::uint16_t>& order() {
  static const std::vector<std::uint16_t> cells = coarse_first();
  return cells;
}

// The nearest of 0, stride, 2 stride, ...
std::size_t nearest(std::size_t i, std::size_t stride) {
  return std::min((i + stride / 2) / stride * stride, kMapSide - stride);
}

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

MapCells::MapCells(const Posterior& posterior, const MapQuestion& question, Range cells)
    : question_(question),
      sample_(posterior, question.members,
              {{Outcome::lead, january(kMapYear)}, {Outcome::cn_share, january(kMapYear)}}),
      range_(cells) {
  if (range_.size() > 0) begin_cell();
}

void MapCells::begin_cell() {
  LeverValues levers = question_.levers;
  const std::size_t cell = order()[range_.first + cells_.size()];
  model::at(levers, question_.x) = map_value(question_.x, cell % kMapSide);
  model::at(levers, question_.y) = map_value(question_.y, cell / kMapSide);
  sample_.restart(levers);
  blocks_done_ = 0;
}

bool MapCells::advance(int blocks) {
  for (int i = 0; i < blocks && cells_.size() < range_.size(); ++i) {
    sample_.run_block();
    ++blocks_done_;
    if (!sample_.complete()) continue;
    cells_.push_back({sample_.median(kLead), sample_.share_above(kLead, 0.0f), sample_.median(kShare)});
    blocks_done_ = 0;
    if (cells_.size() < range_.size()) begin_cell();
  }
  return cells_.size() == range_.size();
}

OutcomeMap::OutcomeMap(const Posterior& posterior, const MapQuestion& question)
    : posterior_(&posterior), question_(question), cells_(kMapCells), computed_(kMapCells) {}

bool OutcomeMap::advance(int blocks) {
  for (int i = 0; i < blocks && !complete(); ++i) {
    if (!run_) run_.emplace(*posterior_, question_, next());
    if (run_->advance(1)) take(run_->cells());
  }
  return complete();
}

Range OutcomeMap::next() const {
  for (const std::size_t stride : kStrides)
    if (cells_done_ < cells_in_pass(stride))
      return {cells_done_, std::min(cells_done_ + kCellsAtOnce, cells_in_pass(stride))};
  return {cells_done_, cells_done_};
}

void OutcomeMap::take(std::span<const MapCell> cells) {
  for (const MapCell& found : cells) {
    const std::size_t cell = order()[cells_done_++];
    cells_[cell] = found;
    computed_[cell] = 1;
  }
  for (const std::size_t stride : kStrides)
    if (cells_done_ >= cells_in_pass(stride)) stride_ = stride;
  run_.reset();
}

float OutcomeMap::progress() const {
  return (static_cast<float>(cells_done_) + (run_ ? run_->progress() : 0.0f)) / static_cast<float>(kMapCells);
}

MapCell OutcomeMap::at(std::size_t x, std::size_t y) const {
  const std::size_t cell = y * kMapSide + x;
  if (computed_[cell] != 0) return cells_[cell];
  return cells_[nearest(y, stride_) * kMapSide + nearest(x, stride_)];
}

}  // namespace seedcorn::model
