#include "model/questions/decompose.hpp"

#include "cli/number.hpp"
#include "cli/question_json.hpp"
#include "cli/verbs.hpp"

namespace seedcorn::cli {
namespace {

Json listed(const std::array<float, model::kPoints>& months) {
  Json list;
  for (const float value : months) list.push_back(rounded(value));
  return list;
}

Json described(const model::LeadParts& parts) {
  return {{"lead", listed(parts.lead)},
          {"compute", listed(parts.compute)},
          {"open_ideas", listed(parts.open_ideas)},
          {"secrets", listed(parts.secrets)}};
}

}  // namespace

std::string decompose(const Request& request) {
  const model::Decomposition result = model::decompose(request.levers, model::default_levers(), request.assumptions);
  Json years;
  for (int step = 0; step < model::kPoints; ++step)
    years.push_back(number_in(fixed(model::kFirstYear + step / 12.0, 4)));
  const Json json = {{"unit", "months"},
                     {"levers", json_of(request.levers)},
                     {"year", years},
                     {"current", described(result.current)},
                     {"baseline", described(result.baseline)},
                     {"change", described(result.change)}};
  return json.dump() + '\n';
}

}  // namespace seedcorn::cli
