#include "cli/file.hpp"
#include "cli/message.hpp"
#include "cli/session.hpp"
#include "cli/verbs.hpp"
#include "explainer/messages/scenario.hpp"
#include "model/validate.hpp"

namespace seedcorn::cli {
namespace {

constexpr float kWidth = 960, kHeight = 640, kPanelWidth = 720;  // CSS pixels

std::string nearest_key(std::string_view key) {
  std::vector<std::string_view> names;
  for (const model::Lever& row : model::kLevers) names.push_back(row.id);
  for (const model::Assumption& row : model::kAssumptions) names.push_back(row.id);
  for (const model::Observation& row : model::kObservations) names.push_back(row.sources[0]);
  for (const std::string_view name : {"levers", "weights", "assumptions", "pins", "guess"}) names.push_back(name);
  return std::string(model::closest_name(key.substr(key.rfind('.') + 1), names));
}

std::string told(const std::string& file, const Notice& notice) {
  switch (notice.id) {
    case NoticeId::scenario_newer: return file + " was written by a newer seedcorn (" + notice.key + ")";
    case NoticeId::scenario_unknown: return file + ": " + no_such("key", notice.key, nearest_key(notice.key));
    case NoticeId::scenario_value: return file + ": " + quoted(notice.key) + " has a value that it cannot have";
    default: return file + " is no scenario, as the page's \"Save scenario\" writes it";
  }
}

std::string open_scenario(const std::string& file, State& state) {
  const auto text = read_file(file);
  if (!text) return file + " could not be read";
  const OpenedLink opened = parse_scenario(*text);
  if (!opened.choices) return told(file, opened.notices.empty() ? Notice{} : opened.notices.front());
  update(state, OpenLink{opened});
  return {};
}

std::string live_at(const std::string& site, const State& state, ChapterId chapter) {
  if (site.empty()) return {};
  const std::string scenario = link_of(state);
  return site + "?lang=" + std::string(kLanguageIds[static_cast<std::size_t>(state.language)]) + "#" + scenario +
         (scenario.empty() ? "c=" : "&c=") + std::string(id_of(chapter));
}

SvgRequest request_of(const Session& session, const DrawOptions& draw, Chart chart) {
  const bool whole = !draw.panel && chart.below.empty();
  const float width = draw.width > 0 ? draw.width : whole ? kWidth : kPanelWidth;
  SvgRequest request = svg_request(session.scene(), chart, width);
  request.whole = whole;
  request.height = !whole ? 0 : draw.height > 0 ? draw.height : kHeight;
  request.words.link = live_at(draw.site, session.state, chart.chapter);
  if (request.whole) request.words.scenario = scenario_of(session.state);
  return request;
}

Result refused(const std::string& why, int status = kBadUsage) { return {status, {}, "seedcorn: " + why + '\n'}; }

}  // namespace

Result draw(const Request& request) {
  const DrawOptions& draw = request.draw;
  Session session;
  State& state = session.state;
  std::string wrong = session.load(draw.language, draw.assets.empty() ? SEEDCORN_ASSETS : draw.assets,
                                   draw.fonts.empty() ? SEEDCORN_FONTS : draw.fonts);
  if (wrong.empty() && !draw.scenario.empty()) wrong = open_scenario(draw.scenario, state);
  if (!wrong.empty()) return refused(wrong);
  for (const model::LeverId lever : request.set) at(state.levers, lever) = at(request.levers, lever);
  state.revealed = draw.reveal;
  state.scheme = draw.theme == Theme::dark ? Scheme::dark : Scheme::light;

  const Chart chart = *find_chart(draw.chart);
  session.compute(chart.chapter == ChapterId::share ? state.chart : chart.chapter);  // which has no chart of its own
  const std::string svg = session.svg(request_of(session, draw, chart), draw.theme == Theme::both);
  if (svg.empty()) return refused("the chapter " + quoted(draw.chart) + " has no chart");
  if (draw.output.empty()) return {0, svg, {}};
  return write_file(draw.output, svg) ? Result{} : refused(draw.output + " could not be written", 1);
}

}  // namespace seedcorn::cli
