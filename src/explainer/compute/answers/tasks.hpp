// Every question that a chapter asks, as a task that writes its answer.
#pragma once

#include "explainer/compute/answers/task.hpp"

namespace seedcorn {

class WorkerPool;

std::unique_ptr<Task> idea_ratio_task(Answers& answers);
std::unique_ptr<Task> cn_share_task(Answers& answers);
std::unique_ptr<Task> cn_share_baseline_task(Answers& answers);
std::unique_ptr<Task> comeback_task(Answers& answers);
std::unique_ptr<Task> futures_task(Answers& answers);
std::unique_ptr<Task> first_task(Answers& answers);
std::unique_ptr<Task> first_baseline_task(Answers& answers);
std::unique_ptr<Task> harvest_task(Answers& answers);
std::unique_ptr<Task> harvest_baseline_task(Answers& answers);
std::unique_ptr<Task> tornado_task(Answers& answers);
// `pool` may be null; both must outlive the task. `calibration`: the number of the posterior at hand.
std::unique_ptr<Task> map_task(Answers& answers, WorkerPool* pool, const unsigned& calibration);
std::unique_ptr<Task> fit_task(Answers& answers);
std::unique_ptr<Task> what_if_task(Answers& answers);
std::unique_ptr<Task> beliefs_task(Answers& answers);
std::unique_ptr<Task> outcomes_task(Answers& answers);
std::unique_ptr<Task> outcomes_baseline_task(Answers& answers);
std::unique_ptr<Task> pin_task(Answers& answers, std::size_t pin);

}  // namespace seedcorn
