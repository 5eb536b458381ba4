// Exact percentiles of a row without sorting it. A histogram finds the bins that hold a wanted rank, and only their values
// are looked at. Where a row is much like the one before, a few values around each percentile expected are all that is looked at;
// they are counted, so that a wrong expectation costs time and nothing else.
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
  // What rows that follow each other have shown, to look for the next one's percentiles where they should be.
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

  explicit Percentiles(std::size_t capacity = 0) : bins_(capacity), handfuls_(capacity / 8 + 1), near_(capacity + 1), wanted_values_(capacity + 1) {}
  // Type 7 of Hyndman and Fan, as in NumPy and R: results[i] is the percentile percents[i] (0 .. 100, ascending) of
  // `values`, of which there are at least one and at most `capacity`. All NaN if a value is not a finite number.
  void of(std::span<const float> values, std::span<const float> percents, std::span<float> results) { of(values, percents, results, series_); }
  // The same, of one of several series of rows that take turns.
  void of(std::span<const float> values, std::span<const float> percents, std::span<float> results, Series& series);

 private:
  struct Rank {
    std::size_t rank = 0;   // among all values
    std::size_t place = 0;  // among those that were collected
  };
  static constexpr std::size_t kBins = 2048;
  // Values that lie together in the order of all.
  struct Around {
    std::size_t below = 0;  // how many values come before them
    std::size_t count = 0;
    bool holds(std::size_t rank, std::size_t next) const { return below <= rank && next < below + count; }
  };
  struct Neighbours {
    float below = 0;
    float above = 0;
  };

  bool by_expectation(std::span<const float> values, std::span<const float> percents, std::span<float> results, Series& series);
  void by_histogram(std::span<const float> values, std::span<const float> percents, std::span<float> results, float low, float high);
  // The values no further than `reach` from `middle`, put into `into`.
  Around collect(std::span<const float> values, float middle, float reach, std::vector<float>& into);
  Neighbours nearest(Around around, float middle, float reach, std::size_t rank, std::size_t next);
  static float between(Neighbours neighbours, double position);
  void fill_bins(std::span<const float> values, float low, float high);
  // Collects the values of the bins that hold `ranks` (ascending), puts those of the ranks in their places and says where these are.
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
