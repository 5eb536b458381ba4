#include "explainer/compute/worker.hpp"

#include <algorithm>

namespace seedcorn {

namespace {
constexpr std::size_t kBlocksAtOnce = 8;  // of draws to weigh
}  // namespace

template <class T>
void Worker::put(const T& value) {
  const Bytes bytes = bytes_of(value);
  reply_.insert(reply_.end(), bytes.begin(), bytes.end());
}

bool Worker::begin(Bytes bytes) {
  if (!read(bytes, job_)) return false;
  reply_.clear();
  put(AnswerHead{job_.number, static_cast<std::uint32_t>(part_.index)});
  stage_ = Stage::working;
  weighed_ = 0;
  ensemble_ = nullptr;
  map_.reset();
  if (job_.kind == JobKind::draws && (!misfits_ || draws_ != job_.draws || within_ != job_.within)) {
    draws_ = job_.draws;
    within_ = job_.within;
    misfits_.emplace(draws_, part_, within_);
  }
  if (job_.kind != JobKind::draws && posterior_number_ != job_.posterior) {
    posterior_number_ = job_.posterior;
    ensembles_.clear();
    if (posterior_.particles == 0) posterior_ = model::empty_posterior(model::kParticles);
    posterior_.draws.assign(job_.particles.begin(), job_.particles.end());
    posterior_.within = job_.within;
    posterior_.effective_sample_size = job_.effective_sample_size;
    past_ = model::lever_path(model::default_levers());
    particles_done_ = 0;
  }
  return true;
}

Worker::Stage Worker::advance() {
  if (stage_ == Stage::done) return stage_;
  if (job_.kind == JobKind::draws) return stage_ = advance_draws();
  if (particles_done_ < posterior_.starts.size()) {
    model::replay(posterior_, past_, particles_done_++);
    return stage_ = Stage::working;
  }
  return stage_ = job_.kind == JobKind::ensemble ? advance_ensemble() : advance_map();
}

Worker::Stage Worker::advance_draws() {
  if (!misfits_->advance(1)) return Stage::working;
  for (std::size_t i = 0; i < kBlocksAtOnce && weighed_ < misfits_->blocks(); ++i) {
    std::array<double, model::kLanes> logs;
    misfits_->log_weights(weighed_++, job_.weights, logs);
    put(logs);
  }
  return weighed_ < misfits_->blocks() ? Stage::working : Stage::done;
}

void Worker::begin_ensemble() {
  const auto known = std::find_if(ensembles_.begin(), ensembles_.end(),
                                  [&](const auto& each) { return each->members() == job_.members; });
  if (known != ensembles_.end()) {
    ensemble_ = known->get();
    return ensemble_->restart(job_.levers);
  }
  ensembles_.push_back(
      std::make_unique<model::Ensemble>(posterior_, job_.levers, job_.members, model::Breakthroughs::random, part_));
  ensemble_ = ensembles_.back().get();
}

Worker::Stage Worker::advance_map() {
  if (!map_) {
    const model::Range mine = model::share_of(job_.cells.size(), part_);
    map_.emplace(posterior_, job_.map, model::Range{job_.cells.first + mine.first, job_.cells.first + mine.last});
  }
  if (!map_->advance(1)) return Stage::working;
  for (const model::MapCell& cell : map_->cells()) put(cell);
  return Stage::done;
}

Worker::Stage Worker::advance_ensemble() {
  if (!ensemble_) begin_ensemble();
  if (!ensemble_->advance(1)) return ensemble_->waits() ? Stage::waiting : Stage::working;
  put(ensemble_->summary());
  return Stage::done;
}

Bytes Worker::values_for(std::size_t other) {
  const std::span<const float> values = ensemble_->values_for(other);
  return {reinterpret_cast<const std::uint8_t*>(values.data()), values.size_bytes()};
}

bool Worker::take(std::size_t other, Bytes bytes) {
  if (!ensemble_ || bytes.size() % sizeof(float) != 0) return false;
  return ensemble_->take(other, {reinterpret_cast<const float*>(bytes.data()), bytes.size() / sizeof(float)});
}

}  // namespace seedcorn
