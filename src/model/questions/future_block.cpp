#include "model/questions/future_block.hpp"

#include "model/month.hpp"
#include "model/readout.hpp"

namespace seedcorn::model {
namespace {

void store(Float4 values, std::span<float, kLanes> into, std::size_t group) {
  for (std::size_t i = 0; i < kWidth; ++i) into[group * kWidth + i] = values[i];
}

}  // namespace

void FutureBlock::begin(const Posterior& posterior, std::size_t number, Breakthroughs kind) {
  block_.at = posterior.starts[number % posterior.starts.size()];
  chance_.kind = kind;
  for (std::size_t i = 0; i < kLanes; ++i)
    chance_.keys[i / kWidth][i % kWidth] = stream_key(future_stream(static_cast<std::uint32_t>(number * kLanes + i)));
  first_.fill({});
  step_ = kNow;
}

void FutureBlock::open_month(const LeverPath& path) {
  rates_of_month(block_, path[static_cast<std::size_t>(step_)]);
  breakthroughs(block_.at.idea_constants, chance_, step_, block_.rates);
  if (step_ >= kPolicy) note_breakthroughs(block_.rates, first_);
}

void FutureBlock::close_month(const LeverPath& path) { end_month(block_, path[static_cast<std::size_t>(step_++)]); }

void FutureBlock::read(Outcome outcome, const LeverPath& path, std::span<float, kLanes> into) const {
  for (std::size_t g = 0; g < kGroups; ++g)
    store(reader(block_, g, path[static_cast<std::size_t>(step_)]).value(outcome), into, g);
}

void FutureBlock::add_breakthrough(Finder finder, float published_share) {
  for (std::size_t g = 0; g < kGroups; ++g) {
    const Float4 size = block_.at.idea_constants[g].breakthrough_ideas;
    IdeaState<Float4>& ideas = block_.at.ideas[g];
    Float4& published = finder == Finder::us ? ideas.us_public : ideas.cn_public;
    Float4& secrets = finder == Finder::us ? ideas.us_secrets : ideas.cn_secrets;
    published = published + size * published_share;
    secrets = secrets + size * (1.0f - published_share);
  }
}

void FutureBlock::chance_published(Finder finder, const LeverPath& path, std::span<float, kLanes> into) const {
  const LeverStep& at = path[static_cast<std::size_t>(step_)];
  for (std::size_t g = 0; g < kGroups; ++g) {
    const Flows<Float4>& flow = block_.rates.flows[g];
    const Float4 weight = block_.at.idea_constants[g].novelty_weight;
    const bool us = finder == Finder::us;
    store(us ? equation::chance_published(weight, flow.us_ideas, at.us_openness, flow.us_harvest, flow.us_novelty)
             : equation::chance_published(weight, flow.cn_ideas, at.cn_openness, flow.cn_harvest, flow.cn_novelty),
          into, g);
  }
}

}  // namespace seedcorn::model
