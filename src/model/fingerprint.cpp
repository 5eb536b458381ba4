#include "model/fingerprint.hpp"

#include <span>

#include "model/bits.hpp"
#include "model/calibration.hpp"
#include "model/ensemble.hpp"
#include "model/mean_run.hpp"

namespace seedcorn::model {
namespace {

constexpr int kMembers = 2560;  // particles are reused, and the last round of them is not whole
constexpr float kOpen = 0.8f;

// FNV-1a over 32-bit words.
class Hash {
 public:
  void add(std::uint32_t word) { value_ = (value_ ^ word) * 0x100000001b3u; }
  void add(float number) { add(bits_as<std::uint32_t>(number)); }
  void add(Float4 numbers) {
    for (std::size_t i = 0; i < kWidth; ++i) add(numbers[i]);
  }
  void add(std::span<const float> numbers) {
    for (const float number : numbers) add(number);
  }
  std::uint64_t value() const { return value_; }

 private:
  std::uint64_t value_ = 0xcbf29ce484222325u;
};

void add_mean_run(Hash& hash, const LeverValues& levers) {
  const Trajectory trajectory = mean_run(levers);
  for (const auto& values : trajectory.values) hash.add(values);
}

std::uint64_t hash_of_trajectories() {
  Hash hash;
  add_mean_run(hash, default_levers());
  for (const Lever& row : kLevers) {
    for (const float end : {row.low, row.high}) {
      LeverValues levers = default_levers();
      at(levers, row.key) = end;
      add_mean_run(hash, levers);
    }
  }
  return hash.value();
}

std::uint64_t hash_of_particles(const Posterior& posterior) {
  Hash hash;
  hash.add(posterior.effective_sample_size);
  for (const std::uint32_t draw : posterior.draws) hash.add(draw);
  for (const AssumptionValues& values : posterior.assumptions) hash.add(values);
  for (const WideStart& start : posterior.starts) {
    for (const IdeaState<Float4>& s : start.ideas)
      for (const Float4 x : {s.us_public, s.cn_public, s.us_secrets, s.cn_secrets, s.us_reads, s.cn_reads, s.us_seed,
                             s.cn_seed, s.cn_share})
        hash.add(x);
    for (const TalentState<Float4>& t : start.talent)
      for (const Float4 x : {t.us_universities, t.us_labs, t.cn_universities, t.cn_labs}) hash.add(x);
  }
  return hash.value();
}

void add_ensemble(Hash& hash, const Posterior& posterior, const LeverValues& levers) {
  Ensemble ensemble(posterior, levers, kMembers);
  while (!ensemble.advance(64)) {}
  const EnsembleSummary summary = ensemble.summary();
  for (const auto& percentile : summary.lead) hash.add(percentile);
  hash.add(summary.us_ahead);
  hash.add(summary.idea_ratio);
  hash.add(summary.cn_share);
  hash.add(summary.next_breakthrough_us);
  hash.add(summary.next_breakthrough_none);
}

std::uint64_t hash_of_ensembles(const Posterior& posterior) {
  Hash hash;
  LeverValues levers = default_levers();
  add_ensemble(hash, posterior, levers);
  at(levers, LeverId::us_openness) = kOpen;
  add_ensemble(hash, posterior, levers);
  return hash.value();
}

}  // namespace

Fingerprint fingerprint() {
  Calibration calibration;
  while (!calibration.advance(64)) {}
  const Posterior& posterior = calibration.posterior();
  return {hash_of_trajectories(), hash_of_particles(posterior), hash_of_ensembles(posterior)};
}

}  // namespace seedcorn::model
