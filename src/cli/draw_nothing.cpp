// In place of draw.cpp where only the engine is built.
#include "cli/verbs.hpp"

namespace seedcorn::cli {

Result draw(const Request&) {
  return {kBadUsage, {}, "seedcorn: this is the engine alone (SEEDCORN_ENGINE_ONLY), which draws nothing\n"};
}

}  // namespace seedcorn::cli
