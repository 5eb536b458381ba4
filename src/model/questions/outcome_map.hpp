// Outcomes over two levers, 48 x 48 cells, coarse first: every pass gives a whole map, finer than the one before.
#pragma once

#include <cstdint>
#include <optional>

#include "model/part.hpp"
#include "model/questions/sample.hpp"

namespace seedcorn::model {

inline constexpr std::size_t kMapSide = 48;
inline constexpr std::size_t kMapCells = kMapSide * kMapSide;
inline constexpr int kMapYear = 2035;  // January

struct MapQuestion {
  LeverId x = LeverId::us_openness;
  LeverId y = LeverId::us_talent_drain;
  LeverValues levers = default_levers();  // where all others stand
  int members = 512;                      // per cell, with the same random numbers
  bool operator==(const MapQuestion&) const = default;
};

struct MapCell {
  float median_lead = 0;  // months
  float us_ahead = 0;     // share of futures
  float cn_share = 0;     // median
};

// The i-th of the map's values of a lever: from low to high, evenly on the lever's scale.
float map_value(LeverId id, std::size_t i);

// Some of the map's cells, by their place in the order in which the map is computed. Their values do not depend on
// where they are computed.
class MapCells {
 public:
  // `posterior` must be complete and outlive this.
  MapCells(const Posterior& posterior, const MapQuestion& question, Range cells);
  bool advance(int blocks);                                  // of members; true when complete
  std::span<const MapCell> cells() const { return cells_; }  // so far
  float progress() const {
    return static_cast<float>(cells_.size()) + static_cast<float>(blocks_done_) / static_cast<float>(sample_.blocks());
  }  // cells

 private:
  void begin_cell();

  MapQuestion question_;
  Sample sample_;
  Range range_;
  std::vector<MapCell> cells_;
  std::size_t blocks_done_ = 0;  // of the cell at hand
};

class OutcomeMap {
 public:
  OutcomeMap(const Posterior& posterior, const MapQuestion& question);
  bool advance(int blocks);  // of members; true when complete
  float progress() const;    // 0..1
  // The cells to be computed next. `take` gets the values of all of them, computed in this thread or elsewhere.
  Range next() const;
  void take(std::span<const MapCell> cells);
  bool complete() const { return cells_done_ == kMapCells; }
  // Cells between those computed in the passes so far; 1 when complete, 0 before the first pass is.
  std::size_t stride() const { return stride_; }
  // The cell, or the nearest of those computed in whole passes. After the first pass only.
  MapCell at(std::size_t x, std::size_t y) const;

 private:
  const Posterior* posterior_;
  MapQuestion question_;
  std::optional<MapCells> run_;  // of the next cells
  std::vector<MapCell> cells_;
  std::vector<std::uint8_t> computed_;
  std::size_t cells_done_ = 0;
  std::size_t stride_ = 0;
};

}  // namespace seedcorn::model
