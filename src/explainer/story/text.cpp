#include "explainer/story/text.hpp"

#include <algorithm>
#include <cmath>

#include "explainer/base/fixed.hpp"
#include "explainer/story/year_columns.hpp"

namespace seedcorn {

namespace {

constexpr std::string_view kMinus = "\u2212";

// Below this the change of the median lead is not worth a number (months).
constexpr float kHardly = 0.15f;
constexpr float kWritten = 0.05f;  // months: less is written as 0.0

// A year as the history rows have it: 2024.5 is the middle of 2024.
std::string year_text(const Story& story, float year) {
  const float whole = std::floor(year);
  const std::string& pattern = year > whole ? story.formats.year_middle : story.formats.year;
  return fill(pattern, {{"year", decimal(static_cast<double>(whole), 0)}});
}

}  // namespace

std::string fill(std::string_view pattern, std::initializer_list<Slot> slots) {
  std::string out;
  while (!pattern.empty()) {
    const std::size_t open = pattern.find('{');
    const std::size_t close = open == std::string_view::npos ? open : pattern.find('}', open);
    if (close == std::string_view::npos) break;
    out += pattern.substr(0, open);
    const std::string_view name = pattern.substr(open + 1, close - open - 1);
    const auto slot = std::find_if(slots.begin(), slots.end(), [&](const Slot& s) { return s.name == name; });
    out += slot == slots.end() ? pattern.substr(open, close - open + 1) : std::string_view(slot->text);
    pattern.remove_prefix(close + 1);
  }
  return out += pattern;
}

std::string whole_percent(float fraction) {
  const double percent = 100.0 * static_cast<double>(fraction);
  if (percent > 99.0 && percent < 100.0) return ">99";
  if (percent > 0.0 && percent < 1.0) return "<1";
  return decimal(percent, 0);
}

std::string told_percent(const Story& story, float share) {
  const std::string text = whole_percent(share);
  if (text.front() == '>') return fill(story.formats.over, {{"v", text.substr(1)}});
  if (text.front() == '<') return fill(story.formats.under, {{"v", text.substr(1)}});
  return text;
}

std::string shortest(double value, int places) {
  const std::string text = fixed_short(value, places);
  return text.front() == '-' ? std::string(kMinus) + text.substr(1) : text;
}

std::string decimal(double value, int places) {
  if (!std::isfinite(value)) return std::string(kUnknown);
  const std::string text = fixed(std::abs(value), places);
  const bool is_zero = text.find_first_not_of("0.") == std::string::npos;
  return (value < 0 && !is_zero ? std::string(kMinus) : std::string()) + text;
}

std::string signed_decimal(double value, int places) {
  const std::string text = decimal(value, places);
  const bool is_zero = text.find_first_not_of("0.") == std::string::npos;
  return value > 0 && !is_zero ? "+" + text : text;
}

std::string grouped(int value) {
  std::string text = std::to_string(value);
  for (auto at = static_cast<std::ptrdiff_t>(text.size()) - 3; at > 0; at -= 3)
    text.insert(static_cast<std::size_t>(at), ",");
  return text;
}

std::string lever_number(const Story& story, const model::Lever& lever, float value) {
  const auto v = static_cast<double>(value);
  switch (lever.unit) {
    case model::Unit::fraction: return fill(story.formats.percent, {{"v", decimal(100 * v, 0)}});
    case model::Unit::index: return fill(story.formats.index, {{"v", shortest(v, 2)}});
    case model::Unit::multiple: return fill(story.formats.multiple, {{"v", shortest(v, 2)}});
    case model::Unit::ratio: return fill(story.formats.ratio, {{"v", shortest(v, 2)}});
  }
  return {};
}

const std::string& lever_word(const Story& story, const model::Lever& lever, float value) {
  const auto& words = story.lever(lever.key).words;
  const auto word = std::find_if(words.begin(), words.end(), [&](const Word& w) { return value <= w.upper; });
  return word == words.end() ? words.back().text : word->text;
}

std::string lever_history(const Story& story, const model::Lever& lever) {
  std::string history;
  if (lever.history_points == 0) {
    history = fill(story.formats.history_flat, {{"v", lever_number(story, lever, lever.normal)}});
  } else {
    const model::HistoryPoint &a = lever.history[0], &b = lever.history[1];
    history = fill(story.formats.history_moved, {{"year1", year_text(story, a.year)},
                                                 {"v1", lever_number(story, lever, a.value)},
                                                 {"year2", year_text(story, b.year)},
                                                 {"v2", lever_number(story, lever, b.value)}});
  }
  return fill(story.formats.basis, {{"history", history}, {"basis", story.lever(lever.key).basis}});
}

std::string weight_word(const Story& story, float weight) {
  return weight > 0 ? fill(story.evidence.counts, {{"w", shortest(static_cast<double>(weight), 1)}})
                    : story.evidence.off;
}

std::string share_told(const Story& story, float share) {
  return fill(story.formats.percent, {{"v", told_percent(story, share)}});
}
std::string share_text(const Story& story, float share) {
  return fill(story.formats.percent, {{"v", whole_percent(share)}});
}

const std::string& button_name(const Story& story, ButtonId button, bool pressed) {
  return pressed && button == ButtonId::futures_play ? story.ui.pause
                                                     : story.ui.buttons[static_cast<std::size_t>(button)];
}

std::string month_name(const Story& story, int step) {
  const auto month = static_cast<std::size_t>(step % 12);
  return fill(story.formats.date, {{"year", std::to_string(model::kFirstYear + step / 12)},
                                   {"month_name", story.formats.months_of_year[month]}});
}

std::string column_name(const Story& story, std::size_t column) {
  const bool last = column + 1 == kYearColumns;
  return fill(last ? story.formats.year_and_january : story.formats.year,
              {{"year", std::to_string(year_of_column(column))}, {"next", std::to_string(year_of_column(column) + 1)}});
}

FigureTexts figure_texts(const Story& story, const std::optional<Figures>& figures) {
  const std::string unknown(kUnknown);
  if (!figures) return {unknown, unknown, unknown, unknown};
  const Figures& f = *figures;
  FigureTexts texts;
  texts.lead = fill(story.lead.value, {{"a", signed_decimal(static_cast<double>(f.lead_2030), 1)},
                                       {"b", signed_decimal(static_cast<double>(f.lead_2035), 1)}});
  texts.us_ahead = fill(story.us_ahead.value, {{"n", whole_percent(f.us_ahead_2035)}});
  // At openness 0 the denominator is the floor kRatioFloor (docs/model.md, "Outcomes"): such a ratio tells a reader
  // nothing.
  const bool beyond = !(f.idea_ratio_2035 < 1000.0f);
  texts.idea_ratio =
      beyond ? story.idea_ratio.beyond
             : fill(story.idea_ratio.value,
                    {{"x", decimal(static_cast<double>(f.idea_ratio_2035), f.idea_ratio_2035 < 10 ? 1 : 0)}});
  texts.cn_share = fill(story.cn_share.value, {{"p", whole_percent(f.cn_share_2035)}});
  return texts;
}

std::string chart_title(const Story& story, const Findings& findings) {
  const ChartText& chart = story.chart;
  if (!findings.futures) return chart.waiting;
  const LeadFutures& futures = *findings.futures;
  const float lead = futures.figures.lead_2035;
  const float change = lead - futures.baseline.figures.lead_2035;
  if (lead <= -kWritten) return chart.china;
  if (!findings.changed) {
    const bool shrinks = lead < futures.fan[kMedian][model::kNow];
    return fill(shrinks ? chart.same : chart.same_grows, {{"lead", decimal(static_cast<double>(lead), 1)}});
  }
  if (std::abs(change) < kHardly) return chart.hardly;
  return fill(change > 0 ? chart.adds : chart.takes, {{"change", decimal(static_cast<double>(std::abs(change)), 1)}});
}

std::string chart_footer(const Story& story, const Findings& findings, const CalibrationStatus& calibration) {
  if (!calibration.complete) return story.chart.footer_calibrating;
  if (!findings.futures || !findings.futures->current) return story.chart.footer_running;
  const bool few = calibration.effective_sample_size < kFewDraws;
  const std::string& pattern = few ? story.chart.footer_few : story.chart.footer;
  return fill(pattern, {{"n", grouped(findings.futures->members)},
                        {"ess", grouped(static_cast<int>(calibration.effective_sample_size))},
                        {"draws", grouped(calibration.draws)}});
}

std::string result_sentence(const Story& story, const std::optional<Figures>& figures) {
  return result_sentence(story, story.sentence, figures);
}

std::string result_sentence(const Story& story, std::string_view pattern, const std::optional<Figures>& figures) {
  if (!figures) return story.chart.waiting;
  const Figures& f = *figures;
  return fill(pattern, {{"lead2030", decimal(static_cast<double>(f.lead_2030), 1)},
                        {"lead2035", decimal(static_cast<double>(f.lead_2035), 1)},
                        {"odds", told_percent(story, f.us_ahead_2035)},
                        {"share", share_told(story, f.cn_share_2035)}});
}

}  // namespace seedcorn
