#include "platform/app.hpp"

#include <SDL_events.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <utility>

#include "explainer/base/utf8.hpp"
#include "explainer/messages/action_json.hpp"
#include "explainer/messages/labels_json.hpp"
#include "explainer/messages/scenario.hpp"
#include "explainer/messages/state_json.hpp"
#include "explainer/messages/table_json.hpp"
#include "explainer/state/clock.hpp"
#include "explainer/story/chapters/chapter.hpp"
#include "view/drawing/missing_glyphs.hpp"

namespace seedcorn {

namespace {

// Computing per frame. The page must stay responsive on a slow phone too, where the last unit of work ends late.
constexpr auto kSlice = std::chrono::milliseconds(6);
constexpr int kSettle = 3;     // frames after the last event: ImGui spreads quick events over several frames
constexpr double kStill = 50;  // ms that a held lever must stand still before the chapter's questions are asked

std::string_view text_of(std::span<const std::uint8_t> bytes) {
  return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

}  // namespace

App::App() {
  IMGUI_CHECKVERSION();
  ImGui::CreateContext();
  set_up_imgui();
}

App::~App() = default;

std::string App::load(std::string_view name, std::span<const std::uint8_t> bytes) {
  glyphs_checked_ = false;
  wake();
  for (std::size_t i = 0; i < kLanguageCount; ++i) {
    if (name != "story." + std::string(kLanguageIds[i])) continue;
    Result<Story> story = parse_story(std::string(name) + ".json", text_of(bytes));
    if (story) stories_[i] = std::move(story.value);
    return story.error;
  }
  if (name == "evidence") {
    Result<Evidence> evidence = parse_evidence("evidence.json", text_of(bytes));
    if (evidence) evidence_ = std::move(*evidence.value);
    return evidence.error;
  }
  if (name == "font.regular") return view_.fonts.load(Weight::regular, bytes);
  if (name == "font.bold") return view_.fonts.load(Weight::bold, bytes);
  return std::string(name) + ": no such part";
}

// Empty, or a sentence that says what is missing.
std::string App::missing() {
  apply_actions();  // language and link come before there is a window
  state_.history = {};
  if (!story())
    return "start: the story of language " + std::string(kLanguageIds[static_cast<std::size_t>(state_.language)]) +
           " is not loaded";
  if (!view_.fonts.ready()) return "start: the fonts are not loaded";
  return {};
}

std::string App::start(float width, float height, float pixel_ratio, float zoom) {
  if (std::string fault = missing(); !fault.empty()) return fault;
  extent_ = extent_of(width, height, pixel_ratio, zoom);
  return window_.open(extent_);
}

std::string App::start_without_graphics(float width, float height, float pixel_ratio, float zoom) {
  if (std::string fault = missing(); !fault.empty()) return fault;
  extent_ = extent_of(width, height, pixel_ratio, zoom);
  window_.open_without_graphics(extent_);
  return {};
}

// First the graphics' programs, then the chapters.
bool App::prepare() {
  if (!window_.is_open() || window_.is_lost() || !extent_.has_area) return false;
  window_.begin_frame(1e-4f);
  const std::size_t before = prepared_++;
  const bool more = before == 0 || view_.prepare(scene(), before - 1);
  window_.end_frame(theme_of(state_.scheme).paper);
  return more;
}

std::string App::send(std::string_view message) {
  const Result<Action> action = parse_action(message);
  if (!action) return action.error;
  if (const auto* language = std::get_if<SetLanguage>(&*action.value))
    if (!stories_[static_cast<std::size_t>(language->language)]) return "language: its story is not loaded";
  actions_.push_back(*action.value);
  wake();
  return {};
}

void App::resize(float width, float height, float pixel_ratio, float zoom) {
  extent_ = extent_of(width, height, pixel_ratio, zoom);
  if (window_.is_open() && extent_.has_area) window_.resize(extent_);
  wake();
}

void App::graphics(bool there) {
  window_.set_lost(!there);
  wake();
}

void App::take_back() {
  take_input();  // in the order in which it came
  view_.take_back(actions_);
  wake();
}

void App::take_input() {
  if (!window_.is_open()) return;
  for (SDL_Event event; SDL_PollEvent(&event) != 0;) {
    window_.process(event);
    wake();
  }
}

void App::scroll(float y) {
  if (std::isfinite(y)) scroll_ = exact(y);
  wake();
}

void App::wake() { unsettled_ = kSettle; }

const Story* App::story() const {
  const auto& story = stories_[static_cast<std::size_t>(state_.language)];
  return story ? &*story : nullptr;
}

void App::apply_actions() {
  const Language language = state_.language;
  for (const Action& action : actions_) changed_ |= update(state_, action);
  actions_.clear();
  glyphs_checked_ &= state_.language == language;
}

void App::set_pool(std::size_t workers) {
  pool_.resize(workers);
  recompute_.pool_resized();
  wake();
}

bool App::reply(std::size_t part, Bytes bytes) { return pool_.receive(part, bytes); }

// First the lead's own futures, then the questions of the chapter in the window. These wait while a held lever moves,
// because the next move would make them begin again.
bool App::compute() {
  const auto until = Recompute::Clock::now() + kSlice;
  bool changed = recompute_.work(state_, until);
  const Report& report = view_.report();
  const auto in_window = report.chapters.empty() ? std::nullopt : find_chapter(report.chapters[report.current].id);
  const ChapterId chapter = in_window == ChapterId::share ? state_.chart : in_window.value_or(ChapterId::lead);
  if (state_.levers != last_levers_) moved_ms_ = last_ms_;
  last_levers_ = state_.levers;
  const bool moving = state_.held && last_ms_ - moved_ms_ < kStill;
  if (moving || !recompute_.idle()) {
    answering_.follow(state_, chapter);
    return changed;
  }
  changed |= answering_.work(state_, chapter, recompute_.posterior(), recompute_.calibration_number(), until);
  return changed;
}

bool App::waiting() const { return recompute_.idle() ? answering_.waiting() : recompute_.waiting(); }

Scene App::scene() const {
  return {state_, *story(), evidence_, recompute_.findings(), answering_.answers(), recompute_.calibration()};
}

void App::draw(std::vector<Label>* labels) {
  view_.draw(scene(), exact(scroll_ / extent_.zoom), actions_, labels);
  if (!actions_.empty()) wake();
}

bool App::draw_picture(std::string_view chapter, float width, float height, float pixel_ratio,
                       const std::string& link) {
  const auto id = find_chapter(chapter);
  const Extent picture = extent_of(width, height, pixel_ratio, 1);
  if (!id || !picture.has_area || !window_.is_open() || window_.is_lost() || !story()) return false;
  window_.resize(picture);
  ImGui::GetIO().AddMousePosEvent(-FLT_MAX, -FLT_MAX);
  window_.begin_frame(1e-4f);
  view_.draw_picture(scene(), *id, link);
  window_.end_frame(theme_of(state_.scheme).paper);
  wake();
  return true;
}

std::string App::svg(std::string_view chart, const SvgWanted& wanted) {
  const auto id = find_chart(chart);
  if (!id || !window_.is_open() || !story()) return {};
  State state = state_;
  if (wanted.on_paper) state.scheme = Scheme::light;
  const Scene shown = scene();
  const Scene drawn{state, shown.story, shown.evidence, shown.findings, shown.answers, shown.calibration};
  SvgRequest request = svg_request(drawn, *id, wanted.width);
  request.height = wanted.height;
  request.whole = !wanted.link.empty();
  request.reading = wanted.reading;
  request.words.link = wanted.link;
  if (request.whole) request.words.scenario = scenario_json();
  ImGui::GetIO().AddMousePosEvent(-FLT_MAX, -FLT_MAX);
  window_.begin_frame(1e-4f);
  std::string out = view_.svg(drawn, request);
  ImGui::EndFrame();
  return out;
}

std::string App::scenario_json() const { return scenario_of(state_); }

std::string App::table_json(std::string_view chart, bool with_rows) const {
  const Story* text = story();
  if (!text) return "{}";
  return seedcorn::table_json(table_of(chart, {*text, recompute_.findings(), answering_.answers(), state_}), with_rows);
}

std::string App::labels_json() {
  std::vector<Label> labels;
  if (window_.is_open() && extent_.has_area && story()) {
    window_.begin_frame(1e-4f);
    draw(&labels);
    window_.end_frame(theme_of(state_.scheme).paper);
  }
  return seedcorn::labels_json(labels, extent_.zoom);
}

const std::string& App::glyphs_missing() {
  if (glyphs_checked_) return glyphs_missing_;
  glyphs_checked_ = true;
  glyphs_missing_.clear();
  for (const char32_t c : missing_glyphs(view_.fonts, *story())) glyphs_missing_ += utf8(c);
  return glyphs_missing_;
}

std::string App::state_json() {
  if (!story()) return "{}";
  return seedcorn::state_json({state_, *story(), evidence_, recompute_.findings(), answering_.answers(), view_.report(),
                               recompute_.calibration(), glyphs_missing(), extent_.zoom, frames_, waiting()});
}

FrameResult App::frame(double milliseconds) {
  if (!window_.is_open() || !story()) return {};
  const double seconds = (milliseconds - last_ms_) / 1000.0;
  last_ms_ = milliseconds;

  take_input();
  apply_actions();
  if (!extent_.has_area) return {false, std::exchange(changed_, false)};  // hidden: it sleeps until there is room
  const double step = std::clamp(seconds, 1e-4, 0.1);
  if (tick(state_, step)) {
    changed_ = true;
    wake();  // a replay or played futures need the next frame too
  }
  changed_ |= compute();
  ++frames_;
  const bool moved =
      (changed_ || unsettled_ > 0) && draw_frame(static_cast<float>(step));  // else there is nothing new to see
  const bool busy = !waiting() && !(recompute_.idle() && answering_.idle());
  const FrameResult result{unsettled_ > 0 || busy, changed_, waiting(), moved, state_.held.has_value(),
                           ImGui::GetMouseCursor()};
  changed_ = false;
  return result;
}

bool App::draw_frame(float seconds) {
  window_.begin_frame(seconds);
  draw();
  window_.end_frame(theme_of(state_.scheme).paper);
  apply_actions();

  const Report& report = view_.report();
  const bool moved = report.chapters != last_report_.chapters || report.height != last_report_.height;
  if (!(report == last_report_)) {
    last_report_ = report;
    changed_ = true;
    wake();
  }
  unsettled_ = std::max(0, unsettled_ - 1);
  return moved;
}

}  // namespace seedcorn
