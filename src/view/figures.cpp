#include "view/figures.hpp"

#include <algorithm>
#include <array>

#include "explainer/text.hpp"

namespace seedcorn {

namespace {

constexpr float kColumnGap = 20, kRowGap = 8;

struct Tile {
  const char* id;
  const std::string& label;
  std::string value, baseline;
};

std::array<Tile, 4> tiles_of(const Scene& scene) {
  const Story& story = scene.story;
  const FigureTexts now = figure_texts(story, scene.findings.figures), then = figure_texts(story, scene.findings.baseline_figures);
  return {{{"figure.lead", story.lead.label, now.lead, then.lead},
           {"figure.us_ahead", story.us_ahead.label, now.us_ahead, then.us_ahead},
           {"figure.idea_ratio", story.idea_ratio.label, now.idea_ratio, then.idea_ratio},
           {"figure.cn_share", story.cn_share.label, now.cn_share, then.cn_share}}};
}

struct Styles {
  TextStyle label, value, baseline;
};

Styles styles_of(const Frame& frame, bool narrow) {
  const Theme& theme = frame.pen.theme();
  return {frame.style(type::kNote, theme.muted, Weight::regular, 1.3f),
          frame.style(narrow ? 21 : type::kFigure, theme.ink, Weight::bold, 1.25f),
          frame.note()};
}

float column_width(float width, int columns) { return (width - kColumnGap * static_cast<float>(columns - 1)) / static_cast<float>(columns); }

// A row is as high as its longest label needs.
float label_height(const Frame& frame, const std::array<Tile, 4>& tiles, std::size_t row, int columns, float width, const TextStyle& style) {
  float height = 0;
  for (std::size_t i = row * static_cast<std::size_t>(columns); i < (row + 1) * static_cast<std::size_t>(columns); ++i)
    height = std::max(height, frame.pen.height(tiles[i].label, style, width));
  return height;
}

}  // namespace

float draw_figures(const Frame& frame, float x, float y, float width, int columns, bool fixed) {
  const bool narrow = columns == 2;
  const Styles styles = styles_of(frame, narrow);
  const auto tiles = tiles_of(frame.scene);
  const float room = column_width(width, columns);
  const Pen& pen = frame.pen;
  float down = 0;
  for (std::size_t row = 0; row < tiles.size() / static_cast<std::size_t>(columns); ++row) {
    const float label = label_height(frame, tiles, row, columns, room, styles.label);
    const float value = pen.line_height(styles.value), baseline = pen.line_height(styles.baseline);
    for (std::size_t column = 0; column < static_cast<std::size_t>(columns); ++column) {
      const Tile& tile = tiles[row * static_cast<std::size_t>(columns) + column];
      const float left = x + static_cast<float>(column) * (room + kColumnGap), top = y + down;
      const float own = pen.paragraph(left, top + label - pen.height(tile.label, styles.label, room), room, tile.label, styles.label);
      pen.line(left, top + label, tile.value, styles.value);
      if (frame.scene.findings.changed)
        pen.line(left, top + label + value, fill(frame.scene.story.figure_baseline, {{"v", tile.baseline}}), styles.baseline);
      frame.tell(tile.id, {left, top + label - own, room, own + value + baseline}, fixed);
    }
    down += label + value + baseline + kRowGap;
  }
  return down - kRowGap;
}

float figures_height(const Frame& frame, float width, int columns) {
  const Styles styles = styles_of(frame, columns == 2);
  const auto tiles = tiles_of(frame.scene);
  float height = -kRowGap;
  for (std::size_t row = 0; row < tiles.size() / static_cast<std::size_t>(columns); ++row)
    height += label_height(frame, tiles, row, columns, column_width(width, columns), styles.label) +
              frame.pen.line_height(styles.value) + frame.pen.line_height(styles.baseline) + kRowGap;
  return height;
}

}  // namespace seedcorn
