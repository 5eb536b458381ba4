// Hashes over the bits of results, to show that builds and machines agree.
#pragma once

#include <cstdint>

namespace seedcorn::model {

struct Fingerprint {
  std::uint64_t trajectories = 0;  // mean runs at the defaults and with each lever at its ends
  std::uint64_t particles = 0;     // draws and state at now
  std::uint64_t ensemble = 0;      // percentiles, shares and yearly medians, at the defaults and with open US labs
};

// Runs everything; a fraction of a second.
Fingerprint fingerprint();

}  // namespace seedcorn::model
