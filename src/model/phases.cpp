// The phases of a month for whole blocks of runs.
#include "model/breakthroughs.hpp"
#include "model/ideas.hpp"
#include "model/talent.hpp"

namespace seedcorn::model {

void talent_effort(const Wide<TalentConstants>& constants, const Wide<TalentState>& talent, const LeverStep& at,
                   Wide<Effort>& effort) {
  talent_effort<Float4, kGroups>(constants, talent, at, effort);
}
void talent_step(const Wide<TalentConstants>& constants, Wide<TalentState>& talent, const LeverStep& at) {
  talent_step<Float4, kGroups>(constants, talent, at);
}
void idea_rates(const Wide<IdeaConstants>& constants, const Wide<Effort>& effort, const Wide<IdeaState>& ideas,
                WideRates& rates) {
  idea_rates<Float4, kGroups>(constants, effort, ideas, rates);
}
void idea_step(const Wide<IdeaConstants>& constants, Wide<IdeaState>& ideas, const LeverStep& at,
               const WideRates& rates) {
  idea_step<Float4, kGroups>(constants, ideas, at, rates);
}
void random_breakthroughs(const Wide<IdeaConstants>& constants, const Wide<UintOf>& keys, int step, WideRates& rates) {
  random_breakthroughs<Float4, kGroups>(constants, keys, step, rates);
}

}  // namespace seedcorn::model
