#include "model/percentiles.hpp"

#include <algorithm>
#include <limits>

#include "model/bits.hpp"

namespace seedcorn::model {
namespace {

// Floats in the order of integers, so that the smallest is found by lanes: a minimum of floats would have to mind NaN.
constexpr std::int32_t order_of(float x) {
  const auto bits = bits_as<std::int32_t>(x);
  return bits ^ ((bits >> 31) & 0x7fffffff);
}
constexpr float of_order(std::int32_t order) { return bits_as<float>(order ^ ((order >> 31) & 0x7fffffff)); }

struct Range {
  float low = 0;
  float high = 0;
  bool finite = false;
};

Range range_of(std::span<const float> values) {
  std::int32_t low = std::numeric_limits<std::int32_t>::max();
  std::int32_t high = std::numeric_limits<std::int32_t>::min();
  for (std::size_t i = 0; i < values.size(); ++i) {
    const std::int32_t order = order_of(values[i]);
    low = order < low ? order : low;
    high = order > high ? order : high;
  }
  constexpr float most = std::numeric_limits<float>::max();
  return {of_order(low), of_order(high), low >= order_of(-most) && high <= order_of(most)};
}

double position_of(float percent, std::size_t count) {
  return static_cast<double>(count - 1) * static_cast<double>(percent) / 100.0;
}

}  // namespace

void Percentiles::of(std::span<const float> values, std::span<const float> percents, std::span<float> results) {
  const Range range = range_of(values);
  if (!range.finite) {
    std::fill(results.begin(), results.end(), std::numeric_limits<float>::quiet_NaN());
    return;
  }
  fill_bins(values, range.low, range.high);
  std::array<Rank, 2 * kMost> ranks;
  std::size_t wanted = 0;
  for (const float percent : percents) {
    const auto below = static_cast<std::size_t>(position_of(percent, values.size()));
    ranks[wanted++].rank = below;
    ranks[wanted++].rank = std::min(below + 1, values.size() - 1);
  }
  // The upper rank of one percentile and the lower one of the next can cross.
  std::sort(ranks.begin(), ranks.begin() + static_cast<std::ptrdiff_t>(wanted), [](Rank a, Rank b) { return a.rank < b.rank; });
  sort_around(values, {ranks.data(), wanted});
  const auto value_at = [&](std::size_t rank) {
    return wanted_values_[std::find_if(ranks.begin(), ranks.end(), [&](Rank r) { return r.rank == rank; })->place];
  };
  for (std::size_t i = 0; i < percents.size(); ++i) {
    const double position = position_of(percents[i], values.size());
    const auto rank = static_cast<std::size_t>(position);
    const float below = value_at(rank);
    const float above = value_at(std::min(rank + 1, values.size() - 1));
    results[i] = below + static_cast<float>(position - static_cast<double>(rank)) * (above - below);
  }
}

void Percentiles::fill_bins(std::span<const float> values, float low, float high) {
  const float width = high - low;
  const float scale = width > 0 ? static_cast<float>(kBins - 1) / width : 0.0f;
  constexpr float kIntegers = 8388608.0f;  // 2^23: the sum's low bits are the nearest integer
  for (std::size_t i = 0; i < values.size(); ++i) {
    const auto bin = bits_as<std::uint32_t>((values[i] - low) * scale + kIntegers);
    bins_[i] = static_cast<std::uint16_t>(bin & (kBins - 1));
  }
  counts_.fill(0);
  for (std::size_t i = 0; i < values.size(); ++i) ++counts_[bins_[i]];
}

void Percentiles::sort_around(std::span<const float> values, std::span<Rank> ranks) {
  wanted_.fill(0);
  std::size_t done = 0;
  std::size_t below = 0;         // values in the bins before this one
  std::size_t wanted_below = 0;  // those of them that will be sorted
  for (std::size_t bin = 0; done < ranks.size(); ++bin) {
    const std::size_t count = counts_[bin];
    for (; done < ranks.size() && ranks[done].rank < below + count; ++done) {
      ranks[done].place = ranks[done].rank - below + wanted_below;
      wanted_[bin] = 1;
    }
    if (wanted_[bin] != 0) wanted_below += count;
    below += count;
  }
  std::size_t collected = 0;
  // Few values are wanted: most handfuls have none.
  constexpr std::size_t kHandful = 8;
  for (std::size_t begin = 0; begin < values.size(); begin += kHandful) {
    const std::size_t end = std::min(begin + kHandful, values.size());
    unsigned any = 0;
    for (std::size_t i = begin; i < end; ++i) any |= wanted_[bins_[i]];
    if (any == 0) continue;
    for (std::size_t i = begin; i < end; ++i) {
      wanted_values_[collected] = values[i];
      collected += wanted_[bins_[i]];
    }
  }
  std::sort(wanted_values_.begin(), wanted_values_.begin() + static_cast<std::ptrdiff_t>(collected));
}

std::size_t count_above_zero(std::span<const float> values) {
  std::uint32_t count = 0;
  for (std::size_t i = 0; i < values.size(); ++i) count += values[i] > 0.0f ? 1u : 0u;
  return count;
}

}  // namespace seedcorn::model
