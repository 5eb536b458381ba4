// The map is computed by the worker pool, some cells at a time, or in this thread if there are no workers. Every pass
// is shown, not only the finished map.
#include "explainer/compute/answers/tasks.hpp"
#include "explainer/compute/worker_pool.hpp"

namespace seedcorn {

namespace {

class MapTask final : public Task {
 public:
  MapTask(Answer<MapPicture>& answer, WorkerPool* pool, const unsigned& calibration)
      : answer_(answer), pool_(pool), calibration_(calibration) {}
  bool current(const State& state) override {
    if (question_ != asked(state)) answer_.current = false;
    return answer_.current;
  }
  bool advance(const State& state, const model::Posterior& posterior) override {
    if (!map_ || question_ != asked(state)) {
      question_ = asked(state);
      map_.reset();
      map_ = std::make_unique<model::OutcomeMap>(posterior, question_);
      shown_ = 0;
      job_ = kNone;
    }
    if (pool_ && pool_->size() > 0)
      share_out(posterior);
    else
      map_->advance(1);
    if (map_->stride() == shown_) return false;
    shown_ = map_->stride();
    show();
    answer_.current = map_->complete();
    if (map_->complete()) map_.reset();
    return true;
  }
  bool waiting() const override { return map_ && is_out() && !pool_->replied(JobKind::map); }
  void release_memory() override {}  // keeps the half-done map: it takes little memory, and readers see its passes
  void drop() override {
    map_.reset();
    answer_.current = false;
  }

 private:
  static constexpr std::uint32_t kNone = 0;  // the worker pool numbers its jobs from 1

  bool is_out() const { return pool_ && pool_->at(JobKind::map) && pool_->job().number == job_; }

  void share_out(const model::Posterior& posterior) {
    if (is_out() && !pool_->replied(JobKind::map)) return;
    if (is_out()) map_->take(pool_->take_cells());
    if (map_->complete()) return;
    Job job;
    job.kind = JobKind::map;
    job.map = question_;
    job.cells = map_->next();
    job.rest_on(posterior, calibration_);
    pool_->give(job);
    job_ = pool_->job().number;
  }

  // The values of the map's own two levers make no difference to it.
  static model::MapQuestion asked(const State& state) {
    model::MapQuestion question;
    question.x = state.shown.across;
    question.y = state.shown.up;
    question.levers = state.levers;
    for (const model::LeverId lever : {question.x, question.y})
      model::at(question.levers, lever) = model::lever(lever).normal;
    return question;
  }
  void show() {
    MapPicture& picture = answer_.value ? *answer_.value : answer_.value.emplace();
    picture.question = question_;
    picture.stride = shown_;
    for (std::size_t y = 0; y < model::kMapSide; ++y)
      for (std::size_t x = 0; x < model::kMapSide; ++x) picture.cells[y][x] = map_->at(x, y);
  }

  Answer<MapPicture>& answer_;
  WorkerPool* pool_;
  const unsigned& calibration_;
  model::MapQuestion question_;
  std::unique_ptr<model::OutcomeMap> map_;
  std::uint32_t job_ = kNone;  // number of the job for the map's next cells
  std::size_t shown_ = 0;      // stride of the picture
};

}  // namespace

std::unique_ptr<Task> map_task(Answers& answers, WorkerPool* pool, const unsigned& calibration) {
  return std::make_unique<MapTask>(answers.map, pool, calibration);
}

}  // namespace seedcorn
