// Exact percentiles of a row of values, without sorting it. A histogram finds the bins that hold the wanted ranks, and
// only the values in these bins are compared. Where a row is much like the one before, even that is not needed: the
// percentiles are expected near those of the row before, and the few values there are collected. Their ranks are
// counted, so a wrong expectation costs time but gives no wrong result.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace seedcorn::model {

class Percentiles {
 public:
  static constexpr std::size_t kMost = 8;  // percentiles at once
  // The percentiles of earlier rows of one quantity, from which those of the next row are expected.
  class Series {
    friend class Percentiles;
    struct Expectation {
      float value = 0;
      float drift = 0;  // from row to row
      float reach = 0;  // how far from it to look
    };
    std::array<Expectation, kMost> expectations_{};
    std::size_t expected_ = 0;  // percentiles
  };

  explicit Percentiles(std::size_t capacity = 0)
      : bins_(capacity), handfuls_(capacity / 8 + 1), near_(capacity + 1), wanted_values_(capacity + 1) {}
  // Type 7 of Hyndman and Fan, as in NumPy and R: results[i] is the percentile percents[i] (0 .. 100, ascending) of
  // `values`, of which there are at least one and at most `capacity`. All NaN if a value is not a finite number.
  void of(std::span<const float> values, std::span<const float> percents, std::span<float> results) {
    of(values, percents, results, series_);
  }
  // The same, of one of several series of rows that take turns.
  void of(std::span<const float> values, std::span<const float> percents, std::span<float> results, Series& series);

 private:
  struct Rank {
    std::size_t rank = 0;   // among all values
    std::size_t place = 0;  // among the values that were collected
  };
  static constexpr std::size_t kBins = 2048;
  // A stretch of the sorted values.
  struct Around {
    std::size_t below = 0;  // how many values come before them
    std::size_t count = 0;
    bool holds(std::size_t rank, std::size_t next) const { return below <= rank && next < below + count; }
  };
  struct Neighbours {
    float below = 0;
    float above = 0;
  };

  bool by_expectation(std::span<const float> values, std::span<const float> percents, std::span<float> results,
                      Series& series);
  void by_histogram(std::span<const float> values, std::span<const float> percents, std::span<float> results, float low,
                    float high);
  // The values no further than `reach` from `middle`, put into `into`.
  Around collect(std::span<const float> values, float middle, float reach, std::vector<float>& into);
  Neighbours nearest(Around around, float middle, float reach, std::size_t rank, std::size_t next);
  static float between(Neighbours neighbours, double position);
  void fill_bins(std::span<const float> values, float low, float high);
  // Collects the values of the bins that hold `ranks` (ascending) and partly sorts them, so that each rank's value is
  // at its `place`, which is set here.
  void select_around(std::span<const float> values, std::span<Rank> ranks);

  std::vector<std::uint16_t> bins_;  // of each value
  std::vector<std::uint32_t> handfuls_;
  std::vector<float> near_;
  std::vector<float> wanted_values_;
  std::array<std::uint32_t, kBins> counts_{};
  std::array<std::uint8_t, kBins> wanted_{};
  Series series_;
};

std::size_t count_above_zero(std::span<const float> values);

}  // namespace seedcorn::model
