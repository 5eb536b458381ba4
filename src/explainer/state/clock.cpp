#include "explainer/state/clock.hpp"

#include <algorithm>
#include <cmath>

#include "explainer/state/lever_scale.hpp"
#include "explainer/state/state.hpp"

namespace seedcorn {

namespace {

constexpr float kReplayPause = 0.6f;  // seconds that the levers before the change are shown
constexpr float kReplayMove = 1.2f;   // seconds on the way to the present ones

constexpr float kFirstPace = 12.0f;      // futures per second
constexpr float kFuturesSeconds = 6.0f;  // until all are there
constexpr float kQuickening =
    2 * (kFuturesPlayed - kFirstPace * kFuturesSeconds) / (kFuturesSeconds * kFuturesSeconds);  // per second, squared

float eased(float part) { return part * part * (3 - 2 * part); }

model::LeverValues between(const model::LeverValues& from, const model::LeverValues& to, float part) {
  model::LeverValues values = to;
  for (const model::Lever& lever : model::kLevers) {
    const float a = track_position(lever, model::at(from, lever.key)),
                b = track_position(lever, model::at(to, lever.key));
    if (a != b) model::at(values, lever.key) = snapped(lever, track_value(lever, a + (b - a) * part));
  }
  return values;
}

bool tick_replay(State& state, float seconds) {
  if (!state.replay) return false;
  Replay& replay = *state.replay;
  replay.seconds += seconds;
  const float moving = replay.seconds - kReplayPause;
  if (moving >= (state.reduced_motion ? 0 : kReplayMove))
    end_replay(state);
  else if (moving > 0)
    state.levers = between(replay.from, replay.to, eased(moving / kReplayMove));
  return true;
}

bool tick_futures(Futures& futures, float seconds) {
  if (!futures.playing) return false;
  // The pace once so many have been played. It grows at a constant rate from the first future on.
  const float pace = std::sqrt(kFirstPace * kFirstPace + 2 * kQuickening * futures.played);
  futures.played =
      std::min(futures.played + (pace + kQuickening * seconds / 2) * seconds, static_cast<float>(kFuturesPlayed));
  futures.playing = futures.shown() < kFuturesPlayed;
  return true;
}

}  // namespace

bool tick(State& state, double seconds) {
  const auto passed = static_cast<float>(std::max(seconds, 0.0));
  const bool replays = tick_replay(state, passed);
  const bool plays = tick_futures(state.futures, passed);
  return replays || plays;
}

void start_replay(State& state) {
  const auto before = levers_before(state);
  if (!before) return;
  state.replay = Replay{*before, choices_of(state).levers, 0};
  state.levers = *before;
}

void end_replay(State& state) {
  if (!state.replay) return;
  state.levers = state.replay->to;
  state.replay.reset();
}

void play_futures(State& state, bool playing) {
  state.futures.playing = playing && !state.reduced_motion;
  if (playing && state.reduced_motion) state.futures.played = kFuturesPlayed;
}

void step_futures(State& state) {
  state.futures.playing = false;
  state.futures.played = std::min(static_cast<float>(state.futures.shown() + 1), static_cast<float>(kFuturesPlayed));
}

}  // namespace seedcorn
