#include "explainer/story/chapters/open.hpp"

#include "explainer/base/json_reader.hpp"
#include "explainer/state/state.hpp"
#include "explainer/story/chapters/chapter.hpp"
#include "explainer/story/story.hpp"
#include "explainer/story/text.hpp"

namespace seedcorn {

namespace {

using model::LeverId;
using model::TippingPoint;

enum Support : std::size_t { kWithout, kAsSet, kFull };
enum Share : std::size_t { kHalf, kMost };  // of the futures

std::string openness(const Story& story, float value) {
  return lever_number(story, model::lever(LeverId::us_openness), value);
}

std::string point_text(const Story& story, const TippingPoint& point) {
  return point.found ? openness(story, point.value) : story.open.no_value;
}

}  // namespace

void read(JsonReader& reader, OpenText& t) {
  const auto& in = reader.object(reader.object(reader.root(), "panels", ""), "open", "panels");
  read_texts(reader, in, "panels.open",
             {{"waiting", &t.waiting},
              {"same", &t.same},
              {"same_none", &t.same_none},
              {"back", &t.back},
              {"choice", &t.choice},
              {"choice_none", &t.choice_none},
              {"subtitle", &t.subtitle},
              {"footer", &t.footer},
              {"sentence", &t.sentence},
              {"sentence_points", &t.sentence_points},
              {"computing", &t.computing},
              {"mostly_us", &t.mostly_us},
              {"mostly_cn", &t.mostly_cn},
              {"observed_value", &t.observed_value},
              {"reading", &t.reading},
              {"without_support", &t.without_support},
              {"support_as_set", &t.support_as_set},
              {"full_support", &t.full_support},
              {"no_value", &t.no_value},
              {"most", &t.most},
              {"no_most", &t.no_most},
              {"mark", &t.mark},
              {"no_mark", &t.no_mark}});
}

std::string open_title(const Story& story, const Findings& findings, const Answers& answers, const State& state) {
  const OpenText& text = story.open;
  const std::optional<Figures> figures = findings.figures();
  if (!figures) return text.waiting;
  const float share = figures->cn_share_2035;
  if (findings.changed && share < 0.5f) return fill(text.back, {{"share", share_told(story, share)}});
  if (!answers.comeback.value) return text.waiting;
  const TippingPoint& point = answers.comeback.value->points[kAsSet][kHalf];
  if (!findings.changed)
    return fill(point.found ? text.same : text.same_none,
                {{"value", openness(story, point.value)},
                 {"today", openness(story, model::lever(LeverId::us_openness).normal)}});
  return fill(point.found ? text.choice : text.choice_none,
              {{"value", openness(story, point.value)},
               {"yours", openness(story, model::at(state.levers, LeverId::us_openness))}});
}

std::array<std::string, 6> open_longest_titles(const Story& story) {
  const OpenText& text = story.open;
  const auto longest = [&](const std::string& pattern) {
    const std::string whole = openness(story, 1);
    return fill(pattern, {{"value", whole}, {"today", whole}, {"yours", whole}, {"share", share_told(story, 0.999f)}});
  };
  return {text.waiting, longest(text.same), text.same_none, longest(text.back), longest(text.choice), text.choice_none};
}

std::string open_sentence(const Story& story, const Findings& findings, const Answers& answers) {
  const std::optional<Figures> figures = findings.figures();
  if (!figures) return story.open.waiting;
  const std::string sentence = fill(story.open.sentence, {{"share", share_told(story, figures->cn_share_2035)}});
  if (!answers.comeback.value) return sentence;
  const auto& points = answers.comeback.value->points;
  return sentence + " " +
         fill(story.open.sentence_points, {{"without", point_text(story, points[kWithout][kHalf])},
                                           {"set", point_text(story, points[kAsSet][kHalf])},
                                           {"full", point_text(story, points[kFull][kHalf])}});
}

std::array<ComebackText, 3> comeback_texts(const Story& story, const Answers& answers) {
  const OpenText& text = story.open;
  const std::string unknown(kUnknown);
  std::array<ComebackText, 3> out{
      {{text.without_support, unknown, {}}, {text.support_as_set, unknown, {}}, {text.full_support, unknown, {}}}};
  if (!answers.comeback.value) return out;
  for (std::size_t support = 0; support < out.size(); ++support) {
    const auto& points = answers.comeback.value->points[support];
    out[support].half = point_text(story, points[kHalf]);
    out[support].most =
        points[kMost].found ? fill(text.most, {{"v", openness(story, points[kMost].value)}}) : text.no_most;
  }
  return out;
}

std::string comeback_mark(const Story& story, const Answers& answers) {
  if (!answers.comeback.value) return story.open.computing;
  const TippingPoint& point = answers.comeback.value->points[kAsSet][kHalf];
  return point.found ? fill(story.open.mark, {{"v", openness(story, point.value)}}) : story.open.no_mark;
}

template <>
std::string sentence<ChapterId::open>(const ChapterSource& source) {
  return open_sentence(source.story, source.findings, source.answers);
}

template <>
Table table<ChapterId::open>(const ChapterSource& source) {
  const Story& story = source.story;
  const Answers& answers = source.answers;
  if (!answers.cn_share.value) return {};
  const Fan& fan = answers.cn_share.value->values;
  Table table{story.open.subtitle, fan_columns(story, story.chart.x_axis), {}};
  for (int year = model::kFirstYear; model::january(year) < model::kPoints; ++year) {
    const auto at = static_cast<std::size_t>(model::january(year));
    table.rows.push_back(
        {year_name(story, year), percent(fan[kMedian][at]), percent(fan.front()[at]), percent(fan.back()[at])});
  }
  for (const ComebackText& text : comeback_texts(story, answers))
    table.rows.push_back({text.label, text.half, text.most, ""});
  return table;
}

}  // namespace seedcorn
