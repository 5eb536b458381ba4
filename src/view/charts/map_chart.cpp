#include "view/charts/map_chart.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

#include "explainer/state/lever_scale.hpp"
#include "explainer/story/text.hpp"
#include "view/charts/tooltip.hpp"
#include "view/controls/lever_control.hpp"
#include "view/drawing/pull.hpp"

namespace seedcorn {

struct MapAxes {
  Rect plot;
  const model::Lever& across;
  const model::Lever& up;
  float left = 0;  // left edge of what stands beside the plot
  bool names_below = false;
  float x(float value) const { return plot.x + plot.w * track_position(across, value); }
  float y(float value) const { return plot.y + plot.h * (1 - track_position(up, value)); }
  ImVec2 place(float cell_x, float cell_y) const {
    constexpr auto last = static_cast<float>(model::kMapSide - 1);
    return {plot.x + plot.w * cell_x / last, plot.y + plot.h * (1 - cell_y / last)};
  }
};

namespace {

using Axes = MapAxes;

constexpr float kTallest = 460;     // CSS pixels
constexpr float kNamesBelow = 300;  // a narrower map has the name of its lower axis below its ends
constexpr float kDeepest = 12.0f;   // months of lead at which a colour is full
constexpr float kShades = 10;       // of either colour in an SVG, where each run of equal cells is a shape
constexpr std::size_t kSide = model::kMapSide;
constexpr auto kCells = static_cast<float>(kSide);

// From -1, China far ahead, to 1, the US far ahead.
float shade_of(const Frame& frame, float lead) {
  const float depth = std::sqrt(std::clamp(std::abs(lead) / kDeepest, 0.0f, 1.0f));
  return std::copysign(frame.still ? std::round(depth * kShades) / kShades : depth, lead);
}

ImU32 colour_of(const Theme& theme, float shade) {
  return mixed(theme.paper, shade > 0 ? theme.us : theme.cn, 0.12f + 0.75f * std::abs(shade));
}

struct Patch {
  float shade;
  ImVec2 low, high;
};

// Neighbours of one shade are one rectangle, because a map is mostly plain. In a picture all of one shade come one
// after another, because an SVG has one path for them then.
void draw_cells(const Frame& frame, const Axes& axes, const MapPicture& picture) {
  const Rect& plot = axes.plot;
  const auto edge = [](std::size_t i) { return std::clamp((static_cast<float>(i) - 0.5f) / (kCells - 1), 0.0f, 1.0f); };
  std::vector<Patch> patches;
  for (std::size_t y = 0; y < kSide; ++y) {
    const float top = plot.y + plot.h * (1 - edge(y + 1)), bottom = plot.y + plot.h * (1 - edge(y));
    for (std::size_t x = 0; x < kSide;) {
      const float shade = shade_of(frame, picture.cells[y][x].median_lead);
      std::size_t end = x + 1;
      while (end < kSide && shade_of(frame, picture.cells[y][end].median_lead) == shade) ++end;
      patches.push_back({shade, {plot.x + plot.w * edge(x), top}, {plot.x + plot.w * edge(end), bottom}});
      x = end;
    }
  }
  const auto draw = [&](const Patch& patch) {
    frame.pen.box(patch.low, patch.high, colour_of(frame.pen.theme(), patch.shade));
  };
  if (!frame.still) {
    for (const Patch& patch : patches) draw(patch);
    return;
  }
  for (float shade = -kShades; shade <= kShades; ++shade)
    for (const Patch& patch : patches)
      if (std::round(patch.shade * kShades) == shade) draw(patch);
}

using Segment = std::array<ImVec2, 2>;

// Where the lead has this value, cell by cell (marching squares). Neighbours' ends are the same bits.
std::vector<Segment> contour_of(const Axes& axes, const MapPicture& picture, float level) {
  std::vector<Segment> contour;
  const auto above = [&](std::size_t x, std::size_t y) { return picture.cells[y][x].median_lead - level; };
  for (std::size_t y = 0; y + 1 < kSide; ++y)
    for (std::size_t x = 0; x + 1 < kSide; ++x) {
      std::array<ImVec2, 4> found;
      std::size_t n = 0;
      const auto edge = [&](std::size_t x1, std::size_t y1, std::size_t x2, std::size_t y2) {
        const float a = above(x1, y1), b = above(x2, y2);
        if ((a > 0) == (b > 0)) return;
        const float t = a / (a - b), fx = static_cast<float>(x1), fy = static_cast<float>(y1);
        found[n++] = axes.place(fx + t * (static_cast<float>(x2) - fx), fy + t * (static_cast<float>(y2) - fy));
      };
      edge(x, y, x + 1, y);
      edge(x, y + 1, x + 1, y + 1);
      edge(x, y, x, y + 1);
      edge(x + 1, y, x + 1, y + 1);
      for (std::size_t i = 0; i + 1 < n; i += 2) contour.push_back({found[i], found[i + 1]});
    }
  return contour;
}

// Adds to the line's end what continues it, as long as there is anything.
void extend(std::vector<ImVec2>& line, std::vector<Segment>& left) {
  for (bool found = true; found;) {
    found = false;
    for (std::size_t i = 0; i < left.size() && !found; ++i)
      for (const std::size_t end : {0u, 1u}) {
        const ImVec2 last = line.back();
        if (found || left[i][end].x != last.x || left[i][end].y != last.y) continue;
        line.push_back(left[i][1 - end]);
        left.erase(left.begin() + static_cast<std::ptrdiff_t>(i));
        found = true;
      }
  }
}

// In a picture as few long lines, because that is how a drawing program wants them.
void draw_contour(const Frame& frame, std::vector<Segment> contour, float thickness) {
  const ImU32 ink = frame.pen.theme().ink;
  if (!frame.still) {
    for (const Segment& each : contour) frame.pen.segment(each[0], each[1], ink, thickness);
    return;
  }
  while (!contour.empty()) {
    std::vector<ImVec2> line{contour.back()[0], contour.back()[1]};
    contour.pop_back();
    extend(line, contour);
    std::reverse(line.begin(), line.end());
    extend(line, contour);
    frame.pen.polyline(line, ink, thickness);
  }
}

// The contour's value, where it crosses one of the map's diagonals.
void name_contour(const Frame& frame, const Axes& axes, const MapPicture& picture, float level, std::string_view name) {
  const TextStyle style = frame.style(type::kNote, frame.pen.theme().ink, Weight::regular, 1.2f);
  const float line = frame.pen.line_height(style), width = frame.pen.width(name, style);
  for (const bool rising : {true, false})
    for (std::size_t i = 3; i + 4 < kSide; ++i) {
      const auto lead = [&](std::size_t x) { return picture.cells[rising ? x : kSide - 1 - x][x].median_lead - level; };
      if ((lead(i) > 0) == (lead(i + 1) > 0)) continue;
      const auto x = static_cast<float>(i) + 0.5f;
      const ImVec2 at = axes.place(x, rising ? x : static_cast<float>(kSide - 1) - x);
      frame.pen.box({at.x - width / 2 - 3, at.y - line / 2}, {at.x + width / 2 + 3, at.y + line / 2},
                    faded(frame.pen.theme().paper, 0.75f), 3);
      frame.pen.line(at.x, at.y - line / 2, name, style, Align::centre);
      return;
    }
}

// The line where neither is ahead, and a few more at whole or half months.
void draw_contours(const Frame& frame, const Axes& axes, const MapPicture& picture) {
  float low = picture.cells[0][0].median_lead, high = low;
  for (const auto& row : picture.cells)
    for (const model::MapCell& cell : row) {
      low = std::min(low, cell.median_lead);
      high = std::max(high, cell.median_lead);
    }
  float tick = 0.25f;
  while ((high - low) / tick > 6 && tick < 16) tick *= 2;
  for (float level = std::ceil(low / tick) * tick; level < high; level += tick) {
    const bool even = std::abs(level) < tick / 2;
    draw_contour(frame, contour_of(axes, picture, level), even ? 2.0f : 0.75f);
    name_contour(frame, axes, picture, level,
                 even ? frame.scene.story.policy.map_even
                      : signed_decimal(static_cast<double>(level), tick < 0.5f ? 2
                                                                   : tick < 1  ? 1
                                                                               : 0));
  }
}

void draw_axis_ends(const Frame& frame, const Axes& axes) {
  const Pen& pen = frame.pen;
  const Story& story = frame.scene.story;
  const TextStyle note = frame.note();
  const Rect& plot = axes.plot;
  const float line = pen.line_height(note), below = plot.y + plot.h + 6;
  pen.line(plot.x, below, lever_number(story, axes.across, axes.across.low), note);
  pen.line(plot.x + plot.w, below, lever_number(story, axes.across, axes.across.high), note, Align::right);
  const float right = plot.x + plot.w;
  const std::string across = pen.shortened(story.lever(axes.across.key).name + " \u2192", note, right - axes.left);
  if (axes.names_below)
    pen.line(right, below + line, across, note, Align::right);
  else
    pen.line(plot.x + plot.w / 2, below, across, note, Align::centre);
  pen.line(plot.x - 8, plot.y + plot.h - line, lever_number(story, axes.up, axes.up.low), note, Align::right);
  pen.line(plot.x - 8, plot.y - 2, lever_number(story, axes.up, axes.up.high), note, Align::right);
  const std::string up = pen.shortened("\u2191 " + story.lever(axes.up.key).name, note, right - axes.left);
  pen.line(std::min(plot.x, right - pen.width(up, note)), plot.y - line - 4, up, note);
}

// A ring with its name, which stands inside the plot on whichever side has room, or else below.
void draw_place(const Frame& frame, const Axes& axes) {
  const Theme& theme = frame.pen.theme();
  const model::LeverValues& levers = frame.scene.state.levers;
  const float x = axes.x(model::at(levers, axes.across.key)), y = axes.y(model::at(levers, axes.up.key));
  const Pen& pen = frame.pen;
  pen.disc({x, y}, 8, theme.paper);
  pen.ring({x, y}, 8, theme.ink, 2.5f);
  const TextStyle style = frame.style(type::kNote, theme.ink, Weight::bold, 1.4f);
  const std::string& name = frame.scene.story.policy.map_you;
  const float width = frame.pen.width(name, style), line = frame.pen.line_height(style);
  const float right = axes.plot.x + axes.plot.w - 6;
  const bool after = x + 14 + width<right, before = x - 14 - width> axes.left;
  const float left = after ? x + 14 : before ? x - 14 - width : kept(x - width / 2, axes.left + 4, right - width);
  const float top =
      kept(after || before ? y - line / 2 : y + 12, axes.plot.y + 2, axes.plot.y + axes.plot.h - line - 2);
  pen.box({left - 4, top - 1}, {left + width + 4, top + line + 1}, faded(theme.paper, 0.85f), 4);
  frame.pen.line(left, top, name, style);
}

void draw_reading(const Frame& frame, const Axes& axes, const MapPicture& picture, ImVec2 pointer) {
  const Story& story = frame.scene.story;
  const auto cell_at = [](float share) {
    return static_cast<std::size_t>(std::lround(std::clamp(share, 0.0f, 1.0f) * (kCells - 1)));
  };
  const std::size_t x = cell_at((pointer.x - axes.plot.x) / axes.plot.w),
                    y = cell_at(1 - (pointer.y - axes.plot.y) / axes.plot.h);
  const model::MapCell& cell = picture.cells[y][x];
  const float across = model::map_value(axes.across.key, x), up = model::map_value(axes.up.key, y);
  TooltipText text;
  text.title = fill(story.policy.map_reading, {{"v", signed_decimal(static_cast<double>(cell.median_lead), 1)}});
  text.lines = {fill(story.policy.map_odds, {{"n", told_percent(story, cell.us_ahead)}})};
  text.notes = {lever_at(story, axes.across.key, across), lever_at(story, axes.up.key, up)};
  const ImVec2 at{axes.x(across), axes.y(up)};
  frame.pen.ring(at, 5, frame.pen.theme().ink, 1.5f);
  draw_tooltip(frame, text, at, axes.plot);
}

}  // namespace

void MapChart::read_pointer(const Frame& frame, const Axes& axes) {
  const Rect& plot = axes.plot;
  if (frame.still) {
    pick_ = frame.reading && plot.has(frame.reading->x, frame.reading->y) ? frame.reading : std::nullopt;
    return;
  }
  ImGui::SetCursorScreenPos({plot.x, plot.y});
  const bool tapped = ImGui::InvisibleButton("map", {plot.w, plot.h});
  const ImVec2 mouse = ImGui::GetIO().MousePos;
  if (tapped)
    tapped_ = ImVec2{mouse.x - plot.x, mouse.y - plot.y};
  else if (ImGui::IsMouseClicked(ImGuiMouseButton_Left))
    tapped_.reset();
  pick_.reset();
  if (const auto to = pulled_to(frame, axes.across.key)) {
    pull_lever(frame, axes.across, (to->x - plot.x) / plot.w);
    pull_lever(frame, axes.up, 1 - (to->y - plot.y) / plot.h);
  }
  if (ImGui::IsItemHovered()) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
  if (frame.scene.state.held) return;
  if (ImGui::IsItemHovered())
    pick_ = mouse;
  else if (tapped_)
    pick_ = ImVec2{tapped_->x + plot.x, tapped_->y + plot.y};
}

float MapChart::draw(const Frame& frame, float x, float y, float width) {
  const Pen& pen = frame.pen;
  const TextStyle note = frame.note();
  const Shown& shown = frame.scene.state.shown;
  float axis = 34;  // for the numbers of any lever
  for (const model::Lever& lever : model::kLevers)
    axis = std::max(axis, pen.width(lever_number(frame.scene.story, lever, lever.high), note));
  axis += 10;
  const float line = pen.line_height(note), side = std::min(width - axis, kTallest);
  const Rect plot{x + axis, y + line + 6, width - axis, side};
  const bool names_below = width < kNamesBelow;
  const float height = line + 6 + side + (names_below ? 2 : 1) * line + 8;
  frame.tell("map", {x, y, width, height});
  if (frame.still) frame.tell("map.plot", plot);
  if (!frame.visible({x, y, width, height})) return height;

  const MapPicture* known = map_of(frame.scene.answers, shown);
  const Axes axes{plot, model::lever(shown.across), model::lever(shown.up), x, names_below};
  read_pointer(frame, axes);
  pen.box({plot.x, plot.y}, {plot.x + plot.w, plot.y + plot.h}, frame.pen.theme().track);
  if (known) {
    draw_cells(frame, axes, *known);
    draw_contours(frame, axes, *known);
  }
  draw_axis_ends(frame, axes);
  draw_place(frame, axes);
  if (pick_ && known) draw_reading(frame, axes, *known, *pick_);
  return height;
}

}  // namespace seedcorn
