// What the page and its tests may know (docs/architecture.md, "The bridge").
#include <nlohmann/json.hpp>

#include "explainer/text.hpp"
#include "platform/app.hpp"

namespace seedcorn {

namespace {

using nlohmann::json;

json figures_json(const Figures& f) {
  return {{"lead_2030", f.lead_2030}, {"lead_2035", f.lead_2035}, {"us_ahead_2035", f.us_ahead_2035},
          {"idea_ratio_2035", f.idea_ratio_2035}, {"cn_share_2035", f.cn_share_2035}};
}

json layout_json(const Report& report, float zoom) {
  json rects = json::array();
  for (const Reported& each : report.rects) {
    json rect{{"id", each.id}, {"x", each.rect.x * zoom}, {"y", each.rect.y * zoom}, {"w", each.rect.w * zoom}, {"h", each.rect.h * zoom}};
    if (each.fixed) rect["fixed"] = true;
    rects.push_back(std::move(rect));
  }
  return {{"height", report.height * zoom}, {"rects", std::move(rects)}};
}

std::string utf8(char32_t c) {
  std::string out;
  if (c < 0x80) return {static_cast<char>(c)};
  if (c < 0x800) out += static_cast<char>(0xC0 | (c >> 6));
  else {
    if (c < 0x10000) out += static_cast<char>(0xE0 | (c >> 12));
    else (out += static_cast<char>(0xF0 | (c >> 18))) += static_cast<char>(0x80 | ((c >> 12) & 0x3F));
    out += static_cast<char>(0x80 | ((c >> 6) & 0x3F));
  }
  return out += static_cast<char>(0x80 | (c & 0x3F));
}

}  // namespace

std::string App::state_json() const {
  const Story* text = story();
  if (!text) return "{}";
  const Findings& findings = recompute_.findings();
  json levers, words;
  for (const model::Lever& lever : model::kLevers) {
    const float value = model::at(state_.levers, lever.key);
    const std::string id(lever.id);
    levers[id] = value;
    words[id] = lever_word(*text, lever, value) + ", " + lever_number(*text, lever, value);
  }
  if (!glyphs_checked_) {
    glyphs_missing_.clear();
    for (const char32_t c : view_.fonts.missing(text->characters)) glyphs_missing_ += utf8(c);
    glyphs_checked_ = true;
  }
  json weights, weight_words;
  for (std::size_t i = 0; i < model::kObservationCount; ++i) {
    const std::string id(model::kObservations[i].sources[0]);
    weights[id] = state_.weights[i];
    weight_words[id] = weight_word(*text, state_.weights[i]);
  }
  const CalibrationStatus calibration = recompute_.calibration();
  const FigureTexts texts = figure_texts(*text, findings.figures);
  const json state{
      {"version", 1},
      {"language", std::string(kLanguageIds[static_cast<std::size_t>(state_.language)])},
      {"theme", state_.scheme == Scheme::dark ? "dark" : "light"},
      {"levers", levers},
      {"words", words},
      {"weights", weights},
      {"weight_words", weight_words},
      {"figures", figures_json(findings.figures)},
      {"texts", {{"lead", texts.lead}, {"us_ahead", texts.us_ahead}, {"idea_ratio", texts.idea_ratio}, {"cn_share", texts.cn_share}}},
      {"finding", chart_title(*text, findings)},
      {"footer", chart_footer(*text, findings, calibration)},
      {"sentence", result_sentence(*text, findings.figures)},
      {"ensemble", {{"members", findings.members}, {"target", kFullMembers}, {"complete", findings.exact}}},
      {"calibration", {{"complete", calibration.complete}, {"effective_sample_size", calibration.effective_sample_size}, {"draws", calibration.draws}}},
      {"layout", layout_json(view_.report(), zoom_)},
      {"frames", frames_},
      {"glyphs_missing", glyphs_missing_}};
  return state.dump(-1, ' ', false, json::error_handler_t::replace);
}

}  // namespace seedcorn
