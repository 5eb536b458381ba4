#include "view/view.hpp"

#include <imgui_internal.h>

#include <utility>

#include "explainer/story/chapters/chapter.hpp"
#include "view/drawing/canvas_ink.hpp"

namespace seedcorn {

void set_up_imgui() {
  ImGuiIO& io = ImGui::GetIO();
  io.IniFilename = nullptr;
  io.LogFilename = nullptr;
  io.MouseDoubleClickMaxDist = 12;  // a finger's two taps
  ImGuiStyle& style = ImGui::GetStyle();
  style.WindowPadding = {0, 0};
  style.WindowBorderSize = 0;
  style.WindowMinSize = {1, 1};
}

namespace {

// No layout is smaller: what does not fit into a window is cut off at its edge, not squeezed.
constexpr float kLeastWidth = 180, kLeastHeight = 120;

// One undecorated window of this size; `draw` draws in it.
template <class Draw>
void in_window(const char* name, ImVec2 size, ImGuiWindowFlags more, const Draw& draw) {
  ImGui::SetNextWindowPos({0, 0});
  ImGui::SetNextWindowSize(size);
  constexpr ImGuiWindowFlags kBare = ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoBackground |
                                     ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
                                     ImGuiWindowFlags_NoNav | ImGuiWindowFlags_NoScrollWithMouse |
                                     ImGuiWindowFlags_NoBringToFrontOnFocus;
  ImGui::Begin(name, nullptr, kBare | more);
  draw();
  ImGui::End();
}

// Over the whole canvas; `draw` gets a frame.
template <class Draw>
void fill_canvas(const Scene& scene, Fonts& fonts, Report& report, Actions& actions, float scroll, const Draw& draw,
                 std::vector<Label>* labels = nullptr) {
  const ImGuiIO& io = ImGui::GetIO();
  if (!fonts.ready() || !(io.DisplaySize.x >= 1 && io.DisplaySize.y >= 1)) return;
  const ImVec2 size{std::max(io.DisplaySize.x, kLeastWidth), std::max(io.DisplaySize.y, kLeastHeight)};
  in_window("page", size, 0, [&] {
    fonts.set_density(io.DisplayFramebufferScale.x);
    CanvasInk ink(*ImGui::GetWindowDrawList()), above(*ImGui::GetForegroundDrawList());
    const Pen pen(ink, above, theme_of(scene.state.scheme), fonts, io.DisplayFramebufferScale.x, labels);
    Frame frame{scene, pen, report, actions, scroll, {}};
    frame.window = size;
    draw(frame, size);
  });
}

}  // namespace

void View::draw(const Scene& scene, float scroll, Actions& actions, std::vector<Label>* labels) {
  Report report;
  fill_canvas(
      scene, fonts, report, actions, scroll, [this](Frame& frame, ImVec2 size) { page_.draw(frame, size); }, labels);
  if (!report.chapters.empty())
    report_ = std::move(report);  // without a window nothing is laid out, so the last report stays
  follow_press(scene.state, actions);
}

bool View::prepare(const Scene& scene, std::size_t chapter) {
  Report report;
  Actions actions;  // discarded: nothing can be pressed yet
  bool more = false;
  fill_canvas(scene, fonts, report, actions, 0,
              [&](Frame& frame, ImVec2 size) { more = page_.prepare(frame, size, chapter); });
  return more;
}

// Follows presses here and not in the controls, because a control that has gone out of sight is not drawn and cannot
// notice its release.
void View::follow_press(const State& state, Actions& actions) {
  const bool before = std::exchange(pressed_, ImGui::IsAnyItemActive());
  if (pressed_ && !before) step_ = place_of(state.history).at;
  if (before && !pressed_) actions.push_back(Hold{});
}

void View::take_back(Actions& actions) {
  ImGuiIO& io = ImGui::GetIO();
  io.ClearEventsQueue();
  io.ClearInputMouse();
  io.MouseClickedTime[ImGuiMouseButton_Left] = -FLT_MAX;  // the next click is no double click
  ImGui::ClearActiveID();
  if (!std::exchange(pressed_, false)) return;
  actions.push_back(Hold{{}, false, true});
  actions.push_back(TravelTo{step_});  // a drag along the history makes no step, so it is undone here
}

void View::draw_picture(const Scene& scene, ChapterId chapter, const std::string& link) {
  Report report;
  Actions actions;  // discarded: nothing can be pressed on a picture
  fill_canvas(scene, fonts, report, actions, 0, [&](Frame& frame, ImVec2 size) {
    frame.still = true;
    page_.draw_picture(frame, size, chapter, link);
  });
}

SvgRequest svg_request(const Scene& scene, Chart chart, float width) {
  SvgRequest request;
  request.chart = chart;
  request.width = width;
  SvgWords& words = request.words;
  words.id = "chart-" + std::string(id_of(chart));
  words.language = kLanguageIds[static_cast<std::size_t>(scene.state.language)];
  words.source = scene.story.title;
  for (const Chapter& each : scene.story.chapters)
    if (each.id == id_of(chart.chapter)) words.title = each.question;
  words.description = sentence_of(chart.chapter, {scene.story, scene.findings, scene.answers, scene.state});
  if (!chart.below.empty()) {
    const ChartHeading heading = heading_of(chart.below, {scene.story, scene.findings, scene.answers, scene.state});
    words.title = heading.title;
    words.description = heading.subtitle;
  }
  return request;
}

// Draws the request with two inks, and hands them on in a window of ImGui's that nobody can reach. `schemes` gets the
// size and a way to draw in a scheme.
template <class Schemes>
void View::draw_svg(const Scene& scene, const SvgRequest& request, std::vector<Label>* labels, const Schemes& schemes) {
  if (!fonts.ready()) return;
  const float density = ImGui::GetIO().DisplayFramebufferScale.x;
  Report report;
  Actions actions;  // discarded: nothing can be pressed on a picture
  ImVec2 size{std::max(request.width, kLeastWidth), std::max(request.height, kLeastHeight)};
  in_window("svg", size, ImGuiWindowFlags_NoInputs | ImGuiWindowFlags_NoFocusOnAppearing, [&] {
    fonts.set_density(density);
    const auto draw = [&](SvgInk& ink, SvgInk& above, Scheme scheme, bool measure) {
      report.rects.clear();
      const Pen pen(ink, above, theme_of(scheme), fonts, density, measure ? nullptr : labels);
      Frame frame{scene, pen, report, actions, 0, {}};
      frame.window = size;
      frame.still = true;
      frame.reading = request.reading;
      if (!request.whole) return page_.draw_chart(frame, size.x, request.chart, !measure);
      page_.draw_picture(frame, size, request.chart.chapter, request.words.link);
      return size.y;
    };
    if (!request.whole) {
      SvgInk none(size), above(size);
      size.y = draw(none, above, scene.state.scheme, true);
      if (size.y == 0) return;
    }
    SvgWords words = request.words;
    schemes(words, size, [&](SvgInk& ink, SvgInk& above, Scheme scheme) {
      draw(ink, above, scheme, false);
      const std::string plot = std::string(id_of(request.chart.chapter)) + "/" +
                               (request.chart.below.empty() ? "chart" : std::string(request.chart.below) + ".plot");
      for (const Reported& each : report.rects)
        if (each.id == plot) words.plot = each.rect;
      return Drawing{ink, above, request.whole ? theme_of(scheme).paper : 0};
    });
  });
}

std::string View::svg(const Scene& scene, const SvgRequest& request, std::vector<Label>* labels) {
  std::string out;
  draw_svg(scene, request, labels, [&](const SvgWords& words, ImVec2 size, const auto& draw) {
    SvgInk ink(size), above(size);
    out = svg_document(words, size, draw(ink, above, scene.state.scheme));
  });
  return out;
}

std::string View::svg_in_both_schemes(const Scene& scene, const SvgRequest& request) {
  std::string out;
  draw_svg(scene, request, nullptr, [&](const SvgWords& words, ImVec2 size, const auto& draw) {
    SvgInk light(size), light_above(size), dark(size), dark_above(size);
    const Drawing one = draw(light, light_above, Scheme::light), other = draw(dark, dark_above, Scheme::dark);
    out = svg_document(words, size, one, other);
  });
  return out;
}

}  // namespace seedcorn
