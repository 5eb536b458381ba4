// What the workers are given to compute, and what they reply, as plain bytes: both ends run the same program.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>
#include <span>
#include <type_traits>

#include "model/calibration.hpp"
#include "model/ensemble.hpp"
#include "model/questions/outcome_map.hpp"

namespace seedcorn {

using Bytes = std::span<const std::uint8_t>;

enum class JobKind : std::uint32_t { draws, ensemble, map };

// Every worker gets the same job and does its part.
struct Job {
  std::uint32_t number = 0;  // first, because the page's scripts read it too
  JobKind kind = JobKind::draws;
  model::Intervals within = model::kWholeRanges;  // what the draws come from
  // For JobKind::draws, whose reply is the logarithms of their weights:
  std::int32_t draws = 0;
  model::ObservationWeights weights{};
  // For JobKind::ensemble, whose reply is a summary:
  std::int32_t members = 0;
  model::LeverValues levers{};
  // For JobKind::map, whose reply is some of its cells:
  model::MapQuestion map;
  model::Range cells;
  // For both ensemble and map:
  std::uint32_t posterior = 0;  // its number: particles are run again only when it changes
  float effective_sample_size = 0;
  std::array<std::uint32_t, model::kParticles> particles{};  // their draws

  void rest_on(const model::Posterior& of, std::uint32_t calibration) {
    posterior = calibration;
    within = of.within;
    effective_sample_size = of.effective_sample_size;
    std::copy(of.draws.begin(), of.draws.end(), particles.begin());
  }
};

// A reply begins with this. Then follow logarithms of weights (double) by draw, an EnsembleSummary, or MapCells.
struct AnswerHead {
  std::uint32_t job = 0;
  std::uint32_t part = 0;
};

template <class T>
Bytes bytes_of(const T& value) {
  static_assert(std::is_trivially_copyable_v<T>);
  return {reinterpret_cast<const std::uint8_t*>(&value), sizeof(T)};
}

// False if there are not exactly as many bytes as `into` has.
template <class T>
bool read(Bytes bytes, T& into) {
  static_assert(std::is_trivially_copyable_v<T>);
  if (bytes.size() != sizeof(T)) return false;
  std::memcpy(&into, bytes.data(), sizeof(T));
  return true;
}

}  // namespace seedcorn
