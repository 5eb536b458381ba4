// Exact percentiles of a row without sorting it: a histogram finds the bins that hold a wanted rank, and only their values
// are sorted.
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

  explicit Percentiles(std::size_t capacity = 0) : bins_(capacity), wanted_values_(capacity + 1) {}
  // Type 7 of Hyndman and Fan, as in NumPy and R: results[i] is the percentile percents[i] (0 .. 100, ascending) of
  // `values`, of which there are at least one and at most `capacity`. All NaN if a value is not a finite number.
  void of(std::span<const float> values, std::span<const float> percents, std::span<float> results);

 private:
  struct Rank {
    std::size_t rank = 0;   // among all values
    std::size_t place = 0;  // among those that were sorted
  };
  static constexpr std::size_t kBins = 2048;

  void fill_bins(std::span<const float> values, float low, float high);
  // Sorts the values of the bins that hold `ranks` (ascending) and says where among them each rank is.
  void sort_around(std::span<const float> values, std::span<Rank> ranks);

  std::vector<std::uint16_t> bins_;  // of each value
  std::vector<float> wanted_values_;
  std::array<std::uint32_t, kBins> counts_{};
  std::array<std::uint8_t, kBins> wanted_{};
};

std::size_t count_above_zero(std::span<const float> values);

}  // namespace seedcorn::model
