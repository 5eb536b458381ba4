// The composition root: state, engine and view put together, one frame at a time.
#pragma once

#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "explainer/compute/answers/answering.hpp"
#include "explainer/compute/recompute.hpp"
#include "explainer/compute/worker_pool.hpp"
#include "explainer/state/action.hpp"
#include "explainer/story/evidence.hpp"
#include "explainer/story/story.hpp"
#include "platform/window.hpp"
#include "view/view.hpp"

namespace seedcorn {

struct FrameResult {
  bool wants_another = false;
  bool changed = false;  // the state, the findings or the layout
  bool waits = false;    // for the worker pool
  bool moved = false;    // chapters are elsewhere than they were
  bool held = false;     // a lever is being dragged
  int cursor = 0;        // the shape that the pointer should have: ImGuiMouseCursor
};

struct SvgWanted {
  float width = 0, height = 0;      // CSS pixels
  std::optional<ImVec2> reading{};  // where a value is read out
  std::string link{};               // with one, a picture of this height to take along; else as high as the panel is
  bool on_paper = false;            // in light colours
};

class App {
 public:
  App();
  ~App();
  App(const App&) = delete;
  App& operator=(const App&) = delete;

  // `name`: story.<language>, evidence, font.regular, font.bold. Empty, or a sentence that says what is wrong.
  std::string load(std::string_view name, std::span<const std::uint8_t> bytes);
  // `zoom`: CSS pixels per pixel of the view, above 1 where the reader wants larger letters or the window is so large
  // that the page would look lost.
  std::string start(float width, float height, float pixel_ratio, float zoom);
  // Where there is no WebGL 2: everything is computed and laid out, and pictures are drawn as SVG alone.
  std::string start_without_graphics(float width, float height, float pixel_ratio, float zoom);
  // A share of what the first frame would else take; to be called until it returns false. Draws nothing.
  bool prepare();
  std::string send(std::string_view message);
  // All sizes and positions that come in are CSS pixels of the canvas.
  void resize(float width, float height, float pixel_ratio, float zoom);
  void graphics(bool there);  // lost or restored
  void scroll(float y);
  void take_back();  // the press under way has never been
  // Takes what has come in since (SDL's queue), computes and draws.
  FrameResult frame(double milliseconds);
  const Window& window() const { return window_; }

  // How many workers compute from now on. The job for all of them, given out once; empty if there is none. A worker's
  // reply; false if it cannot be one.
  void set_pool(std::size_t workers);
  Bytes job() { return pool_.outbox(); }
  bool reply(std::size_t part, Bytes bytes);

  std::string state_json();
  std::string table_json(std::string_view chart, bool with_rows) const;
  std::string scenario_json() const;
  // Every line of text in the window, as JSON; draws a frame for it.
  std::string labels_json();
  // Draws a picture of the chapter's panel on the canvas, for the page to take at once and then to resize the canvas
  // again.
  bool draw_picture(std::string_view chapter, float width, float height, float pixel_ratio, const std::string& link);
  // A chart (state/charts.hpp) as an SVG document; empty if there is none.
  std::string svg(std::string_view chart, const SvgWanted& wanted);
  const State& state() const { return state_; }
  void wake();  // something has happened: draw until it has settled

 private:
  const Story* story() const;
  std::string missing();
  const std::string& glyphs_missing();
  void take_input();
  void apply_actions();
  bool compute();
  bool waiting() const;  // for the worker pool
  Scene scene() const;
  void draw(std::vector<Label>* labels = nullptr);
  bool draw_frame(float seconds);  // whether chapters have moved

  State state_;
  std::array<std::optional<Story>, kLanguageCount> stories_;
  Evidence evidence_;
  // The lead's own futures go first: the chapter's questions are given the pool only while these are idle.
  WorkerPool pool_;
  Recompute recompute_{&pool_};
  Answering answering_{&pool_};
  View view_;
  Window window_;
  Report last_report_;
  model::LeverValues last_levers_{};  // of the last frame
  Actions actions_;
  float scroll_ = 0;
  Extent extent_;
  double last_ms_ = 0;   // when the last frame was
  double moved_ms_ = 0;  // when a lever last moved
  int unsettled_ = 3;    // frames still to draw
  bool changed_ = true;
  std::size_t prepared_ = 0;    // how often it has been
  unsigned frames_ = 0;         // drawn, or used for computing alone
  std::string glyphs_missing_;  // UTF-8
  bool glyphs_checked_ = false;
};

}  // namespace seedcorn
