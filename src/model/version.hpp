// The version of docs/model.md that the engine computes: results of different versions differ.
#pragma once

namespace seedcorn::model {

inline constexpr int kModelVersion = 1;

}  // namespace seedcorn::model
