// What moves by itself: the replay of the last change, and the hundred futures that are played one by one.
#pragma once

namespace seedcorn {

struct State;

// True while something moves: draw another frame.
bool tick(State& state, double seconds);

void start_replay(State& state);
void end_replay(State& state);  // shows the present levers again

void play_futures(State& state, bool playing);  // with reduced motion they are there all at once
void step_futures(State& state);

}  // namespace seedcorn
