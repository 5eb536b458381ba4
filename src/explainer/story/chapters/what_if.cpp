#include "explainer/story/chapters/what_if.hpp"

#include <algorithm>
#include <cmath>

#include "explainer/base/json_reader.hpp"
#include "explainer/state/state.hpp"
#include "explainer/story/story.hpp"
#include "explainer/story/text.hpp"
#include "model/sort_few.hpp"

namespace seedcorn {

namespace {

constexpr std::size_t kMostRows = 4;
constexpr float kTelling = 0.15f;  // standard deviations: smaller differences are not mentioned

void add(std::string& list, const std::string& item, std::string_view between) {
  if (!list.empty()) list += between;
  list += item;
}

std::string differences(const Story& story, const std::vector<model::WhatIfRow>& rows) {
  const WhatIfText& text = story.evidence.what_if;
  std::string higher, lower, sentences;
  for (const model::WhatIfRow& row : rows)
    add(row.difference > 0 ? higher : lower, text.assumptions[static_cast<std::size_t>(row.assumption)], ", ");
  if (!higher.empty()) add(sentences, fill(text.higher, {{"rows", higher}}), " ");
  if (!lower.empty()) add(sentences, fill(text.lower, {{"rows", lower}}), " ");
  return sentences + " " + text.rest;
}

}  // namespace

void read(JsonReader& reader, WhatIfText& t) {
  const std::string path = "panels.evidence.what_if";
  const auto& panel = reader.object(reader.object(reader.root(), "panels", ""), "evidence", "panels");
  const auto& in = reader.object(panel, "what_if", "panels.evidence");
  read_texts(reader, in, path, {{"title", &t.title}, {"subtitle", &t.subtitle}});
  read_texts(reader, reader.object(in, "answer", path), path + ".answer",
             {{"waiting", &t.waiting},
              {"holds", &t.holds},
              {"never", &t.never},
              {"few", &t.few},
              {"alike", &t.alike},
              {"higher", &t.higher},
              {"lower", &t.lower},
              {"rest", &t.rest}});
  const auto& claims = reader.object(in, "claims", path);
  for (std::size_t i = 0; i < kClaimCount; ++i)
    t.claims[i] = reader.text(claims, std::string(kClaimIds[i]), path + ".claims");
  const auto& names = reader.object(reader.root(), "assumption_names", "");
  for (const model::Assumption& row : model::kAssumptions)
    t.assumptions[static_cast<std::size_t>(row.key)] = reader.text(names, std::string(row.id), "assumption_names");
}

std::vector<model::WhatIfRow> telling_rows(const model::WhatIfResult& result) {
  if (result.true_in < kFewFutures) return {};
  std::vector<model::WhatIfRow> rows;
  for (const model::WhatIfRow& row : result.rows)
    if (rows.size() < kMostRows && std::abs(row.difference) >= kTelling) rows.push_back(row);
  return rows;
}

const std::string& claim_name(const Story& story, ClaimId claim) {
  return story.evidence.what_if.claims[static_cast<std::size_t>(claim)];
}

std::string what_if_sentences(const Story& story, const WhatIfPicture& picture) {
  const WhatIfText& text = story.evidence.what_if;
  const model::WhatIfResult& result = picture.result;
  const auto filled = [&](const std::string& pattern) {
    return fill(pattern,
                {{"claim", claim_name(story, picture.claim)},
                 {"share", share_told(story, static_cast<float>(result.true_in) / static_cast<float>(result.members))},
                 {"k", grouped(result.true_in)},
                 {"n", grouped(result.members)}});
  };
  if (result.true_in == 0) return filled(text.never);
  if (result.true_in < kFewFutures) return filled(text.few);
  const auto rows = telling_rows(result);
  return filled(text.holds) + " " + (rows.empty() ? text.alike : differences(story, rows));
}

std::string what_if_answer(const Story& story, const Answers& answers, const State& state) {
  const auto& answer = answers.what_if;
  if (!answer.value || answer.value->claim != state.shown.claim) return story.evidence.what_if.waiting;
  return what_if_sentences(story, *answer.value);
}

std::string longest_what_if(const Story& story) {
  const auto& names = story.evidence.what_if.assumptions;
  std::array<model::AssumptionId, model::kAssumptionCount> ids{};
  for (std::size_t i = 0; i < ids.size(); ++i) ids[i] = model::kAssumptions[i].key;
  model::sort_few(ids.begin(), ids.end(), [&](model::AssumptionId a, model::AssumptionId b) {
    return names[static_cast<std::size_t>(a)].size() > names[static_cast<std::size_t>(b)].size();
  });
  WhatIfPicture picture{ClaimId::us_far_2035, {}};
  picture.result.members = kAnsweredFutures;
  picture.result.true_in = kAnsweredFutures / 2;
  for (std::size_t i = 0; i < kMostRows; ++i)
    picture.result.rows[i] = {ids[i], 0.123f, 0.234f, i % 2 == 0 ? 1.0f : -1.0f};
  return what_if_sentences(story, picture);
}

}  // namespace seedcorn
