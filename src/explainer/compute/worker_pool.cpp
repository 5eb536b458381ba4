#include "explainer/compute/worker_pool.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace seedcorn {

void WorkerPool::resize(std::size_t workers) {
  replied_.assign(workers, 0);
  out_ = false;
}

void WorkerPool::give(const Job& job) {
  const std::uint32_t number = job_.number + 1;
  job_ = job;
  job_.number = number;
  out_ = true;
  posted_ = false;
  replied_.assign(replied_.size(), 0);
  missing_ = replied_.size();
  if (job.kind == JobKind::draws) log_weights_.resize(model::draw_blocks(job.draws) * model::kLanes);
  summary_ = {};
  cells_.assign(job.cells.size(), {});
}

Bytes WorkerPool::outbox() {
  if (!out_ || posted_) return {};
  posted_ = true;
  since_ = Clock::now();
  return bytes_of(job_);
}

bool WorkerPool::receive(std::size_t part, Bytes reply) {
  AnswerHead head;
  if (part >= replied_.size() || reply.size() < sizeof head || !read(reply.first(sizeof head), head) ||
      head.part != part)
    return false;
  if (!out_ || head.job != job_.number) return head.job <= job_.number;
  const Bytes body = reply.subspan(sizeof head);
  const auto take = job_.kind == JobKind::draws      ? &WorkerPool::receive_weights
                    : job_.kind == JobKind::ensemble ? &WorkerPool::receive_summary
                                                     : &WorkerPool::receive_cells;
  if (replied_[part] != 0 || !(this->*take)(part, body)) return false;
  replied_[part] = 1;
  if (--missing_ == 0) took_ = Clock::now() - since_;
  return true;
}

bool WorkerPool::receive_weights(std::size_t part, Bytes body) {
  const model::Range blocks = model::share_of(model::draw_blocks(job_.draws), {part, size()});
  if (body.size() != blocks.size() * model::kLanes * sizeof(double)) return false;
  double* to = log_weights_.data() + blocks.first * model::kLanes;
  std::memcpy(to, body.data(), body.size());
  return std::all_of(to, to + blocks.size() * model::kLanes, [](double x) { return std::isfinite(x); });
}

bool WorkerPool::receive_summary(std::size_t part, Bytes body) {
  model::EnsembleSummary found;
  if (!read(body, found) || found.members != job_.members) return false;
  if (found.us_first < 0 || found.none_first < 0 || found.us_first + found.none_first > found.members) return false;
  for (const auto& percentile : found.lead)
    if (!std::all_of(percentile.begin(), percentile.end(), [](float x) { return std::isfinite(x); })) return false;
  model::add_part(summary_, found, {part, size()});
  return true;
}

bool WorkerPool::receive_cells(std::size_t part, Bytes body) {
  const model::Range mine = model::share_of(cells_.size(), {part, size()});
  if (body.size() != mine.size() * sizeof(model::MapCell)) return false;
  if (mine.size() > 0) std::memcpy(cells_.data() + mine.first, body.data(), body.size());
  return std::all_of(cells_.begin() + static_cast<std::ptrdiff_t>(mine.first),
                     cells_.begin() + static_cast<std::ptrdiff_t>(mine.last), [](const model::MapCell& cell) {
                       return std::isfinite(cell.median_lead) && std::isfinite(cell.us_ahead) &&
                              std::isfinite(cell.cn_share);
                     });
}

std::vector<double> WorkerPool::take_log_weights() {
  out_ = false;
  return std::move(log_weights_);
}

const model::EnsembleSummary& WorkerPool::take_summary() {
  out_ = false;
  return summary_;
}

const std::vector<model::MapCell>& WorkerPool::take_cells() {
  out_ = false;
  return cells_;
}

}  // namespace seedcorn
