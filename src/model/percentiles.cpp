#include "model/percentiles.hpp"

#include <algorithm>
#include <limits>
#include <utility>

#include "model/lanes.hpp"

namespace seedcorn::model {
namespace {

Float4 four_from(std::span<const float> values, std::size_t first) {
  Float4 four;
  __builtin_memcpy(&four, &values[first], sizeof four);
  return four;
}

bool all_finite(std::span<const float> values) {
  Int4 strange{};  // a finite number times zero is +0 or -0; infinity or NaN times zero is NaN
  std::size_t i = 0;
  for (; i + kWidth <= values.size(); i += kWidth) strange |= bits_as<Int4>(four_from(values, i) * 0.0f);
  for (; i < values.size(); ++i) strange |= bits_as<std::int32_t>(values[i] * 0.0f);
  return !any((strange & 0x7fffffff) != 0);
}

// Puts the k-th smallest number at numbers[k], smaller ones before it and greater ones behind (Hoare's FIND). Only two
// of the numbers are needed, and this is a tenth of the size of std::sort.
void select(std::span<float> numbers, std::size_t k) {
  std::ptrdiff_t low = 0;
  std::ptrdiff_t high = static_cast<std::ptrdiff_t>(numbers.size()) - 1;
  const auto wanted = static_cast<std::ptrdiff_t>(k);
  float* const at = numbers.data();
  while (low < high) {
    const float pivot = at[wanted];
    std::ptrdiff_t i = low;
    std::ptrdiff_t j = high;
    while (i <= j) {
      while (at[i] < pivot) ++i;
      while (pivot < at[j]) --j;
      if (i <= j) std::swap(at[i++], at[j--]);
    }
    if (j < wanted) low = i;
    if (wanted < i) high = j;
  }
}

double position_of(float percent, std::size_t count) {
  return static_cast<double>(count - 1) * static_cast<double>(percent) / 100.0;
}

constexpr std::size_t kWantedAround = 64;  // values to collect around an expected percentile, so that it is among them
constexpr int kTries = 3;                  // corrected and wider each time, before the histogram is used
constexpr float kNearestReach = 12.0f;     // in distances between neighbours
constexpr float kFirstReach = 1.0f / 512;  // of the range of all values

}  // namespace

// Interpolates: `position` lies between the ranks of the two neighbours.
float Percentiles::between(Neighbours neighbours, double position) {
  const auto rank = static_cast<double>(static_cast<std::size_t>(position));
  return neighbours.below + static_cast<float>(position - rank) * (neighbours.above - neighbours.below);
}

void Percentiles::of(std::span<const float> values, std::span<const float> percents, std::span<float> results,
                     Series& series) {
  if (!all_finite(values)) {
    std::fill(results.begin(), results.end(), std::numeric_limits<float>::quiet_NaN());
    return;
  }
  if (by_expectation(values, percents, results, series)) return;
  const auto [low, high] = std::minmax_element(values.begin(), values.end());
  by_histogram(values, percents, results, *low, *high);
  series.expected_ = percents.size();
  for (std::size_t i = 0; i < percents.size(); ++i)
    series.expectations_[i] = {results[i], 0.0f, (*high - *low) * kFirstReach};
}

bool Percentiles::by_expectation(std::span<const float> values, std::span<const float> percents,
                                 std::span<float> results, Series& series) {
  if (series.expected_ != percents.size()) return false;
  for (std::size_t i = 0; i < percents.size(); ++i) {
    Series::Expectation& expected = series.expectations_[i];
    const double position = position_of(percents[i], values.size());
    const auto rank = static_cast<std::size_t>(position);
    const std::size_t next = std::min(rank + 1, values.size() - 1);
    float middle = expected.value + expected.drift;
    Around around;
    for (int tries = 0;; ++tries) {
      around = collect(values, middle, expected.reach, near_);
      if (around.holds(rank, next)) break;
      if (tries == kTries) return false;
      middle += rank < around.below ? -expected.reach : expected.reach;
      expected.reach *= 2.0f;
    }
    results[i] = between(nearest(around, middle, expected.reach, rank, next), position);
    expected.drift = results[i] - expected.value;
    expected.value = results[i];
    expected.reach *= static_cast<float>(kWantedAround) / static_cast<float>(around.count);
  }
  return true;
}

// The values at both ranks, from those in near_. These lie about evenly, so a guess narrows them to a few first.
Percentiles::Neighbours Percentiles::nearest(Around around, float middle, float reach, std::size_t rank,
                                             std::size_t next) {
  const float each = 2.0f * reach / static_cast<float>(around.count);
  const float guess = middle - reach + each * (static_cast<float>(rank - around.below) + 1.0f);
  Around closer = collect({near_.data(), around.count}, guess, kNearestReach * each, wanted_values_);
  closer.below += around.below;
  const bool found = closer.holds(rank, next);
  const Around& of = found ? closer : around;
  const std::span<float> numbers{found ? wanted_values_.data() : near_.data(), of.count};
  select(numbers, rank - of.below);
  const std::span<float> rest = numbers.subspan(next - of.below);
  select(rest, 0);
  return {numbers[rank - of.below], rest[0]};
}

Percentiles::Around Percentiles::collect(std::span<const float> values, float middle, float reach,
                                         std::vector<float>& into) {
  const float low = middle - reach;
  const float high = middle + reach;
  const auto lows = all_lanes<Float4>(low);
  const auto highs = all_lanes<Float4>(high);
  constexpr std::size_t kHandful = 2 * kWidth;
  const std::size_t whole = values.size() / kHandful;
  // Values are looked at in handfuls of eight. Noting which handfuls hold any needs no branch: the processor could not
  // predict it.
  Int4 below{};
  std::size_t noted = 0;
  for (std::size_t h = 0; h < whole; ++h) {
    const std::array<Float4, 2> handful{four_from(values, h * kHandful), four_from(values, h * kHandful + kWidth)};
    const std::array<Int4, 2> less{handful[0] < lows, handful[1] < lows};
    const std::array<Int4, 2> not_more{handful[0] <= highs, handful[1] <= highs};
    below -= less[0] + less[1];
    handfuls_[noted] = static_cast<std::uint32_t>(h);
    noted += any((less[0] ^ not_more[0]) | (less[1] ^ not_more[1])) ? 1 : 0;
  }
  Around around{static_cast<std::size_t>(below[0] + below[1] + below[2] + below[3]), 0};
  const auto take = [&, to = into.data()](float value) {
    to[around.count] = value;
    around.count += static_cast<std::size_t>(static_cast<int>(value >= low) & static_cast<int>(value <= high));
  };
  for (std::size_t n = 0; n < noted; ++n)
    for (std::size_t k = 0; k < kHandful; ++k) take(values[handfuls_[n] * kHandful + k]);
  for (std::size_t i = whole * kHandful; i < values.size(); ++i) {
    around.below += values[i] < low ? 1 : 0;
    take(values[i]);
  }
  return around;
}

void Percentiles::by_histogram(std::span<const float> values, std::span<const float> percents, std::span<float> results,
                               float low, float high) {
  fill_bins(values, low, high);
  std::array<Rank, 2 * kMost> ranks;
  std::size_t wanted = 0;
  for (const float percent : percents) {
    const auto below = static_cast<std::size_t>(position_of(percent, values.size()));
    ranks[wanted++].rank = below;
    ranks[wanted++].rank = std::min(below + 1, values.size() - 1);
  }
  // Sorted, because the upper rank of one percentile can be greater than the lower rank of the next.
  for (std::size_t i = 1; i < wanted; ++i)
    for (std::size_t j = i; j > 0 && ranks[j].rank < ranks[j - 1].rank; --j) std::swap(ranks[j], ranks[j - 1]);
  select_around(values, {ranks.data(), wanted});
  const auto value_at = [&](std::size_t rank) {
    return wanted_values_[std::find_if(ranks.begin(), ranks.end(), [&](Rank r) { return r.rank == rank; })->place];
  };
  for (std::size_t i = 0; i < percents.size(); ++i) {
    const double position = position_of(percents[i], values.size());
    const auto rank = static_cast<std::size_t>(position);
    results[i] = between({value_at(rank), value_at(std::min(rank + 1, values.size() - 1))}, position);
  }
}

void Percentiles::fill_bins(std::span<const float> values, float low, float high) {
  const float width = high - low;
  const float scale = width > 0 ? static_cast<float>(kBins - 1) / width : 0.0f;
  constexpr float kIntegers = 8388608.0f;  // 2^23: the sum's low bits are the nearest integer
  counts_.fill(0);
  for (std::size_t i = 0; i < values.size(); ++i) {
    const auto bin = bits_as<std::uint32_t>((values[i] - low) * scale + kIntegers);
    bins_[i] = static_cast<std::uint16_t>(bin & (kBins - 1));
    ++counts_[bins_[i]];
  }
}

void Percentiles::select_around(std::span<const float> values, std::span<Rank> ranks) {
  wanted_.fill(0);
  std::size_t done = 0;
  std::size_t below = 0;         // values in the bins before this one
  std::size_t wanted_below = 0;  // how many of these are collected
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
  // Few values are wanted, so most handfuls of eight hold none and are skipped.
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
  std::size_t first = 0;
  for (const Rank& rank : ranks) {
    select({wanted_values_.data() + first, collected - first}, rank.place - first);
    first = rank.place;
  }
}

std::size_t count_above_zero(std::span<const float> values) {
  Int4 counts{};
  std::size_t i = 0;
  for (; i + kWidth <= values.size(); i += kWidth) counts -= four_from(values, i) > 0.0f;
  for (; i < values.size(); ++i) counts[0] += values[i] > 0.0f ? 1 : 0;
  return static_cast<std::size_t>(counts[0] + counts[1] + counts[2] + counts[3]);
}

}  // namespace seedcorn::model
