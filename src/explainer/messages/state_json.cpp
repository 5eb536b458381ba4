#include "explainer/messages/state_json.hpp"

#include <nlohmann/json.hpp>

#include "explainer/base/fixed.hpp"
#include "explainer/compute/ensemble_runs.hpp"
#include "explainer/messages/link.hpp"
#include "explainer/state/buttons.hpp"
#include "explainer/state/charts.hpp"
#include "explainer/story/chapters/chapter.hpp"
#include "explainer/story/chapters/what_if.hpp"
#include "explainer/story/text.hpp"

namespace seedcorn {

namespace {

using nlohmann::json;

json figures_json(const std::optional<Figures>& figures) {
  if (!figures) return nullptr;
  const Figures& f = *figures;
  return {{"lead_2030", f.lead_2030},
          {"lead_2035", f.lead_2035},
          {"us_ahead_2035", f.us_ahead_2035},
          {"idea_ratio_2035", f.idea_ratio_2035},
          {"cn_share_2035", f.cn_share_2035}};
}

// There are hundreds of rectangles, in every frame that changes something. They are written as text directly, which
// takes less time than building json values first.
class LayoutText {
 public:
  LayoutText(const Report& report, float zoom) : zoom_(zoom) {
    number("{\"height\":", report.height);
    text_ += ",\"chapters\":[";
    for (const ReportedChapter& each : report.chapters) {
      begin(each.id);
      number(",\"y\":", each.y);
      number(",\"h\":", each.h);
      text_ += '}';
    }
    text_ += "],\"rects\":[";
    for (const Reported& each : report.rects) {
      begin(each.id);
      number(",\"x\":", each.rect.x);
      number(",\"y\":", each.rect.y);
      number(",\"w\":", each.rect.w);
      number(",\"h\":", each.rect.h);
      text_ += each.fixed ? ",\"fixed\":true}" : "}";
    }
    text_ += "]}";
  }
  const std::string& text() const { return text_; }

 private:
  // Ids come from the model and the story, and hold nothing that would have to be escaped.
  void begin(std::string_view id) {
    text_.append(text_.back() == '[' ? "{\"id\":\"" : ",{\"id\":\"").append(id) += '"';
  }
  void number(std::string_view key, float value) {
    text_.append(key).append(fixed(static_cast<double>(value * zoom_), 2));
  }

  std::string text_;
  float zoom_;
};

json buttons_json(const State& state) {
  json buttons;
  for (const Button& row : kButtons) {
    json& each = buttons[std::string(row.id)] = {{"enabled", enabled(row.key, state)}};
    if (row.toggles) each["pressed"] = pressed(row.key, state);
  }
  return buttons;
}

json sentences_json(const ChapterSource& source) {
  json sentences;
  for (std::size_t i = 0; i < kChapterCount; ++i) {
    const std::string sentence = sentence_of(static_cast<ChapterId>(i), source);
    if (!sentence.empty()) sentences[std::string(kChapters[i].id)] = sentence;
  }
  for (const Chart& chart : kChartsBelow) sentences[std::string(chart.below)] = heading_of(chart.below, source).title;
  return sentences;
}

json notices_json(const State& state) {
  json notices = json::array();
  for (const Notice& notice : state.notices)
    notices.push_back({{"id", std::string(id_of(notice.id))}, {"key", notice.key}});
  return notices;
}

json shown_json(const Shown& shown) {
  json out;
  for (std::size_t i = 0; i < kSelectorCount; ++i)
    out[std::string(kSelectorIds[i])] = std::string(chosen(shown, static_cast<SelectorId>(i)));
  return out;
}

json pins_json(const Story& story, const Findings& findings, const Answers& answers, const State& state) {
  json out = json::array();
  for (std::size_t pin = 0; pin < kPinCount; ++pin) out.push_back(pin_sentence(story, state, findings, answers, pin));
  return out;
}

json what_if_json(const Story& story, const Answers& answers, const State& state) {
  json out{{"text", what_if_answer(story, answers, state)}};
  const auto& answer = answers.what_if;
  if (!answer.value || answer.value->claim != state.shown.claim) return out;
  out["claim"] = std::string(kClaimIds[static_cast<std::size_t>(answer.value->claim)]);
  out["current"] = answer.current;
  out["members"] = answer.value->result.members;
  out["true_in"] = answer.value->result.true_in;
  out["assumptions"] = json::array();
  for (const model::WhatIfRow& row : telling_rows(answer.value->result))
    out["assumptions"].push_back(std::string(model::assumption(row.assumption).id));
  return out;
}

// The wall of facts: what is said of it, by the ids of the page's elements.
json wall_json(const Story& story, const Evidence& evidence, const State& state) {
  json out{{"said", shown_count(story, evidence, state)}};
  for (std::size_t i = 0; i < kBearingIds.size(); ++i)
    out[std::string(kBearingIds[i])] = bearing_name(story, evidence, state, i);
  return out;
}

}  // namespace

std::string state_json(const Moment& moment) {
  const auto& [now, story, evidence, findings, answers, report, calibration, glyphs_missing, zoom, frames, waiting] =
      moment;
  json levers, words;
  for (const model::Lever& lever : model::kLevers) {
    const float value = model::at(now.levers, lever.key);
    const std::string id(lever.id);
    levers[id] = value;
    words[id] = lever_word(story, lever, value) + ", " + lever_number(story, lever, value);
  }
  json weights, weight_words;
  for (std::size_t i = 0; i < model::kObservationCount; ++i) {
    const std::string id(model::kObservations[i].sources[0]);
    weights[id] = now.weights[i];
    weight_words[id] = weight_word(story, now.weights[i]);
  }
  json assumptions, assumption_words;
  for (const model::Assumption& row : model::kAssumptions) {
    const model::Interval& within = model::at(now.within, row.key);
    assumptions[std::string(row.id)] = {within.low, within.high};
    assumption_words[std::string(row.id)] = seedcorn::assumption_words(story, now, answers, row.key);
  }
  const FigureTexts texts = figure_texts(story, findings.figures());
  const json state{{"version", 1},
                   {"language", std::string(kLanguageIds[static_cast<std::size_t>(now.language)])},
                   {"theme", now.scheme == Scheme::dark ? "dark" : "light"},
                   {"chapter", std::string(id_of(now.chapter))},
                   {"chart", std::string(id_of(now.chart))},
                   {"levers", levers},
                   {"words", words},
                   {"weights", weights},
                   {"weight_words", weight_words},
                   {"assumptions", assumptions},
                   {"assumption_words", assumption_words},
                   {"guess", now.guess ? json(*now.guess) : json()},
                   {"revealed", now.revealed},
                   {"shown", shown_json(now.shown)},
                   {"what_if", what_if_json(story, answers, now)},
                   {"wall", wall_json(story, evidence, now)},
                   {"preset", preset_reason(story, now)},
                   {"pins", pins_json(story, findings, answers, now)},
                   {"held", now.history.before_the_drag.has_value()},
                   {"focused", now.focused},
                   {"history", {{"at", place_of(now.history).at}, {"of", place_of(now.history).of}}},
                   {"futures", {{"shown", now.futures.shown()}, {"playing", now.futures.playing}}},
                   {"replaying", now.replay.has_value()},
                   {"buttons", buttons_json(now)},
                   {"link", link_of(now)},
                   {"notices", notices_json(now)},
                   {"figures", figures_json(findings.figures())},
                   {"texts",
                    {{"lead", texts.lead},
                     {"us_ahead", texts.us_ahead},
                     {"idea_ratio", texts.idea_ratio},
                     {"cn_share", texts.cn_share}}},
                   {"finding", chart_title(story, findings)},
                   {"footer", chart_footer(story, findings, calibration)},
                   {"sentence", result_sentence(story, findings.figures())},
                   {"sentences", sentences_json({story, findings, answers, now})},
                   {"ensemble",
                    {{"members", findings.futures ? findings.futures->members : 0},
                     {"target", kFullMembers},
                     {"complete", findings.futures && findings.futures->exact}}},
                   {"waiting", waiting},
                   {"calibration",
                    {{"complete", calibration.complete},
                     {"effective_sample_size", calibration.effective_sample_size},
                     {"draws", calibration.draws}}},
                   {"frames", frames},
                   {"glyphs_missing", std::string(glyphs_missing)}};
  std::string out = state.dump(-1, ' ', false, json::error_handler_t::replace);
  out.back() = ',';
  return out.append("\"layout\":").append(LayoutText(report, zoom).text()) += '}';
}

}  // namespace seedcorn
